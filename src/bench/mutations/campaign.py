#!/usr/bin/env python3
"""Spoils each sample export in each way, imports all mutants, and counts those that were stored with other figures and without a word.

usage: campaign.py FIRST_SEED LAST_SEED [--work DIR] [--program CMD] [--only TEXT] [--samples KIND,KIND] [--every N] [--sabotage] [--results FILE]
  --samples   shipped, look-alikes, real, translated (the default is all but the last: look-alikes in each language of their format)
  --only      samples whose name has this text
  --every     every Nth sample only, beginning with the seed's
  --sabotage  one stored value of each mutant is read wrongly: the campaign must notice (exit 1)
  --results   default results.csv beside this script; a seed that it has for the checked-out commit is passed over
"""
import argparse
import collections
import datetime
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import mutations
import outcomes
import samples
import translations

HERE = Path(__file__).resolve().parent
WORDS = ("refused", "rejected", "warned", "unchanged", "left-out", "undetectable", "SILENT", "taken", "FALSE")


def main():
    said = arguments()
    kinds = said.samples.split(",")
    if "real" in kinds and not samples.REAL.is_dir():
        print(f"skipped: real exports, there is no folder {samples.REAL}")
    program = shlex.split(said.program)
    chosen = samples.every(kinds, program, said.only)
    work = Path(said.work or tempfile.mkdtemp())
    commit = subprocess.run(["git", "-C", str(HERE), "rev-parse", "--short=12", "HEAD"], capture_output=True, text=True).stdout.strip() or "none"
    bad = 0
    for seed in range(said.first, said.last + 1):
        if is_done(said.results, commit, seed):
            print(f"seed {seed}: done before")
            continue
        bad += run(seed, chosen[seed % said.every::said.every], work / f"seed-{seed}", program, said.results, commit, said.sabotage)
    return 1 if bad else 0


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("first", type=int)
    parser.add_argument("last", type=int)
    parser.add_argument("--work")
    parser.add_argument("--program", default=str(samples.ROOT / "metrics"))
    parser.add_argument("--only", default="")
    parser.add_argument("--samples", default="shipped,look-alikes,real")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--sabotage", action="store_true")
    parser.add_argument("--results", type=Path, default=HERE / "results.csv")
    return parser.parse_args()


def is_done(results, commit, seed):
    return results.is_file() and any(line.split(",")[1:3] == [commit, str(seed)] for line in results.read_text(encoding="utf-8").splitlines())


def run(seed, chosen, folder, program, results, commit, sabotage):
    shutil.rmtree(folder, ignore_errors=True)
    bases = imported(folder / "first", [(f"b{at:05d}", [(sample, sample.place, sample.data, 0)]) for at, sample in enumerate(chosen)], program)
    originals = imported(folder / "originals", [(f"b{at:05d}", [(sample.original, sample.place, sample.original.data, 0)])
        for at, sample in enumerate(chosen) if sample.original], program) if any(sample.original for sample in chosen) else {}
    plan, tasks = [], []
    counts, lines = collections.defaultdict(collections.Counter), []
    for at, sample in enumerate(chosen):
        if not sample.original or not originals[f"b{at:05d}"].rows:
            continue
        word, why = outcomes.judged_translation(originals[f"b{at:05d}"], bases[f"b{at:05d}"])
        counts["translated"][word] += 1
        lines.append("\t".join([word, f"b{at:05d}", sample.name, "translated", " ".join(sorted(bases[f"b{at:05d}"].codes)), why]))
    for at, sample in enumerate(chosen):
        base = bases[f"b{at:05d}"]
        if sample.document is None or not base.rows:
            continue
        described = sample.original or sample  # as in English, where its labels are words that a person knows
        describe(described, originals[f"b{at:05d}"] if sample.original else base)
        for is_again, found in zip((False, True), mutations.of(described, seed)):
            for mutant in found:
                if sample.language:
                    mutant.document = translations.translated(mutant.document, sample.language) or mutant.document
                    mutant.blind = "" if mutant.english_alone else mutant.blind
                client = f"m{len(plan):05d}"
                place = sample.place[:len(sample.place) - len(sample.document.name)] + mutant.document.name
                data = mutant.document.bytes()
                if not is_again and data == sample.data and place == sample.place:
                    continue
                plan.append((client, sample, base, mutant, is_again))
                files = [(sample, place, data, 0)]
                if is_again and mutant.way.startswith("newer"):
                    files = [(sample, sample.place, sample.data, 0), (sample, numbered(place), data, 600)]
                tasks.append((client, files))
    found = imported(folder / "spoiled", tasks, program)
    if sabotage:
        spoil(found)
    for client, sample, base, mutant, is_again in plan:
        word, why = outcomes.judged_again(base, found[client]) if is_again else outcomes.judged(base, mutant, found[client])
        counts[mutant.way.split(" ")[0]][word] += 1
        lines.append("\t".join([word, client, sample.name, mutant.way, " ".join(sorted(found[client].codes)), why or mutant.blind]))
    (folder / "outcomes.tsv").write_text("".join(line.replace("\n", " ") + "\n" for line in sorted(lines)), encoding="utf-8")
    return told(seed, counts, folder, results, commit)


def spoil(found):
    for client in found.values():
        cells = next(iter(client.rows.values()), {})
        column = next((column for column, value in cells.items() if isinstance(value, int)), None)
        if column:
            cells[column] += 1


def describe(sample, base):
    sample.kind = base.kind()
    names = sorted(name for each in base.formats for name in each.split(", ") if (samples.FORMATS / f"{name}.yml").is_file())
    sample.format = " ".join(names)
    text = "".join((samples.FORMATS / f"{name}.yml").read_text(encoding="utf-8") for name in names)
    sample.words = {word.strip("\"' ").lower() for word in re.split(r"[\[\],:{}\n]", text)}
    sample.by_position = bool(re.search(r":\s*\{position:", text))
    sample.is_plain = "only: true" in text or sample.place.count("/") == 0
    sample.keys = len(base.rows)
    sample.one_channel = len({(key[1], key[2]) for key in base.rows}) == 1
    sums = [value for value in base.sums() if value]
    sample.stores = lambda total: any(abs(float(total) - value) < 0.51 for value in sums)
    sample.is_stock = sample.kind == "daily" and all(set(cells) <= {"followers"} for key, cells in base.rows.items() if key[0] == "daily")


def numbered(place):
    stem, dot, ending = place.rpartition(".")
    return f"{stem} (1){dot}{ending}"


def imported(folder, tasks, program):
    """Imports the files of all clients in one run, each into its own account."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "config").mkdir(parents=True)
    (folder / "config" / "application.yml").write_text("input:\n  stable-after: 0s\n", encoding="utf-8")
    accounts = []
    for client, files in tasks:
        for sample, place, data, later in files:
            path = folder / "input" / client / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(owned(client, sample, data))
            os.utime(path, (sample.modified + later, sample.modified + later))
        settings = files[0][0].account
        if settings:
            accounts.append(f"  - id: {client}\n" + "".join(f"    {key}: {text}\n" for key, text in settings.items() if text))
    (folder / "config" / "accounts.yml").write_text("accounts:" + ("\n" + "".join(accounts) if accounts else " []\n"), encoding="utf-8")
    arguments = [*program, "import", "--input", str(folder / "input"), "--output", str(folder / "output"), "--config", str(folder / "config")]
    with open(folder / "log.txt", "w", encoding="utf-8") as log:
        code = subprocess.run(arguments, stdout=log, stderr=subprocess.STDOUT).returncode
    if code not in (0, 3):
        raise SystemExit(f"the import itself failed with exit code {code}, see {folder / 'log.txt'}")
    return outcomes.of_database(folder / "output" / "social-metrics.db")


def owned(client, sample, data):
    """Files that name their accounts: each client has accounts of its own."""
    if not sample.name.startswith("samples/"):
        return data
    text = data.decode("utf-8")
    if sample.place.endswith(".csv"):
        lines = text.split("\n")
        labels = lines[0].split(",")
        return (text if "account_id" not in labels else with_accounts(client, text)).encode()
    return re.sub(r'("account_id": ?)"?([^",}]+)"?', lambda found: f'{found[1]}"{client}-{found[2]}"', text).encode()


def with_accounts(client, text):
    import csv
    import io
    rows = list(csv.reader(io.StringIO(text, newline="")))
    column = rows[0].index("account_id")
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for at, row in enumerate(rows):
        if at and column < len(row) and row[column]:
            row[column] = f"{client}-{row[column]}"
        if row:
            writer.writerow(row)
    return out.getvalue()


def told(seed, counts, folder, results, commit):
    if not results.is_file():
        results.write_text("date,commit,seed,way,mutants," + ",".join(word.lower() for word in WORDS) + "\n", encoding="utf-8")
    today = datetime.date.today()
    with open(results, "a", encoding="utf-8") as table:
        for way, words in sorted(counts.items()):
            table.write(f"{today},{commit},{seed},{way},{sum(words.values())}," + ",".join(str(words[word]) for word in WORDS) + "\n")
    every = sum(counts.values(), collections.Counter())
    print(f"seed {seed}: mutants {sum(every.values())}, " + ", ".join(f"{word} {every[word]}" for word in WORDS))
    print(f"silent acceptances {every['SILENT']}, false refusals {every['FALSE']}; see {folder / 'outcomes.tsv'}")
    return every["SILENT"] + every["FALSE"]


if __name__ == "__main__":
    sys.exit(main())
