#!/bin/bash
# Parallel clients that send a row of a day of its own each to a server with the samples, while wrk asks for summaries with 4
# connections. POSTs answered a second, how long an answer takes (an import waits 200 ms for others), how many runs imported them,
# what is in the database afterwards; the summaries' percentiles; CPU seconds of server and clients, the server's most memory.
# usage: src/bench/http.sh posts [SECONDS=30]        CLIENTS=N  that send; default 64
. "$(dirname "$0")/server.sh"
seconds=${1:-30} clients=${CLIENTS:-64}
need wrk
samples
reader=$(key reader --no-limit)
writer=$(writer_key posts)
serve
count=$((clients * seconds * 20))
plan "$count" >"$work/plan"
query() { # SQL
  python3 -c 'import sqlite3, sys; print(sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True).execute(sys.argv[2]).fetchone()[0])' \
    "$work/out/social-metrics.db" "$1"
}
runs_before=$(query "SELECT count(*) FROM run WHERE command = 'import'")
before=$(cpu "$server")
sending "$work/plan" "$work/sent" "$clients" "$writer" "$seconds"
wrk -t 1 -c 4 -d "$seconds" -s "$here/http/wrk.lua" "$url" -- "$reader" "/api/social-media/metrics/summary?account_id=1&platform=instagram" >"$work/wrk"
wait "$senders"
after=$(cpu "$server")
answers sent "$work/sent" "$seconds"
figure sent clients "$clients"
for name in answers_a_second p50_ms p99_ms longest_ms not_200 broken_off; do
  figure summaries "$name" "$(awk -v name="$name" '$1 == name { print $2 }' "$work/wrk")"
done
check "summaries: answers other than 200" 0 "$(awk '$1 == "not_200" || $1 == "broken_off" { n += $2 } END { print n + 0 }' "$work/wrk")"
for _ in $(seq 60); do
  left=$(python3 "$here/http/killed.py" waiting "$work/out")
  [ "$left" != 0 ] || break
  sleep 1
done
check "files that wait" 0 "$left"
check "rows in the database" "$(wc -l <"$work/sent")" "$(query "SELECT count(*) FROM social_media_daily_metrics WHERE account_id LIKE 'sent-%'")"
figure sent imports "$(($(query "SELECT count(*) FROM run WHERE command = 'import'") - runs_before))"
figure server cpu_s "$(awk "BEGIN { printf \"%.1f\", $after - $before }")"
figure server most_memory_mb "$(awk '/^VmHWM/ { printf "%d", $2 / 1024 }' "/proc/$server/status")"
figure server load_average "$(cut -d ' ' -f 1 /proc/loadavg)"
stop_server
check "faults in the server's log" 0 "$(grep -c ERROR "$work/out/logs/serve.log" || true)"
verdict
