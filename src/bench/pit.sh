#!/bin/bash
# Mutation tests of the pure code: PIT changes the compiled classes, one thing at a time, and the tests of their own room must
# notice. Appends a line a room to pit.csv beside this script; a room that the file has for the checked-out commit is passed
# over, so a campaign that was stopped goes on where it was. Ends with 1 where fewer than FLOOR percent are noticed.
# usage: src/bench/pit.sh [ROOM…]                default: all of them, each some minutes
#   FLOOR=80      percent of mutants that the tests must kill
# What survived: target/pit/ROOM/mutations.csv, and index.html there. PIT comes by Maven on first use.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)
results=$here/pit.csv
root=dev.socialmetrics
all=(domain format.cell store.publish.Precedence
  metric metric.campaign metric.comparison metric.figure metric.row metric.window)
rooms=("$@")
[ ${#rooms[@]} -gt 0 ] || rooms=("${all[@]}")
commit=$(git -C "$home" rev-parse --short=12 HEAD)
[ -f "$results" ] || echo "date,commit,room,mutants,killed,percent" >"$results"

# The classes of a room and the tests that must kill their mutants, both without the rooms in it.
choose() {
  classes="$root.$1.*" tests="$root.$1.*" excluded=
  case $1 in
    store.publish.Precedence) classes="$root.$1,$root.$1\$*" tests="$root.$1*Test" ;;
    metric) excluded=$(printf "$root.metric.%s.*," campaign comparison figure row window) ;;
  esac
}

below=0
for room in "${rooms[@]}"; do
  [[ " ${all[*]} " == *" $room "* ]] || { echo "no room $room; there are: ${all[*]}" >&2; exit 2; }
  if grep -q ",$commit,$room," "$results"; then
    echo "$room: done before"
    continue
  fi
  choose "$room"
  made=$home/target/pit/$room
  rm -rf "$made"
  mkdir -p "$made"
  if ! (cd "$home" && ./mvnw -B -Dquick -Ppit test-compile org.pitest:pitest-maven:mutationCoverage \
    -DtargetClasses="$classes" -DtargetTests="$tests" -DexcludedClasses="$excluded" \
    -DexcludedTestClasses="$excluded" \
    -DreportsDirectory="$made") >"$made/log.txt" 2>&1; then
    echo "$room: PIT failed, see $made/log.txt" >&2
    exit 1
  fi
  ran=$(sed -n 's/^>> \([0-9]*\) tests examined.*/\1/p' "$made/log.txt")
  mutants=$(grep -c . "$made/mutations.csv" || true)
  killed=$(grep -cE ',(KILLED|TIMED_OUT|MEMORY_ERROR),' "$made/mutations.csv" || true)
  if [ "${ran:-0}" -eq 0 ] || [ "$mutants" -eq 0 ]; then
    echo "$room: ${ran:-0} tests and $mutants mutants prove nothing, see $made/log.txt" >&2
    exit 1
  fi
  percent=$((100 * killed / mutants))
  echo "$(date -u +%F),$commit,$room,$mutants,$killed,$percent" >>"$results"
  echo "$room: $killed of $mutants mutants killed, $percent %"
  [ "$percent" -ge "${FLOOR:-80}" ] || below=1
done
exit $below
