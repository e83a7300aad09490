#!/bin/bash
# The nights that matter, in turn with the sqlite3 command doing the same (PEERS, a folder with sqlite_cli.sh):
#   first-load    import and the two reports that the sqlite3 command makes; disk: the database
#   whole-night   first load with every report in every format
#   reports       all reports again, into an empty folder; disk: their bytes
#   nothing-new   the same folder again; the sqlite3 command loads its files again
#   second-load   a tenth of the posts changed, the latest 20 days of each channel restated: import and the same two reports
#   second-night  the same with every report in every format
#   small-files   1,000 small files of ten layouts (ours), against the same rows in one file a kind (one-file)
# After each load the database is compared with what the generator says it must hold; a difference ends the script with 1.
# Prints medians and medians of ratios.
# usage: [PEERS=DIR] src/bench/nights.sh [POSTS=1000000] [RUNS=5]
#   CSV=FILE          where medians are appended; default nights.csv beside this script
#   ACCOUNTS=N        of the load; default POSTS / 5,000, at least 20
#   SMALL_ACCOUNTS=N  accounts with 50 small files each; default 20, none with 0
#   PROGRAM=CMD       how the program is started; default ./metrics of this checkout
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/program.sh"
posts=${1:-1000000} runs=${2:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
figures=$work/figures
import_at_once "$work/config"

ours() { # label, command with arguments…
  measured "$figures" "$1:ours" "${@:2}" --output "$work/out" --config "$work/config"
}

peer() { # label, folder of files
  "$here/measure.py" "$figures" "$1:sqlite3" bash "$PEERS/sqlite_cli.sh" "$2" "$work/peer.db" "$work/peer"
}

check_ours() { # first|second, output folder
  python3 "$here/check_load.py" "$2/social-metrics.db" "$work/load/truth.json" "$1" >&2
}

check_peer() { # first|second, more tables…
  python3 "$here/check_load.py" "$work/peer.db" "$work/load/truth.json" "$1" content_performance social_media_daily_metrics "${@:2}" >&2
}

arrive() { # first|second
  mkdir -p "$work/input"
  cp -p "$work/load/$1"/*.csv "$work/input/"
}

# What the sqlite3 command does. One process a command, as a script would start them; measured as one.
alike() { # label, output folder
  "$here/measure.py" "$figures" "$1:ours" bash -c "
    $program import"' --input "$1" --output "$2" --config "$3" &&
    '"$program"' report summary top-content --format json,csv --output "$2" --config "$3" --to "$2/made"' \
    "$1" "$work/input" "$2" "$work/config"
}

night() { # label
  ours "$1" nightly --input "$work/input"
}

run_once() {
  rm -rf "$work/input" "$work/out" "$work/peer" "$work/peer.db"*
  arrive first
  alike first-load "$work/out"
  check_ours first "$work/out"
  disk "$figures" first-load:ours "$work/out/social-metrics.db"
  rm -rf "$work/out"
  if [ -n "${PEERS:-}" ]; then
    peer first-load "$work/load/first"
    check_peer first rejected
    disk "$figures" first-load:sqlite3 "$work/peer.db"
  fi

  night whole-night
  check_ours first "$work/out"
  ours reports report --to "$work/made"
  disk "$figures" reports:ours "$work/made"
  rm -rf "$work/made"
  night nothing-new
  [ -z "${PEERS:-}" ] || peer nothing-new "$work/load/first"

  arrive second
  cp -a "$work/out" "$work/other"
  alike second-load "$work/other"
  check_ours second "$work/other"
  rm -rf "$work/other"
  if [ -n "${PEERS:-}" ]; then
    peer second-load "$work/second"
    check_peer second # it lists rejected rows each time again
  fi
  night second-night
  check_ours second "$work/out"
  [ "${SMALL_ACCOUNTS:-20}" = 0 ] || FIGURES=$figures "$here/small-files.sh" >&2
}

ready
python3 "$here/generate_load.py" "$work/load" "$posts" ${ACCOUNTS:+--accounts "$ACCOUNTS"}
mkdir "$work/second" # under the names that the sqlite3 script asks for
ln "$work/load/second/content-2.csv" "$work/second/content.csv"
ln "$work/load/second/daily-2.csv" "$work/second/daily.csv"
for run in $(seq "$runs"); do
  echo "run $run of $runs" >&2
  run_once
done
# Figures that are only just written do not make it another commit.
commit=$(git -C "$here" rev-parse --short=12 HEAD 2>/dev/null || echo unknown)
git -C "$here/../.." diff --quiet HEAD -- . ':(exclude)src/bench/*.csv' ':(exclude)src/docs' 2>/dev/null || commit=$commit-dirty
python3 "$here/medians.py" "$figures" --csv "${CSV:-$here/nights.csv}" --date "$(date -u +%F)" --commit "$commit" --posts "$posts"
