# What the parts of http.sh share; sourced. Makes a folder "work" that goes at the end together with the server.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
root=$(cd "$here/../.." && pwd)
. "$here/program.sh"
port=${PORT:-8901}
url=http://127.0.0.1:$port
api=$url/api/social-media/metrics
csv=${CSV:-$here/http.csv}
part=$(basename "$0" .sh)
work=$(mktemp -d)
server=
started=()
commit=$(git -C "$root" rev-parse --short=12 HEAD 2>/dev/null || echo unknown)
git -C "$root" diff --quiet HEAD -- . ':(exclude)src/bench/*.csv' ':(exclude)src/docs' 2>/dev/null || commit=$commit-dirty

finish() {
  stop_server
  for each in "${started[@]}"; do kill "$each" 2>/dev/null || true; done
  wait
  rm -rf "$work"
}
trap finish EXIT

need() { # program…
  for each in "$@"; do
    command -v "$each" >/dev/null || { echo "$each is needed" >&2; exit 2; }
  done
}

figure() { # of what, figure, value
  [ -e "$csv" ] || echo "date,commit,part,of,figure,value" >"$csv"
  echo "$(date -u +%F),$commit,$part,$1,$2,$3" | tee -a "$csv"
}

failed=0
check() { # of what, expected, found
  if [ "$2" = "$3" ]; then
    echo "ok      $1: $3"
  else
    echo "FAILED  $1: found $3, expected $2"
    failed=$((failed + 1))
  fi
}

verdict() { # the end of a part: its exit code
  [ "$failed" = 0 ] || { echo "$failed checks failed"; exit 1; }
}

samples() { # the samples, imported and reported, in $work/out
  import_at_once "$work/config"
  ready
  metrics nightly --input "$root/input/samples" --output "$work/out" --config "$work/config" >"$work/nightly.log" 2>&1 || [ $? = 3 ]
}

serve() { # options…; waits until it answers
  # shellcheck disable=SC2086 # words
  ${WRAP:-} $program serve --output "$work/out" --config "$work/config" --set "serve.port=$port" "$@" 2>"$work/serve.err" &
  server=$!
  for _ in $(seq 300); do
    ! curl -s -o "$work/health" "$url/health" || return 0
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
  done
  cat "$work/serve.err" >&2
  exit 1
}

stop_server() { # SIGTERM; its exit code in "ended"
  [ -n "$server" ] || return 0
  kill "$server" 2>/dev/null || true
  ended=0
  wait "$server" || ended=$?
  server=
}

key() { # name, more options…
  metrics keys add "$1" --scope read --output "$work/out" --config "$work/config" "${@:2}" 2>/dev/null
}

post_examples() { # where: the lines curl -X POST of src/docs/http.md, as they are written, sent there
  local number=0 command
  while IFS= read -r -d '' command; do
    number=$((number + 1))
    command="curl -s -o $work/body -w '%{http_code}' ${command//http:\/\/localhost:8001/$1}"
    check "example $number of sending, to ${1#http://}" 200 "$(cd "$root" && eval "$command")"
  done < <(python3 - "$root/src/docs/http.md" <<'PYTHON'
import re, sys
for example in re.findall(r"(?m)^curl (-X POST (?:.*\\\n)*.*)", open(sys.argv[1]).read()):
    print(example, end="\0")
PYTHON
  )
  check "examples of sending" yes "$([ "$number" -gt 5 ] && echo yes || echo "only $number")"
}

writer_key() { # name
  metrics keys add "$1" --scope write --no-limit --output "$work/out" --config "$work/config" 2>/dev/null
}

plan() { # number of rows: for posting.py, each of a day of its own
  python3 - "$1" <<'PYTHON'
import datetime, json, sys
for n in range(int(sys.argv[1])):
    day = datetime.date(2023, 1, 1) + datetime.timedelta(n % 1000)
    row = {"account_id": f"sent-{n // 1000}", "platform": "instagram", "date": day.isoformat(), "followers": 1000 + n}
    print(json.dumps({"n": n, "row": row}))
PYTHON
}

sending() { # plan, log of answers, clients, key, seconds: rows of daily data until then, in the background; its process in "senders"
  python3 "$here/http/posting.py" "$url" "$@" &
  senders=$!
  started+=("$senders")
}

answers() { # of what, log of answers, seconds: figures of them
  python3 - "$2" "$3" <<'PYTHON' >"$work/answered"
import json, sys
lines = [json.loads(line) for line in open(sys.argv[1])]
took = sorted(line["ms"] for line in lines)
print("answers", len(lines))
print("answers_a_second", f"{len(lines) / float(sys.argv[2]):.0f}")
print("answered_202", sum(line["status"] == 202 for line in lines))
print("neither_200_nor_202", sum(line["status"] not in (200, 202) for line in lines))
for name, share in (("p50_ms", 0.5), ("p99_ms", 0.99), ("longest_ms", 1)):
    print(name, took[min(int(len(took) * share), len(took) - 1)])
PYTHON
  while read -r name value; do figure "$1" "$name" "$value"; done <"$work/answered"
  check "$1: answers that are neither 200 nor 202" 0 "$(awk '$1 == "neither_200_nor_202" { print $2 }' "$work/answered")"
}

status() { # arguments of curl…
  curl -s -o "$work/body" -w '%{http_code}' "$@"
}

cpu() { # process: its CPU seconds so far
  awk -v ticks="$(getconf CLK_TCK)" '{ print ($14 + $15) / ticks }' "/proc/$1/stat"
}

npm_tool() { # name and version of packages…; their programs are in $tools afterwards
  need node npm
  tools=${NPM:-$work/npm}/$(echo "$*" | tr -c 'A-Za-z0-9.\n' -)
  [ -e "$tools/done" ] || {
    mkdir -p "$tools"
    npm install --no-audit --no-fund --ignore-scripts --prefix "$tools" "$@" >"$work/npm.log" 2>&1 || { tail -5 "$work/npm.log" >&2; exit 2; }
    : >"$tools/done"
  }
  tools=$tools/node_modules/.bin
}
