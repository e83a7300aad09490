#!/usr/bin/env python3
"""Public daily counts for insight.sh, a series a line, its name first: public_series.py bikesharing.gdt birdstrikes.csv > series.txt

bikesharing.gdt is of Debian's package gretl-data (apt-get download gretl-data; dpkg -x), birdstrikes.csv of npm's vega-datasets
(npm pack vega-datasets).
"""
import collections
import csv
import datetime
import gzip
import re
import sys
from pathlib import Path


def bikes(path):
    raw = Path(path).read_bytes()
    text = (gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw).decode()
    rows = [row.split() for row in re.findall(r"<obs>(.*?)</obs>", text)]
    for name, column in (("bikes-casual", 8), ("bikes-registered", 9), ("bikes-all", 10)):
        yield name, [int(float(row[column])) for row in rows]


def strikes(path):
    counts = collections.Counter()
    with open(path, encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            counts[datetime.date.fromisoformat(row["Flight Date"])] += 1
    first, last = min(counts), max(counts)
    days = [counts.get(first + datetime.timedelta(n), 0) for n in range((last - first).days + 1)]
    yield "bird-strikes-early", days[:1500]
    yield "bird-strikes-late", days[-1500:]


if len(sys.argv) != 3:
    sys.exit(__doc__)
for name, values in [*bikes(sys.argv[1]), *strikes(sys.argv[2])]:
    print(name, *values)
