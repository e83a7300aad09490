#!/bin/bash
# First load of a generated workload, in turn: ours with every report in every format, ours with what the sqlite3 command
# makes too (summary and top content, as two commands), and the sqlite3 command's: wall time, CPU time, peak memory; then
# our memory at twice the rows. PEERS is the folder with generate.py and sqlite_cli.sh.
# usage: PEERS=DIR src/bench/first-load.sh [POSTS=1000000] [RUNS=3]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)
[ -n "${PEERS:-}" ] || { sed -n '5s/^# //p' "$0" >&2; exit 2; }
posts=${1:-1000000} runs=${2:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

generate() { # folder, posts
  python3 "$PEERS/generate.py" "$work/$1" "$2"
  mv "$work/$1/truth.json" "$work/$1.truth.json" # not an export
}

ours() { # label, input
  rm -rf "$work/out"
  "$here/measure.py" "$work/figures" "$1" "$home/metrics" nightly --input "$work/$2" --output "$work/out"
  rm -rf "$work/out"
}

ours_alike() { # label, input
  rm -rf "$work/out"
  "$here/measure.py" "$work/figures" "$1" bash -c '"$0" import --input "$1" --output "$2" && "$0" report summary top-content --format json,csv --output "$2" --to "$2/made"' \
    "$home/metrics" "$work/$2" "$work/out"
  rm -rf "$work/out"
}

peer() { # label, input
  rm -rf "$work/peer" "$work/peer.db"*
  "$here/measure.py" "$work/figures" "$1" bash "$PEERS/sqlite_cli.sh" "$work/$2" "$work/peer.db" "$work/peer"
  rm -rf "$work/peer" "$work/peer.db"*
}

"$home/metrics" --version >/dev/null
generate once "$posts"
generate twice $((2 * posts))
for run in $(seq "$runs"); do
  echo "run $run of $runs" >&2
  ours ours once
  ours_alike ours-alike once
  peer sqlite3 once
  ours ours-2x twice
done
python3 "$here/medians.py" "$work/figures" "$posts"
