#!/usr/bin/env python3
"""Prints the figures of measure.py as a table with medians and medians of ratios: medians.py FILE POSTS"""
import sys
from statistics import median

rows = [line.split() for line in open(sys.argv[1], encoding="utf-8")]
posts = int(sys.argv[2])
runs = {label: [tuple(map(float, r[1:4])) for r in rows if r[0] == label] for label in ("ours", "ours-alike", "sqlite3", "ours-2x")}

print(f"first load of {posts:,} posts ({len(runs['ours'])} alternating runs; ours: all reports; ours-alike: those that sqlite3 "
      f"makes; ours-2x: twice the posts)\n")
print("| | wall s | CPU s | peak MB | each run (wall s / peak MB) |")
print("|---|---|---|---|---|")
for label, figures in runs.items():
    wall, cpu, peak = (median(column) for column in zip(*figures))
    each = ", ".join(f"{f[0]:.1f} / {f[2]:.0f}" for f in figures)
    print(f"| {label} | {wall:.1f} | {cpu:.1f} | {peak:.0f} | {each} |")


def ratio(above, below, column):
    return median(a[column] / b[column] for a, b in zip(runs[above], runs[below]))


print()
for label in ("ours", "ours-alike"):
    print(f"{label} to sqlite3, median of ratios: wall {ratio(label, 'sqlite3', 0):.2f}, CPU {ratio(label, 'sqlite3', 1):.2f}, "
          f"peak memory {ratio(label, 'sqlite3', 2):.2f}")
print(f"peak memory at twice the rows, median of ratios: {ratio('ours-2x', 'ours', 2):.2f}")
