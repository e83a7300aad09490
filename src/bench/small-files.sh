#!/bin/bash
# Makes 1,000 small look-alike exports of ten layouts and measures the night that imports them, in turn with one that imports
# the same rows from one file a kind. Ends with 1 where a file was not loaded, the two databases differ in a row, or the
# thousand files take 15 s or more.
# usage: src/bench/small-files.sh
#   FIGURES=FILE      append what measure.py found to FILE, print no medians and pass over the limit of 15 s
#   SMALL_ACCOUNTS=N  accounts with 50 files each; default 20
#   PROGRAM=CMD       how the program is started; default ./metrics of this checkout
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/program.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
figures=${FIGURES:-$work/figures}
accounts=${SMALL_ACCOUNTS:-20}
import_at_once "$work/config"

night() { # label, input, output
  measured "$figures" "small-files:$1" nightly --input "$work/$2" --output "$work/$3" --config "$work/config"
}

"$here/make_small_files.py" "$work/small" "$accounts"
ready
night ours small out
python3 "$here/rows_as_files.py" "$work/out/social-metrics.db" "$work/one" --files $((accounts * 50))
night one-file one out-one
python3 "$here/rows_as_files.py" "$work/out-one/social-metrics.db" "$work/again" --files "$(find "$work/one" -type f | wc -l)"
diff -r "$work/one" "$work/again"
[ -n "${FIGURES:-}" ] || {
  python3 "$here/medians.py" "$figures"
  awk '$1 == "small-files:ours" && $2 >= 15 { exit 1 }' "$figures"
}
