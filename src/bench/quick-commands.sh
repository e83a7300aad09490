#!/bin/bash
# What a person asks at the prompt, on a database of a million posts: each command in turn, medians, against 1.5 times what
# --version takes and 0.3 s. Ends with 1 where a command takes longer.
# usage: src/bench/quick-commands.sh [POSTS=1000000] [RUNS=5]
#   ACCOUNTS=N   of the load; default POSTS / 5,000, at least 20
#   PROGRAM=CMD  how the program is started; default ./metrics of this checkout
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/program.sh"
posts=${1:-1000000} runs=${2:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
figures=$work/figures
import_at_once "$work/config"

quick() { # label, command with arguments…; 3: done, but a person should look, since the load is not of today
  measured "$figures" "$1:ours" "${@:2}" --output "$work/out" --config "$work/config" || [ $? = 3 ]
}

over_the_limit() {
  python3 - "$figures" <<'PYTHON'
import sys
from statistics import median
walls = {}
for line in open(sys.argv[1], encoding="utf-8"):
    label, wall, *_ = line.split()
    walls.setdefault(label.split(":")[0], []).append(float(wall))
limit = 1.5 * median(walls["version"]) + 0.3
slow = [what for what, wall in walls.items() if median(wall) > limit]
print(f"limit {limit:.2f} s; over it: {', '.join(slow) or 'none'}")
sys.exit(bool(slow))
PYTHON
}

ready
python3 "$here/generate_load.py" "$work/load" "$posts" ${ACCOUNTS:+--accounts "$ACCOUNTS"}
metrics nightly --input "$work/load/first" --output "$work/out" --config "$work/config" >&2
rm -rf "$work/load"
for _ in $(seq "$runs"); do
  measured "$figures" version:ours --version
  quick status status
  quick runs runs
  quick accounts accounts
  quick explain explain reach --account 1 --platform instagram
  quick summary report summary --account 1 --stdout
  quick top-content report top-content --account 1 --platform instagram --stdout
done
python3 "$here/medians.py" "$figures"
over_the_limit
