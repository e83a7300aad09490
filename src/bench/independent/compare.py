#!/usr/bin/env python3
"""Runs the program on a workload, run by run, and compares every figure with the oracle's: compare.py DIR WORK [--program CMD]

Prints what differs, by kind, with key, expected and found; all of it is in WORK/differences.tsv. Ends with 1 where anything differs.
"""
import argparse
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path

import figures
import reading
from oracle import Reports
from outputs import TABLES, Database, csv_rows, json_rows, key_of, xlsx_rows
from pages import Pages

ROOT = Path(__file__).resolve().parents[3]
REPORTS = ["summary", "daily-metrics", "trends", "comparison", "campaigns", "audience", "top-content"]
WINDOWED = ["summary", "daily-metrics", "trends", "comparison", "top-content"]  # these know --days
IN_ORDER = ["daily-metrics", "campaigns", "top-content"]
NO_REASON = {"change_is", "share_percent", "account_id", "platform", "engagement_basis",
    "currency", "cost_currency", "revenue_currency"}
HUGE = Decimal(10) ** 13  # a rate above this has more digits than the double that is stored
MISSING = object()
WHERE_CARRIED = {"carried_from", "previous_carried_from"}  # keys that are there only where they say something


class Comparison:
    """Counts figures compared and differing; keeps the differences by kind."""

    def __init__(self):
        self.compared = 0
        self.differences = []
        self.named, self.unknown = set(), set()

    def figure(self, kind, key, expected, found, same):
        self.compared += 1
        if not same:
            self.differences.append((kind, " ".join(key), text_of(expected), "(no such column)" if found is MISSING else text_of(found)))

    def whole(self, kind, key, expected, found):
        self.figure(kind, key, expected, found, expected == found)


def text_of(value):
    return "empty" if value is None else value.isoformat() if isinstance(value, (date, datetime)) else str(value)


def same_value(expected, found):
    """Whether a printed value, of whatever format, is the expected one."""
    if found is MISSING:
        return False
    if expected is None or expected == []:
        return found is None or found == []
    if isinstance(expected, bool):
        return str(found).lower() == str(expected).lower()
    if isinstance(expected, (int, Decimal)):
        return same_number(Decimal(expected), found, isinstance(expected, int))
    if isinstance(expected, datetime):
        return found is not None and reading.instant(str(found)) == expected
    if isinstance(expected, date):
        return str(found) == expected.isoformat()
    if isinstance(expected, list):
        return found == expected or found == joined(expected)
    return found == expected or found == guarded(expected)


def same_number(expected, found, whole):
    try:
        number = Decimal(str(found))
    except InvalidOperation:
        return False
    if number == expected:
        return True
    return not whole and abs(expected) >= HUGE and abs(number - expected) <= abs(expected) * Decimal("1e-14")


def joined(values):
    return "; ".join(", ".join(f"{k}: {v}" for k, v in each.items()) if isinstance(each, dict) else each for each in values)


def guarded(text):
    return "'" + text if text[:1] in "=+-@\t\r" and text else text


class Checker:
    def __init__(self, workload, work, program):
        self.workload, self.work, self.program = workload, work, program
        self.plan = json.loads((workload / "plan.json").read_text(encoding="utf-8"))
        self.result = Comparison()
        self.input, self.output = work / "input", work / "output"

    def run(self, *arguments):
        command = [*self.program, *arguments, "--input", str(self.input), "--output", str(self.output), "--config", str(self.workload / "config")]
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        (self.work / "log.txt").open("a", encoding="utf-8").write(f"$ {' '.join(map(str, arguments))}\n{done.stdout}{done.stderr}exit {done.returncode}\n")
        return done.returncode

    def again(self):
        """Compares what the last run left behind, without running the program."""
        state = list(reading.states(self.workload))[-1]
        self.tables("again", state)
        folder = (self.output / "latest").resolve()
        reports = Reports(state, date.fromisoformat(folder.name))
        for name, rows in reports.all().items():
            self.report("again", folder, name, rows, reports)
        Pages(reports, self.result, same_value).compare("again", folder)

    def all(self):
        shutil.rmtree(self.work, ignore_errors=True)
        self.input.mkdir(parents=True)
        before = None
        for number, state in enumerate(reading.states(self.workload), 1):
            self.arrive(number)
            expected = 3 if any(file.refused for file in state.files) else 0
            code = self.run("nightly")
            self.result.whole("exit code of nightly", [f"run {number}"], expected, code)
            if code not in (0, 3):
                return
            self.tables(f"run {number}", state)
            folder = (self.output / "latest").resolve()
            self.result.whole("report date", [f"run {number}"], Reports(state).date.isoformat(), folder.name)
            reports = Reports(state, date.fromisoformat(folder.name))  # a wrong date is one difference, not all of them
            for name, rows in reports.all().items():
                self.report(f"run {number}", folder, name, rows, reports)
            Pages(reports, self.result, same_value).compare(f"run {number}", folder)
            self.changes(f"run {number}", folder, before, state)
            before = state
        for asked in self.plan["extra"]:
            self.extra(asked, state)

    def extra(self, asked, state):
        day, days = asked["as_of"] and date.fromisoformat(asked["as_of"]), asked["days"]
        label = f"--as-of {day} --days {days}"
        folder = self.work / f"report-{day}-{days}"
        names = REPORTS if days == 30 else WINDOWED
        arguments = ["report", *("daily" if name == "daily-metrics" else name for name in names), "dashboard", "--to", str(folder)]
        arguments += (["--as-of", str(day)] if day else []) + (["--days", str(days)] if days != 30 else [])
        expected = 3 if any(file.refused for file in state.files) else 0
        self.result.whole("exit code of report", [label], expected, self.run(*arguments))
        reports = Reports(state, day, days)
        for name in names:
            rows = reports.top_content(days if days != 30 else None) if name == "top-content" else getattr(reports, name.split("-")[0])()
            self.report(label, folder, name, rows, reports)
        Pages(reports, self.result, same_value).compare(label, folder)

    def arrive(self, number):
        for arrived in self.plan["nights"][number - 1]:
            target = self.input / arrived["name"]
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self.workload / "nights" / str(number) / arrived["name"], target)
            os.utime(target, (arrived["mtime"], arrived["mtime"]))

    # ---- tables ----

    def tables(self, label, state):
        database = Database(self.output / "social-metrics.db")
        for kind, (table, _) in TABLES.items():
            expected = {tuple(text_of(part) for part in key): row for key, row in state.tables[kind].items()}
            found = database.rows(kind)
            self.same_keys(f"table {table}", label, expected, found)
            for key in expected.keys() & found.keys():
                for name, value in expected[key].items():
                    if name not in ("basis_value", "no_rate", "engagements"):
                        self.cell(f"table {table}.{name}", [label, *key], value, found[key].get(name, MISSING))
        snapshots = {(*key, day.isoformat()): row for key, days in state.snapshots.items() for day, row in days.items()}
        found = database.snapshots()
        self.same_keys("table content_snapshot", label, snapshots, found)
        for key in snapshots.keys() & found.keys():
            for name, value in snapshots[key].items():
                self.cell(f"table content_snapshot.{name}", [label, *key], value, found[key].get(name, MISSING))
        files = database.files()
        for file in state.files:
            row = files.get(file.name, {})
            kept = 0 if file.refused else len(file.rows)
            self.result.whole("table import_file.outcome", [label, file.name], "REFUSED" if file.refused else "LOADED", row.get("outcome"))
            if not file.refused and row.get("outcome") == "LOADED":
                self.result.whole("table import_file.read_rows", [label, file.name], file.read, row["read_rows"])
                self.result.whole("table import_file.rejected_rows", [label, file.name], file.rejected, row["rejected_rows"])
                self.result.whole("table import_file.ignored_rows", [label, file.name], file.ignored, row["ignored_rows"])
                self.result.whole("table import_file.stored_unchanged_superseded", [label, file.name], kept,
                    row["stored_rows"] + row["unchanged_rows"] + row["superseded_rows"])

    def cell(self, kind, key, expected, found):
        """A cell of a table: REAL holds the nearest double."""
        if isinstance(expected, list):
            found = json.loads(found) if isinstance(found, str) else found
        if isinstance(expected, Decimal) and isinstance(found, (int, float)):
            self.result.figure(kind, key, expected, found, float(expected) == float(found))
        else:
            self.result.figure(kind, key, expected, found, same_value(expected, found))

    def same_keys(self, kind, label, expected, found):
        for key in sorted(expected.keys() - found.keys()):
            self.result.whole(kind + ": row missing", [label, *key], "a row", "no row")
        for key in sorted(found.keys() - expected.keys()):
            self.result.whole(kind + ": row too many", [label, *map(str, key)], "no row", "a row")

    # ---- reports ----

    def report(self, label, folder, name, expected, reports):
        for surface, read in (("json", lambda path: json_rows(name, path)), ("csv", csv_rows), ("xlsx", xlsx_rows)):
            path = folder / f"{name}.{surface}"
            if not path.exists():
                self.result.whole(f"{surface} {name}: file missing", [label], "a file", "none")
                continue
            found = read(path)
            if path.name == "comparison.json":
                self.stale(label, path, reports)
            self.rows(label, surface, name, expected, found)

    def stale(self, label, path, reports):
        """The channels that a comparison lists as stale."""
        listed = {(str(each["account_id"]), each["platform"]): each["latest_day"] for each in json.loads(path.read_text(encoding="utf-8")).get("stale", [])}
        expected = {(c.account, c.platform): c.latest.isoformat() for c in reports.stale_channels()}
        self.result.whole("json comparison.stale", [label], expected, listed)

    def rows(self, label, surface, name, expected, found):
        wanted, there = keyed(name, expected), keyed(name, found)
        kind = f"{surface} {name}"
        self.same_keys(kind, label, wanted, there)
        if name in IN_ORDER and wanted.keys() == there.keys():
            self.result.whole(kind + ": order", [label], list(wanted), list(there))
        for key in wanted.keys() & there.keys():
            self.row(kind, [label, *key], wanted[key], there[key])

    def row(self, kind, key, expected, found):
        for name, value in expected.items():
            if name not in ("reasons", "account_id", "platform"):
                was = found.get(name, None if name in WHERE_CARRIED else MISSING)
                self.result.figure(f"{kind}.{name}", key, value, was, same_value(value, was))
        reasons = found.get("reasons", MISSING)
        if reasons is MISSING:
            self.result.figure(f"{kind}.reasons", key, expected["reasons"], MISSING, False)
            return
        for name, reason in expected["reasons"].items():
            if name == "totals" or name not in NO_REASON and name in found and found[name] is None:
                expected_reason = reasons.get(name) if reason == figures.OPEN and reasons.get(name) else reason
                self.result.whole(f"{kind}.reasons: of {name}", key, expected_reason, reasons.get(name))
        self.result.named.update(f"{kind}.{name}" for name in expected)
        self.result.unknown.update(f"{kind}.{name}" for name in found.keys() - expected.keys())

    # ---- what a run changed ----

    def changes(self, label, folder, before, state):
        expected = Counter()
        for kind, rows in state.tables.items() if before else []:
            for key, row in rows.items():
                old = before.tables[kind].get(key)
                for name, value in row.items() if old else []:
                    if name in STATED[kind] and old[name] is not None and old[name] != value:
                        expected[kind, key[0], key[1], name] += 1
        document = json.loads((folder / "changes.json").read_text(encoding="utf-8"), parse_float=Decimal)
        self.result.whole("changes.json restated", [label], sum(expected.values()), document["restated"])
        found = {(t["kind"], str(t["account_id"]), t["platform"], t["column"]): t["values"] for t in document["totals"] if not t["derived"]}
        for key in sorted(expected.keys() | found.keys()):
            self.result.whole(f"changes.json totals.{key[3]}", [label, *key], expected.get(key, 0), found.get(key, 0))


STATED = {kind: {reading.STORED_AS.get(kind, {}).get(name, name) for name in types} for kind, (_, types) in reading.KINDS.items()}
STATED["campaign"] = STATED["campaign"] - {"currency"} | {"cost_currency", "revenue_currency"}


def keyed(report, rows):
    return {key_of(report, {name: text_of(value) if isinstance(value, date) else value for name, value in row.items()}): row for row in rows}


def known_kinds(path):
    lines = path.read_text(encoding="utf-8").splitlines() if path else []
    return [re.compile(line) for line in lines if line and not line.startswith("#")]


def show(differences, most):
    by_kind = defaultdict(list)
    for kind, *rest in differences:
        by_kind[kind].append(rest)
    for kind, found in sorted(by_kind.items(), key=lambda each: -len(each[1])):
        print(f"{kind}: {len(found)} differ")
        for key, expected, was in found[:most]:
            print(f"    {key}: expected {expected[:200]}, found {was[:200]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("workload", type=Path)
    parser.add_argument("work", type=Path, help="emptied first")
    parser.add_argument("--program", default=str(ROOT / "metrics"), help="how the program is started; default ./metrics of this checkout")
    parser.add_argument("--known", type=Path, help="file of kinds of differences, a regular expression a line, that do not fail the comparison")
    parser.add_argument("--show", type=int, default=3, help="differences printed of each kind; default 3")
    parser.add_argument("--again", action="store_true", help="compare what is in WORK already; the program is not run")
    parser.add_argument("--sabotage", metavar="NAME=VALUE", help="a constant of figures.py that is set wrong, to see that this is noticed")
    given = parser.parse_args()
    if given.sabotage:
        name, value = given.sabotage.split("=")
        setattr(figures, name, type(getattr(figures, name))(value))
    checker = Checker(given.workload, given.work, shlex.split(given.program))
    checker.again() if given.again else checker.all()
    result = checker.result
    lines = ["\t".join(part.replace("\t", " ").replace("\n", "\\n") for part in each) for each in result.differences]
    (given.work / "differences.tsv").write_text("\n".join(["kind\tkey\texpected\tfound", *lines]) + "\n", encoding="utf-8")
    known = known_kinds(given.known)
    new = [each for each in result.differences if not any(pattern.fullmatch(each[0]) for pattern in known)]
    show(new, given.show)
    unknown = {name.split(" ", 1)[1] for name in result.unknown - result.named}
    if unknown:
        print("not compared: " + ", ".join(sorted(unknown)))
    if known:
        print(f"of kinds that are known to differ: {len(result.differences) - len(new)}")
    print(f"figures compared {result.compared}, differing {len(new)}")
    sys.exit(1 if new or not result.compared else 0)


if __name__ == "__main__":
    main()
