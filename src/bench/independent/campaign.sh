#!/bin/bash
# Compares many seeds, one after the other, and appends a line a seed to results.csv beside this script; a seed that the file
# has for the checked-out commit is passed over, so a campaign that was stopped goes on where it was.
# usage: src/bench/independent/campaign.sh FIRST_SEED LAST_SEED [SIZE=medium]
#   WORK=DIR      where workloads and databases go; default a new temporary folder. A seed that agrees is removed from it.
#   PROGRAM=CMD   how the program is started; default ./metrics of this checkout
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ $# -ge 2 ] || { sed -n '4s/^# //p' "$0" >&2; exit 2; }
first=$1 last=$2 size=${3:-medium}
work=${WORK:-$(mktemp -d)}
results=$here/results.csv
program=${PROGRAM:-$here/../../../metrics}
commit=$(git -C "$here" rev-parse --short=12 HEAD)
mkdir -p "$work"
[ -f "$results" ] || echo "date,commit,seed,size,compared,differing" >"$results"

differ=0
for seed in $(seq "$first" "$last"); do
  if grep -q ",$commit,$seed,$size," "$results"; then
    echo "seed $seed: done before"
    continue
  fi
  load=$work/seed-$seed
  python3 "$here/workload.py" "$seed" "$load/workload" --size "$size"
  code=0
  python3 "$here/compare.py" "$load/workload" "$load/work" --program "$program" >"$load/report.txt" 2>&1 || code=$?
  counts=$(sed -n 's/^figures compared \([0-9]*\), differing \([0-9]*\).*/\1,\2/p' "$load/report.txt")
  if [ -z "$counts" ]; then
    echo "seed $seed: the comparison itself failed, see $load/report.txt" >&2
    exit 1
  fi
  echo "$(date -u +%F),$commit,$seed,$size,$counts" >>"$results"
  echo "seed $seed: compared,differing $counts"
  if [ "$code" -eq 0 ]; then
    rm -rf "$load"
  else
    differ=1
    echo "  see $load/report.txt"
  fi
done
exit $differ
