#!/bin/bash
# Whether other commands start as fast as before serve came: the commit before it and this checkout, both built, in turn; medians of
# wall and CPU seconds, and of their ratios run by run.
# usage: src/bench/http.sh starts [RUNS=11] [COMMIT]        COMMIT: default the one before the commit that added serve
. "$(dirname "$0")/server.sh"
runs=${1:-11}
came=$(git -C "$root" log --diff-filter=A --format=%h --reverse -- src/main/java/dev/socialmetrics/cli/ServeCommand.java | head -1)
before=${2:-$came^}
git -C "$root" worktree add --detach -q "$work/before" "$before"
forget() { git -C "$root" worktree remove --force "$work/before"; finish; }
trap forget EXIT
now=$program
"$work/before/metrics" --version >&2
ready
import_at_once "$work/config"
for who in before now; do
  program=$([ $who = now ] && echo "$now" || echo "$work/before/metrics")
  metrics nightly --input "$root/input/samples" --output "$work/$who" --config "$work/config" >"$work/nightly.log" 2>&1 || [ $? = 3 ]
done

timed() { # what, who, command…
  measured "$work/figures" "$1:$2" "${@:3}" --output "$work/$2" --config "$work/config" 2>/dev/null || [ $? = 3 ]
}

for _ in $(seq "$runs"); do
  for who in now before; do
    program=$([ $who = now ] && echo "$now" || echo "$work/before/metrics")
    measured "$work/figures" "version:$who" --version
    timed runs $who runs
    timed status $who status
    timed summary $who report summary --stdout
    timed nothing-new $who nightly --input "$root/input/samples"
  done
done
python3 "$here/medians.py" "$work/figures"
python3 - "$work/figures" <<'PYTHON' >"$work/medians"
import sys
from statistics import median
figures = {}
for line in open(sys.argv[1]):
    label, wall, cpu, *_ = line.split()
    figures.setdefault(label, []).append((float(wall), float(cpu)))
for label, runs in figures.items():
    print(label.replace(":", " "), "wall_s", f"{median(run[0] for run in runs):.3f}")
    print(label.replace(":", " "), "cpu_s", f"{median(run[1] for run in runs):.3f}")
PYTHON
while read -r what who name value; do figure "$what $who" "$name" "$value"; done <"$work/medians"
