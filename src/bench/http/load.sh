#!/bin/bash
# Summaries of 180 channels, one after the other, of a server with 100,000 posts, asked with a key without a limit. Five times:
# right after the start, while the server makes the reports that its data lack; answers kept until data change (as installed),
# when the server does nothing else; none kept (serve.limits.cache 0B); as installed while 16 clients send rows, each of a day of
# its own; as installed while another process imports.
# Each: answers a second, 50th and 99th percentile, what was not 200 or broken off, CPU seconds of server and of wrk, and the
# most memory of the server (VmHWM), and the load average: what else the machine does counts. Both run on this machine's cores.
# usage: src/bench/http.sh load [SECONDS=60]
#   CLIENTS=N        connections; default 16
#   POSTS=N          in the server's database; default 100000
#   IMPORT_POSTS=N   that the other process imports; default 1000000
. "$(dirname "$0")/server.sh"
seconds=${1:-60} clients=${CLIENTS:-16} posts=${POSTS:-100000} more=${IMPORT_POSTS:-1000000}
need wrk
platforms=(instagram facebook tiktok linkedin twitter youtube snapchat pinterest threads)
paths=()
for account in $(seq 20); do
  for platform in "${platforms[@]}"; do
    paths+=("/api/social-media/metrics/summary?account_id=$account&platform=$platform")
  done
done

ask() { # of what, seconds
  local before after
  before=$(cpu "$server")
  TIMEFORMAT='wrk_cpu_s %U %S'
  { time wrk -t 1 -c "$clients" -d "$2" -s "$here/http/wrk.lua" "$url" -- "$key" "${paths[@]}" >"$work/wrk"; } 2>"$work/wrk.time"
  after=$(cpu "$server")
  grep -E '^[a-z0-9_]+ [0-9.]+$' "$work/wrk" >"$work/figures"
  awk '/^wrk_cpu_s/ { printf "wrk_cpu_s %.1f\n", $2 + $3 }' "$work/wrk.time" >>"$work/figures"
  echo "server_cpu_s $(awk "BEGIN { printf \"%.1f\", $after - $before }")" >>"$work/figures"
  echo "server_most_memory_mb $(awk '/^VmHWM/ { printf "%d", $2 / 1024 }' "/proc/$server/status")" >>"$work/figures"
  echo "load_average $(cut -d ' ' -f 1 /proc/loadavg)" >>"$work/figures"
  [ "$1" = warm-up ] || while read -r name value; do figure "$1" "$name" "$value"; done <"$work/figures"
}

settled() { # waits until the server has nothing of its own to do: less than 0.1 CPU seconds in 2
  local before after
  for _ in $(seq 150); do
    before=$(cpu "$server")
    sleep 2
    after=$(cpu "$server")
    ! awk "BEGIN { exit !($after - $before < 0.1) }" || return 0
  done
  check "the server comes to rest" yes no
}

import_at_once "$work/config"
ready
"$here/generate_load.py" "$work/load" "$posts" --accounts 20 >&2
"$here/generate_load.py" "$work/more" "$more" --seed 8 >&2
metrics import --input "$work/load/first" --output "$work/out" --config "$work/config" >&2
key=$(key load --no-limit)

serve
check "the summary that is asked for" 200 "$(status -H "Authorization: Bearer $key" "$url${paths[0]}")"
ask warm-up 10
ask after-start "$seconds"
settled
ask warm-up 10
ask kept "$seconds"
stop_server

serve --set serve.limits.cache=0B
settled
ask warm-up 20
ask none-kept "$seconds"
stop_server

serve
ask warm-up 10
plan $((seconds * 300)) >"$work/plan"
sending "$work/plan" "$work/sent" 16 "$(writer_key posts)" "$seconds"
ask posts "$seconds"
wait "$senders"
answers "posts: sent" "$work/sent" "$seconds"
stop_server

serve
settled
ask warm-up 20
begin=$(date +%s.%N)
(metrics import --wait 60s --input "$work/more/first" --output "$work/out" --config "$work/config" >"$work/import.log" 2>&1 || echo "import failed: $?" >&2
 date +%s.%N >"$work/import.end") &
import=$!
started+=("$import")
ask import "$seconds"
still=$(kill -0 "$import" 2>/dev/null && echo yes || echo no)
wait "$import"
figure import import_s "$(awk "BEGIN { printf \"%.1f\", $(cat "$work/import.end") - $begin }")"
figure import import_lasted_longer "$still"
tail -4 "$work/import.log"
stop_server
grep ERROR "$work/out/logs/serve.log" || true
check "faults in the server's log" 0 "$(grep -c ERROR "$work/out/logs/serve.log" || true)"
check "exit code after SIGTERM" 143 "$ended"
verdict
