#!/bin/bash
# Reports over a generated load and over a tenth of it: all reports in all formats, then one account's summary and
# top content from the shell prompt (wall and CPU time, peak memory; medians), and how SQLite finds one account's rows.
# PEERS is the folder with generate.py.
# usage: PEERS=DIR src/bench/reports.sh [POSTS=1000000] [RUNS=5]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)
[ -n "${PEERS:-}" ] || { sed -n '5s/^# //p' "$0" >&2; exit 2; }
posts=${1:-1000000} runs=${2:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

load() { # label, posts
  python3 "$PEERS/generate.py" "$work/in" "$2" >&2
  rm "$work/in/truth.json" # not an export
  "$home/metrics" import --input "$work/in" --output "$work/$1" >&2
  rm -rf "$work/in"
}

measured() { # label, folder, command…
  "$here/measure.py" "$work/figures" "$1" "$home/metrics" "${@:3}" --output "$work/$2"
}

one() { # label: the first account on its first platform
  python3 - "$work/$1/social-metrics.db" <<'PYTHON'
import sqlite3, sys
row = sqlite3.connect(sys.argv[1]).execute(
    "SELECT account_id, platform FROM content_performance LIMIT 1").fetchone()
print("--account", row[0], "--platform", row[1])
PYTHON
}

table() {
  python3 - "$work/figures" <<'PYTHON'
import sys
from statistics import median
rows = [line.split() for line in open(sys.argv[1], encoding="utf-8")]
print("| | runs | wall s | CPU s | peak MB |")
print("|---|---|---|---|---|")
for label in dict.fromkeys(row[0] for row in rows):
    runs = [list(map(float, row[1:4])) for row in rows if row[0] == label]
    wall, cpu, peak = (median(column) for column in zip(*runs))
    print(f"| {label} | {len(runs)} | {wall:.2f} | {cpu:.2f} | {peak:.0f} |")
PYTHON
}

plans() { # label
  python3 - "$work/$1/social-metrics.db" <<'PYTHON'
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
for table in ("social_media_daily_metrics", "content_performance", "audience_demographics", "campaign_social_metrics"):
    query = f"SELECT * FROM {table} WHERE account_id IN ('1') AND platform IN ('instagram')"
    for step in db.execute("EXPLAIN QUERY PLAN " + query):
        print(f"{table}: {step[3]}")
PYTHON
}

"$home/metrics" --version >/dev/null
load small $((posts / 10))
load large "$posts"
for size in small large; do
  pair=$(one "$size")
  measured "all-$size" "$size" report
  for _ in $(seq "$runs"); do
    # shellcheck disable=SC2086 # four words
    measured "summary-$size" "$size" report summary $pair --stdout >/dev/null
    # shellcheck disable=SC2086
    measured "top-content-$size" "$size" report top-content $pair --stdout >/dev/null
  done
done
table
plans large
