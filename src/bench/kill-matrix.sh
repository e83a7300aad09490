#!/bin/bash
# kill -9 at random moments, then the same command again: the database must hold what an undisturbed run leaves.
# usage: src/bench/kill-matrix.sh INPUT [ROUNDS=20] [KILLS_A_ROUND=2]        SEED=n repeats a series
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)
[ $# -ge 1 ] || { sed -n '2,3s/^# //p' "$0" >&2; exit 2; }
input=$(cd "$1" && pwd) rounds=${2:-20} kills=${3:-2}
seed=${SEED:-$RANDOM}
RANDOM=$seed
work=$(mktemp -d)
echo "seed $seed, output under $work"

nightly() { # output
  "$home/metrics" nightly --input "$input" --output "$1"
}

digest() { # output
  python3 "$here/canonical_dump.py" "$1/social-metrics.db" | sha256sum | cut -d ' ' -f 1
}

now_ms() { date +%s%3N; }

"$home/metrics" --version >/dev/null
begin=$(now_ms)
wanted_code=0
nightly "$work/clean" >"$work/clean.log" 2>&1 || wanted_code=$?
length=$(($(now_ms) - begin))
case $wanted_code in
  0 | 3) ;;
  *) echo "FAILED: the undisturbed run ended with $wanted_code, see $work/clean.log"; exit 1 ;;
esac
wanted=$(digest "$work/clean")
echo "undisturbed: exit code $wanted_code, $length ms, dump $wanted"

disturb() { # output, log; prints when it killed
  local moment pid
  moment=$(((RANDOM * 32768 + RANDOM) % length))
  "$home/metrics" nightly --input "$input" --output "$1" >>"$2" 2>&1 &
  pid=$!
  sleep "$(printf '%d.%03d' $((moment / 1000)) $((moment % 1000)))"
  if kill -9 "$pid" 2>/dev/null; then
    moments+=" $moment"
  else
    moments+=" ($moment)"
  fi
  wait "$pid" 2>/dev/null || true
}

same_reports() { # output; those that tell of one run apart
  diff -r -q -x import.json -x changes.json -x changes.html -x alerts.json -x manifest.json -x index.html "$work/clean/reports" "$1/reports"
}

failed=0
for round in $(seq "$rounds"); do
  output=$work/round-$round log=$work/round-$round.log moments=
  for _ in $(seq "$kills"); do
    disturb "$output" "$log"
  done
  code=0
  nightly "$output" >>"$log" 2>&1 || code=$?
  if [ "$code" = "$wanted_code" ] && [ "$(digest "$output")" = "$wanted" ] && same_reports "$output"; then
    echo "ok      round $round: killed at ms$moments"
    rm -rf "$output" "$log"
  else
    echo "FAILED  round $round: killed at ms$moments, exit code $code; kept: $output"
    failed=$((failed + 1))
  fi
done
echo "$((rounds - failed)) of $rounds rounds ended as the undisturbed run did (in brackets: the run was over before the kill)"
if [ "$failed" -gt 0 ]; then
  exit 1
fi
rm -rf "$work"
