#!/bin/bash
# kill -9 at chosen system calls between the alerts of a run and its last word, then the same command again: the run must be
# resumed and tell its own story: import.json, changes.json, alerts.json, every report, runs --json, exit code and database.
# A run that was closed before it was killed (its summary was still to be printed) has that story at once.
# usage: src/bench/kill-tail.sh [POINTS=60]        needs strace; METRICS=other/metrics tries another build, FROM=n begins at the
#                                                  n-th point
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)
points=${1:-60}
metrics=${METRICS:-$home/metrics}
command -v strace >/dev/null || { echo "strace is needed" >&2; exit 2; }
work=$(mktemp -d)
export METRICS_JAVA_OPTS="-XX:TieredStopAtLevel=1 ${METRICS_JAVA_OPTS:-}" # short runs: compiling well takes longer
echo "output under $work"
calls=rename,renameat,renameat2,unlink,rmdir,mkdir,symlink,fsync,fdatasync,pwrite64,ftruncate,write

# A first night, and files for a second that restate its days, name a new account, repeat a file and are refused in part.
days() { # account, followers
  echo "account_id,platform,date,followers,likes,reach"
  for day in $(seq -w 1 29); do
    echo "$1,instagram,2025-10-$day,$(($2 - 10 * 10#$day)),5,$2"
  done
}

lay_out() { # folder
  mkdir -p "$1/input" "$1/config"
  printf 'input:\n  stable-after: 0s\nalerts:\n  rules:\n    - {name: drop, kind: follower-drop, days: 7, percent: 5}\n' >"$1/config/application.yml"
  printf '    - {name: old, kind: stale-data, days: 3}\n' >>"$1/config/application.yml"
  days 1 1000 >"$1/input/first.csv"
  touch -d 2025-10-30T06:00:00Z "$1/input/first.csv"
}

lay_out_second() { # folder
  days 1 2000 >"$1/input/restated.csv"
  days new 300 >"$1/input/new.csv"
  days new 300 >"$1/input/copy.csv"
  printf 'what,is,this\n1,2,3\n' >"$1/input/refused.csv"
  printf 'account_id,platform,date,followers,likes,reach\n1,x,2025-10-01,1O,1,1\n1,x,2025-10-02,10,1,1\n' >"$1/input/rejected.csv"
  touch -d 2025-10-31T06:00:00Z "$1/input/"{restated,new,copy,refused,rejected}.csv
}

nightly() { # folder, way to start it …
  local folder=$1
  shift
  "$@" "$metrics" nightly --input "$folder/input" --output "$folder/output" --config "$folder/config"
}

# What the run says of itself, without its duration, its memory and the moments at which it happened.
story() { # folder
  "$metrics" runs --json --output "$1/output" --config "$1/config"
  python3 "$here/canonical_dump.py" "$1/output/social-metrics.db"
  (cd "$1/output/reports" && for file in $(find . -type f ! -name manifest.json | sort); do
    echo "== $file"
    case $file in *.xlsx) sha256sum <"$file" ;; *) cat "$file" ;; esac
  done)
}

plain() {
  sed -E -e 's/"(seconds|peak_memory_bytes)" *: *[0-9.]+/"\1": 0/' \
    -e 's/20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z/MOMENT/g' -e "s#$work/[a-z0-9-]*/#FOLDER/#g"
}

# The same folder for every round, since the database knows files by their path.
round=$work/round
lay_out "$round"
nightly "$round" env >"$work/start.log" 2>&1
lay_out_second "$round"
cp -a "$round" "$work/start"
fresh() {
  rm -rf "$round"
  cp -a "$work/start" "$round"
}

fresh
wanted_code=0
nightly "$round" strace -f -q -e "trace=$calls" -o "$work/calls" >"$work/calm.log" 2>&1 || wanted_code=$?
story "$round" | plain >"$work/wanted"
# The thread that puts the reports in place does the rest of the tail, too. strace counts each kind of call by thread.
thread=$(grep -E 'rename.*\.report-.*\.ready.*reports/' "$work/calls" | tail -1 | awk '{print $1}')
python3 - "$work/calls" "$thread" "$points" >"$work/points" <<'PYTHON'
import re, sys
path, thread, points = sys.argv[1], sys.argv[2], int(sys.argv[3])
seen, tail, published, begun = {}, [], False, False
for line in open(path, errors="replace"):
    match = re.match(r"(\d+) +(\w+)\((.*)", line)
    if not match or match.group(1) != thread:
        continue
    name = match.group(2)
    seen[name] = seen.get(name, 0) + 1
    begun = begun or ".draft" in line and name == "mkdir"
    if begun:
        tail.append((name, seen[name], published))
    published = published or name.startswith("rename") and ".ready" in line and "reports/" in line
after = [point for point in tail if point[2]]
before = [point for point in tail if not point[2]]
def spread(all_, wanted):
    return [all_[i * len(all_) // wanted] for i in range(min(wanted, len(all_)))] if all_ else []
few = max(1, points // 6)
for name, count, after_it in spread(before, few) + spread(after, points - few):
    print(name, count, "after" if after_it else "before")
print(len(before), len(after), file=sys.stderr)
PYTHON
echo "undisturbed: exit code $wanted_code; $(wc -l <"$work/points") points, $(grep -c after "$work/points") of them after the reports were in place"

is_closed() { # folder: the newest run is
  "$metrics" runs --json --limit 1 --output "$1/output" --config "$1/config" |
    python3 -c 'import json, sys; run = json.load(sys.stdin)["runs"][0]; sys.exit(run["run_id"] != 2 or run["outcome"] != "completed")'
}

failed=0 killed=0 closed=0 number=0 tried=0
while read -r call count place; do
  number=$((number + 1))
  [ "$number" -ge "${FROM:-1}" ] || continue
  tried=$((tried + 1))
  fresh
  death=0
  nightly "$round" strace -f -q -e "trace=$calls" -e "inject=$call:signal=KILL:when=$count" -o /dev/null >"$work/round.log" 2>&1 || death=$?
  [ "$death" = 137 ] && killed=$((killed + 1))
  code=$death
  if [ "$death" = 137 ] && is_closed "$round"; then
    closed=$((closed + 1)) place="$place publication and closing,"
    code=$wanted_code
  elif [ "$death" = 137 ]; then
    place="$place publication,"
    code=0
    nightly "$round" env >>"$work/round.log" 2>&1 || code=$?
  fi
  story "$round" | plain >"$work/found"
  if [ "$code" = "$wanted_code" ] && cmp -s "$work/wanted" "$work/found"; then
    echo "ok      $number: $place $call $count, ended with $death"
  else
    failed=$((failed + 1))
    echo "FAILED  $number: $place $call $count, ended with $death, then $code"
    { diff "$work/wanted" "$work/found" || true; } | cut -c 1-200 | sed -n 1,8p
  fi
done <"$work/points"
echo "$killed runs killed, $closed of them after they were closed; $((tried - failed)) of $tried told their own story"
[ "$failed" = 0 ] && rm -rf "$work"
[ "$failed" = 0 ]
