#!/bin/bash
# Measures loads of 0.1, 0.3, 1, 3 and 5 million posts with nights.sh, without small files, and draws wall time and peak memory
# against posts (plot.py). Of five million posts input, databases and reports need some 8 GB below TMPDIR.
# usage: [PEERS=DIR] src/bench/sizes.sh [RUNS=3] [POSTS…]       CSV, ACCOUNTS and PROGRAM as of nights.sh
#   DOCS=FOLDER   where the two drawings go; default src/docs
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
runs=${1:-3}
sizes=("${@:2}")
[ ${#sizes[@]} -gt 0 ] || sizes=(100000 300000 1000000 3000000 5000000)
for posts in "${sizes[@]}"; do
  SMALL_ACCOUNTS=0 "$here/nights.sh" "$posts" "$runs"
done
"$here/plot.py" "${CSV:-$here/nights.csv}" "${DOCS:-$here/../docs}"
