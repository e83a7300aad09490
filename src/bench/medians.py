#!/usr/bin/env python3
"""Prints medians of the figures of measure.py: medians.py FIGURES [--csv FILE --date D --commit C --posts N]

A label is what was measured and with what, WHAT:WHO. Where several did the same, the medians of the ratios to the last of
them follow, run by run; of a whole or second night those to the load that the sqlite3 script made. A line of FIGURES that starts with "disk" is: disk LABEL MB. --csv appends the medians to a file.
"""
import argparse
import csv
from pathlib import Path
from statistics import median

# Nights with every report, and what the sqlite3 script did of them.
NIGHTS = {"whole-night": "first-load:sqlite3", "second-night": "second-load:sqlite3"}
COLUMNS = "date,commit,posts,what,who,runs,wall_s,cpu_s,peak_mb,disk_mb".split(",")


def read(path):
    runs, disk = {}, {}
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        label, *numbers = line.split()
        if label == "disk":
            disk.setdefault(numbers[0], []).append(float(numbers[1]))
        else:
            runs.setdefault(label, []).append(tuple(map(float, numbers[:3])))
    return runs, disk


def print_table(runs, disk):
    print("| what | who | runs | wall s | CPU s | peak MB | disk MB | each run (wall s / CPU s) |")
    print("|---|---|---|---|---|---|---|---|")
    for label, figures in runs.items():
        what, who = label.split(":")
        wall, cpu, peak = (median(column) for column in zip(*figures))
        each = ", ".join(f"{f[0]:.2f} / {f[1]:.2f}" for f in figures)
        size = f"{median(disk[label]):.1f}" if label in disk else ""
        print(f"| {what} | {who} | {len(figures)} | {wall:.2f} | {cpu:.2f} | {peak:.0f} | {size} | {each} |")


def pairs(labels):
    """What is compared with what: who did the same last; and a night with the load that the sqlite3 script made."""
    for what in dict.fromkeys(label.split(":")[0] for label in labels):
        *others, last = [label for label in labels if label.split(":")[0] == what]
        yield from ((label, last) for label in others)
        if NIGHTS.get(what) in labels:
            yield last, NIGHTS[what]


def print_ratios(runs, disk):
    print()
    for label, other in pairs(runs):
        wall, cpu, peak = (median(a / max(b, 0.01) for a, b in zip(*columns)) for columns in zip(zip(*runs[label]), zip(*runs[other])))
        size = f", disk {median(disk[label]) / median(disk[other]):.2f}" if label in disk and other in disk else ""
        print(f"{label} to {other}, median of ratios: wall {wall:.2f}, CPU {cpu:.2f}, peak memory {peak:.2f}{size}")


def append(path, asked, runs, disk):
    fresh = not path.exists()
    with path.open("a", newline="", encoding="utf-8") as out:
        rows = csv.writer(out, lineterminator="\n")
        if fresh:
            rows.writerow(COLUMNS)
        for label, figures in runs.items():
            wall, cpu, peak = (median(column) for column in zip(*figures))
            size = f"{median(disk[label]):.1f}" if label in disk else ""
            rows.writerow([asked.date, asked.commit, asked.posts, *label.split(":"), len(figures), f"{wall:.2f}", f"{cpu:.2f}", f"{peak:.0f}", size])


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("figures")
    parser.add_argument("--csv", type=Path)
    parser.add_argument("--date")
    parser.add_argument("--commit")
    parser.add_argument("--posts", type=int)
    asked = parser.parse_args()
    runs, disk = read(asked.figures)
    print_table(runs, disk)
    print_ratios(runs, disk)
    if asked.csv:
        append(asked.csv, asked, runs, disk)


main()
