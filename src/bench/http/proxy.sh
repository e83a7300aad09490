#!/bin/bash
# All examples of src/docs/http.md through prism, a proxy that holds requests and answers against openapi.json and answers in
# place of the server where one of them violates it. That it does so is seen first: against a description that requires a key that
# no answer has.
# usage: src/bench/http.sh proxy
. "$(dirname "$0")/server.sh"
npm_tool @stoplight/prism-cli@5.16.0
samples
serve
between=http://127.0.0.1:$((port + 1))

prism() { # description
  "$tools/prism" proxy "$1" "$url" --errors --port $((port + 1)) >"$work/prism.log" 2>&1 &
  proxy=$!
  started+=("$proxy")
  for _ in $(seq 300); do
    ! curl -s -o /dev/null "$between/health" || return 0
    sleep 0.1
  done
  cat "$work/prism.log" >&2
  exit 1
}

python3 - "$root/src/main/resources/openapi.json" "$work/stricter.json" <<'PYTHON'
import json, sys
document = json.load(open(sys.argv[1]))
document["components"]["schemas"]["Summary"]["required"].append("no_answer_has_this")
json.dump(document, open(sys.argv[2], "w"))
PYTHON
summary="/api/social-media/metrics/summary?account_id=1&platform=instagram"
prism "$work/stricter.json"
check "a made violation" 500 "$(status "$between$summary")"
check "a made violation is named" yes "$(grep -q no_answer_has_this "$work/body" && echo yes || echo no)"
check "a parameter that is no whole number" 422 "$(status "$between$summary&days=many")"
kill "$proxy"
wait "$proxy" || true

prism "$root/src/main/resources/openapi.json"
examples=0
while read -r address; do
  for accept in '*/*' application/json; do
    check "$address ($accept)" 200 "$(status -H "Accept: $accept" "$between$address")"
  done
  examples=$((examples + 1))
done < <(sed -n 's#^curl "http://localhost:8001\([^"]*\)"$#\1#p' "$root/src/docs/http.md")
post_examples "$between"
check "a row that violates it" 422 "$(status -H 'Content-Type: application/json' -d '{"platform": "tiktok"}' "$between/api/social-media/metrics/daily")"
figure examples through_the_proxy "$examples"
figure examples violations "$(grep -c -i violation "$work/prism.log" || true)"
check "examples that violate" 0 "$(grep -c -i violation "$work/prism.log" || true)"
verdict
