#!/usr/bin/env python3
"""Checks from outside what a run over the samples wrote: check_demo.py OUTPUT EXPECTED STATE [first]

Reads the reports and the database with nothing but the standard library. Writes a picture of the stored rows to STATE,
so that two runs can be compared; import.json tells of one run, so it is looked at after the "first" only. Prints a line a
check; the exit code is 1 when any of them failed.
"""
import hashlib
import json
import sqlite3
import sys
from pathlib import Path

TABLES = {"daily": "social_media_daily_metrics", "content": "content_performance",
          "audience": "audience_demographics", "campaign": "campaign_social_metrics"}
OUTCOMES = ("read", "stored", "unchanged", "superseded", "rejected", "ignored")
failures = 0


def check(what, found, expected):
    global failures
    right = found == expected
    failures += not right
    print(f"{'ok    ' if right else 'FAILED'} {what}: {found!r}" + ("" if right else f", expected {expected!r}"))


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def listed(manifest):
    """The manifest's files with their sums, whether it lists them or maps them."""
    files = manifest["files"]
    return files if isinstance(files, dict) else {f.get("name", f.get("path")): f["sha256"] for f in files}


def check_manifest(folder):
    sums = listed(load(folder / "manifest.json"))
    wrong = [name for name, sha256 in sums.items() if hashlib.sha256((folder / name).read_bytes()).hexdigest() != sha256]
    check("files whose sha256 is not the manifest's", wrong, [])
    there = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()} - {"manifest.json"}
    check("files that the manifest does not name", sorted(there - set(sums)), [])


def check_reports(folder, expected):
    summaries = load(folder / "summary.json")["summaries"]
    check("summaries", len(summaries), expected["pairs"])
    by_pair = {(str(s["account_id"]), s["platform"]): s for s in summaries}
    for figures in expected["summaries"]:
        pair = figures["account_id"], figures["platform"]
        found = by_pair.get(pair, {})
        wanted = {k: v for k, v in figures.items() if k != "account_id"}
        check(f"summary of {' '.join(pair)}", {k: found.get(k, "missing") for k in wanted}, wanted)
    check("top-content succeeded", load(folder / "top-content.json")["success"], True)


def check_import(folder, expected):
    files = {f["name"]: f for f in load(folder / "import.json")["files"]}
    check("files in import.json", len(files), expected["files"])
    for name, counts in expected["by_file"].items():
        found = {key: files.get(name, {}).get(key) for key in OUTCOMES}
        if found != counts:
            check(f"import.json on {name}", found, counts)
    check("rejected rows in import.json", sum(f["rejected"] for f in files.values()), expected["total"]["rejected"])


def check_database(db, expected):
    check("integrity_check", db.execute("PRAGMA integrity_check").fetchone()[0], "ok")
    check("foreign_key_check", db.execute("PRAGMA foreign_key_check").fetchall(), [])
    for kind, table in TABLES.items():
        check(f"rows in {table}", db.execute(f"SELECT count(*) FROM {table}").fetchone()[0], expected["rows_in_tables"][kind])
    sums = ", ".join(f"sum({name}_rows)" for name in OUTCOMES)
    totals = db.execute(f"SELECT {sums} FROM import_file WHERE outcome = 'LOADED'").fetchone()
    check("rows by outcome", dict(zip(OUTCOMES, totals)), expected["total"])
    check("files by outcome", dict(db.execute("SELECT outcome, count(*) FROM import_file GROUP BY outcome")), {"LOADED": expected["files"]})
    check("rejected_row", db.execute("SELECT count(*) FROM rejected_row").fetchone()[0], expected["total"]["rejected"])
    codes = dict(db.execute("SELECT code, count(DISTINCT import_file_id || ':' || record_no) FROM row_problem WHERE severity = 'row' GROUP BY code"))
    check("rejected rows by code", codes, expected["rejected_by_code"])


def picture(db):
    """What would change if a row were stored again."""
    counts = {table: db.execute(f"SELECT count(*), max(updated_at), sum(import_file_id) FROM {table}").fetchone() for table in TABLES.values()}
    for table in ("import_file", "rejected_row", "row_problem", "metric_revision", "content_snapshot"):
        counts[table] = db.execute(f"SELECT count(*) FROM {table}").fetchone()
    return counts


def main(output, expected_file, state, first=None):
    expected = load(Path(expected_file))
    folder = Path(output) / "reports" / expected["report_date"]
    check("report folders", sorted(p.name for p in (Path(output) / "reports").iterdir()), [expected["report_date"]])
    check_manifest(folder)
    check_reports(folder, expected)
    if first:
        check_import(folder, expected)
    db = sqlite3.connect(Path(output) / "social-metrics.db")
    check_database(db, expected)
    Path(state).write_text(json.dumps(picture(db), indent=1) + "\n", encoding="utf-8")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
