#!/bin/bash
# A row that is sent alone, again and again, to a server whose inbox holds N files that are in the database, as archive: keep leaves
# them; then to the same server with an empty inbox and the same database. How long an answer takes (an import waits 200 ms for
# others), how long until a run of what waits is found, how long a start takes.
# usage: src/bench/http.sh inbox [N=100000]        ROUNDS=N  rows that are sent each time; default 40
. "$(dirname "$0")/server.sh"
files=${1:-100000} rounds=${ROUNDS:-40}
import_at_once "$work/config"
ready
mkdir -p "$work/out/inbox" "$work/input"
python3 - "$work/out/inbox" "$files" <<'PYTHON'
import datetime, hashlib, json, os, sys
begin = datetime.datetime(2025, 10, 23, 12)
for n in range(int(sys.argv[2])):  # the same 1,000 rows again and again, so that reports stay small
    day = datetime.date(2023, 1, 1) + datetime.timedelta(n % 1000)
    exported = begin + datetime.timedelta(seconds=n)
    row = {"account_id": "kept", "platform": "instagram", "date": day.isoformat(), "followers": 1000 + n,
           "exported_at": exported.isoformat() + ".000Z"}
    body = (json.dumps(row) + "\n").encode()
    with open(os.path.join(sys.argv[1], f"daily-{hashlib.sha256(body).hexdigest()[:16]}.jsonl"), "wb") as file:
        file.write(body)
PYTHON
begin=$(date +%s.%N)
metrics import --input "$work/input" --output "$work/out" --config "$work/config" >"$work/import.log" 2>&1
figure kept files "$files"
figure kept import_s "$(python3 -c 'import sys, time; print(f"{time.time() - float(sys.argv[1]):.1f}")' "$begin")"
sent=0

rows() { # of what: sends the rows
  begin=$(date +%s.%N)
  serve --input "$work/input" --set serve.limits.requests=0
  figure "$1" start_s "$(python3 -c 'import sys, time; print(f"{time.time() - float(sys.argv[1]):.1f}")' "$begin")"
  plan $((sent + rounds)) | tail -n "$rounds" >"$work/plan"
  sent=$((sent + rounds))
  : >"$work/sent"
  python3 "$here/http/posting.py" "$url" "$work/plan" "$work/sent" 1
  answers "$1" "$work/sent" "$(tail -n 1 "$work/sent" | python3 -c 'import json, sys; print(json.loads(sys.stdin.read())["at"])')"
  check "$1: rows answered" "$rounds" "$(wc -l <"$work/sent")"
  figure "$1" waiting_run_ms "$(for _ in $(seq 11); do curl -s -o "$work/body" -w '%{time_total}\n' "$api/runs/inbox-0123456789abcdef"; done | sort -n | awk 'NR == 6 { printf "%.1f", $1 * 1000 }')"
  stop_server
}

median() { awk -F, -v of="$1" '$4 == of && $5 == "p50_ms" { value = $6 } END { print value }' "$csv"; }

rows "inbox of $files files"
find "$work/out/inbox" -name 'daily-*' -delete
rows "empty inbox"
check "a row takes at most twice as long beside $files files" yes \
  "$(awk "BEGIN { print $(median "inbox of $files files") <= 2 * $(median "empty inbox") ? \"yes\" : \"no\" }")"
grep ERROR "$work/out/logs/serve.log" | head -3 >&2 || true
check "faults in the server's log" 0 "$(grep -c ERROR "$work/out/logs/serve.log" || true)"
verdict
