#!/bin/bash
# 100 clients that send headers, bodies, or read a large answer a byte at a time, each kind in turn, while one other client asks
# for a summary every 50 ms, and another one sends rows one after the other: their answers, and how long they take, without and
# with the slow ones.
# usage: src/bench/http.sh slow [SECONDS=20]        SLOW=N  slow clients; default 100
. "$(dirname "$0")/server.sh"
seconds=${1:-20} slow=${SLOW:-100}
samples
key=$(key slow --no-limit)
writer=$(writer_key writer)
serve
address="$api/summary?account_id=1&platform=instagram"
large=/reports/latest/daily-metrics.json
check "the large answer" 200 "$(status -H "Authorization: Bearer $key" "$url$large")"
figure reader bytes "$(stat -c %s "$work/body")"

ask() { # of what
  plan 5000 | sed "s/sent-/$1-/" >"$work/plan"
  rm -f "$work/sent"
  sending "$work/plan" "$work/sent" 1 "$writer" "$((seconds - 2))"
  python3 - "$1" "$address" "$key" "$seconds" >"$work/asked" <<'PYTHON'
import sys, time, urllib.request, urllib.error
what, address, key, seconds = sys.argv[1:]
took, other = [], 0
end = time.monotonic() + float(seconds) - 2
while time.monotonic() < end:
    begin = time.monotonic()
    try:
        request = urllib.request.Request(address, headers={"Authorization": "Bearer " + key})
        with urllib.request.urlopen(request, timeout=10) as answer:
            answer.read()
            other += answer.status != 200
    except OSError:
        other += 1
    took.append(1000 * (time.monotonic() - begin))
    time.sleep(0.05)
took.sort()
for name, value in (("answers", len(took)), ("not_200", other), ("p50_ms", f"{took[len(took) // 2]:.1f}"),
                    ("p99_ms", f"{took[int(len(took) * 0.99)]:.1f}"), ("longest_ms", f"{took[-1]:.1f}")):
    print(name, value)
PYTHON
  while read -r name value; do figure "$1" "$name" "$value"; done <"$work/asked"
  wait "$senders"
  answers "$1: sent" "$work/sent" "$((seconds - 2))"
  check "$1: answers other than 200" 0 "$(awk '$1 == "not_200" { print $2 }' "$work/asked")"
  check "$1: the longest within a second" yes "$(awk '$1 == "longest_ms" { print $2 < 1000 ? "yes" : "no, " $2 " ms" }' "$work/asked")"
}

with() { # kind, key, path
  python3 "$here/http/slow_clients.py" "$url" "$slow" "$1" "$seconds" "$2" "$3" >"$work/made" &
  started+=($!)
  local clients=$!
  sleep 2
  ask "$1"
  wait "$clients"
  figure "$1" slow_connections "$(cat "$work/made")"
}

ask alone
with header "$key" /health
with body "$writer" /health
with reader "$key" "$large"
verdict
