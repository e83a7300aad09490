#!/bin/bash
# For each seed: 32 clients send rows of daily data to serve with a fresh output folder, and after a random number of answers the
# server is killed (kill -9). Odd seeds start serve again, even ones metrics import, until no file of the inbox waits. Then each row
# that was answered, 200 or 202, must be in the database once, with the value that was answered last for its day; its file must
# be in the inbox once and loaded once; what was not answered may be there or not, whole. What was not answered is sent again to serve:
# everything must be there, and what has an Idempotency-Key in one file. Seeds that passed at this commit are skipped.
# usage: src/bench/http.sh kill [SEEDS=1-10]        such as 7 or 1-10
#   POSTS=N    rows that are sent; default 1000
#   KEEP=DIR   where the folders of seeds that failed are kept
. "$(dirname "$0")/server.sh"
seeds=${1:-1-10} posts=${POSTS:-1000} patience=60
killed() { python3 "$here/http/killed.py" "$@"; }
posting() { python3 "$here/http/posting.py" "$url" "$@"; }
ready
import_at_once "$work/config"

until_imported() { # waits for serve
  local left
  for _ in $(seq "$patience"); do
    left=$(killed waiting "$work/out")
    [ "$left" != 0 ] || return 0
    sleep 1
  done
  check "seed $seed: files that wait after $patience s" 0 "$left"
}

judge() { # what is expected of requests, logs of answers…
  killed check "$work/out" "$work/plan" "$@" >"$work/counted"
  while read -r name value; do figure "seed $seed $1" "$name" "$value"; done <"$work/counted"
  check "seed $seed: faults ($1)" 0 "$(awk '$1 == "faults" { print $2 }' "$work/counted")"
}

round() {
  rm -rf "$work/out" "$work/answers" "$work/again"
  killed plan "$seed" "$posts" >"$work/plan"
  read -r after pause < <(killed moment "$seed" "$posts")
  : >"$work/answers"
  serve --set serve.limits.requests=0
  posting "$work/plan" "$work/answers" &
  local clients=$!
  started+=("$clients")
  while [ "$(wc -l <"$work/answers")" -lt "$after" ]; do
    kill -0 "$clients" 2>/dev/null || break
    sleep 0.02
  done
  sleep "$pause"
  kill -9 "$server"
  wait "$server" 2>/dev/null || true
  server=
  wait "$clients"

  figure "seed $seed" inbox_waited "$(killed waiting "$work/out")"
  if [ $((seed % 2)) = 1 ]; then
    serve --set serve.limits.requests=0
    until_imported
  else
    code=0
    metrics import --input "$work/none" --output "$work/out" --config "$work/config" >"$work/import.log" 2>&1 || code=$?
    check "seed $seed: exit code of metrics import" 0 "$code"
    check "seed $seed: files that wait after metrics import" 0 "$(killed waiting "$work/out")"
  fi
  judge answered "$work/answers"

  [ -n "$server" ] || serve --set serve.limits.requests=0
  killed left "$work/plan" "$work/answers" >"$work/left"
  posting "$work/left" "$work/again"
  until_imported
  judge all "$work/answers" "$work/again"
  stop_server
  check "seed $seed: exit code after SIGTERM" 143 "$ended"
}

mkdir "$work/none"
for seed in $(seq "${seeds%-*}" "${seeds#*-}"); do
  if grep -q ",$commit,$part,seed $seed,passed,$posts$" "$csv" 2>/dev/null; then
    echo "skipped seed $seed: it passed at $commit"
    continue
  fi
  before=$failed
  round
  if [ "$failed" = "$before" ]; then
    figure "seed $seed" passed "$posts"
  elif [ -n "${KEEP:-}" ]; then
    mkdir -p "$KEEP" && cp -r "$work" "$KEEP/seed-$seed"
  fi
done
verdict
