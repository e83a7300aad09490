#!/bin/sh
# Makes 1,000 small look-alike exports of mixed formats and times the night that imports them, and the night after that
# finds nothing new. Ends with 1 where the first takes 15 s or more, or a file was not loaded.
# usage: src/bench/small-files.sh [FOLDER]
set -eu
home=$(cd "$(dirname "$0")/../.." && pwd)
work=${1:-$(mktemp -d)}
mkdir -p "$work/config"
python3 "$home/src/bench/make_small_files.py" "$work/input"
printf 'input:\n  stable-after: 0s\n' >"$work/config/application.yml"
"$home/metrics" --version >/dev/null

night() {
  begin=$(date +%s%N)
  "$home/metrics" nightly --input "$work/input" --output "$work/output" --config "$work/config" 2>/dev/null
  end=$(date +%s%N)
  taken=$(((end - begin) / 1000000))
  echo "$1: $taken ms"
}

night "first night" | tee "$work/first.txt"
grep -q "files: 1000 loaded" "$work/first.txt"
first=$(sed -n 's/^first night: \([0-9]*\) ms$/\1/p' "$work/first.txt")
night "night after"
test "$first" -lt 15000
