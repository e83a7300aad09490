#!/bin/bash
# Parallel clients with two keys and a key without a limit ask as fast as they can, while each key may ask 600 times within 10
# seconds: of answers 200 each limited key must get 600 and 60 a second, within 1 %; everything else is 429 with Retry-After.
# usage: src/bench/http.sh limit [SECONDS=20]
. "$(dirname "$0")/server.sh"
seconds=${1:-20} requests=600 per=10
need wrk
samples
keys=("$(key first)" "$(key second)")
free=$(key free --no-limit)
serve --set "serve.limits.requests=$requests" --set "serve.limits.per=${per}s"
path="/api/social-media/metrics/summary?account_id=1&platform=instagram"

ask() { # file, key
  wrk -t 1 -c 4 -d "$seconds" -s "$here/http/wrk.lua" "$url" -- "$2" "$path" >"$work/$1"
}

value() { # file, name
  awk -v name="$2" '$1 == name { print $2 }' "$work/$1"
}

curl -s -o /dev/null -H "Authorization: Bearer $free" "$url$path" # what the first request does is not measured
asked=()
ask free "$free" &
asked+=($!)
for each in 0 1; do
  ask "key-$each" "${keys[$each]}" &
  asked+=($!)
done
wait "${asked[@]}"

for each in 0 1; do
  answered=$(($(value "key-$each" requests) - $(value "key-$each" not_200)))
  allowed=$(awk "BEGIN { printf \"%.0f\", $requests + $requests / $per * $(value "key-$each" seconds) }")
  figure "key $each" answered_429 "$(value "key-$each" not_200)"
  figure "key $each" answered_200 "$answered"
  figure "key $each" allowed "$allowed"
  off=$(awk "BEGIN { d = 100 * ($answered - $allowed) / $allowed; printf \"%.2f\", d }")
  figure "key $each" off_by_percent "$off"
  check "key $each: within 1 %" 1 "$(awk "BEGIN { print ($off >= -1 && $off <= 1) }")"
done
figure "no limit" answered "$(value free requests)"
check "no limit: answers other than 200" 0 "$(value free not_200)"
curl -s -H "Authorization: Bearer $(key third)" -w '\n%{http_code} %header{retry-after}\n' "$url$path#[1-1000]" >"$work/curl"
check "the last of 1,000 requests one after the other: status and Retry-After" "429 1" "$(tail -1 "$work/curl")"
verdict
