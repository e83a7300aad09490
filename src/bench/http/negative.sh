#!/bin/bash
# Requests that openapi.json does not allow, made from it by portman and sent by newman: for each address unknown parameters, words
# for numbers and dates, empty and odd words, values below and above the limits, required ones left out, headers Accept that cannot
# be met, a wrong key, bodies without what is required; then bodies that are malformed in other ways, by curl. No answer may be 5xx, and each failure is the API's object with the status of the answer.
# usage: src/bench/http.sh negative
. "$(dirname "$0")/server.sh"
npm_tool @apideck/portman@1.33.0 newman@6.2.2 tslib@2.8.1
samples
serve --set serve.limits.requests=0
(cd "$here/http" && python3 - "$work/portman.json" "$root/src/main/resources/openapi.json" "$work/openapi.json" <<'PYTHON'
import json, sys
always = [line for line in open("failure.js").read().splitlines() if not line.startswith("//")]
wanted = {"FAILURE": ["\n".join(always)], "ANSWER": ["\n".join(line for line in always if "FAILURE" not in line)]}
plan = json.load(open("portman.json"))
for tests in plan["tests"]["variationTests"]:
    for variation in tests["variations"]:
        for more in variation["tests"]["extendTests"]:
            more["tests"] = [text for name in more["tests"] for text in wanted[name]]
json.dump(plan, open(sys.argv[1], "w"))
description = json.load(open(sys.argv[2]))
del description["paths"]["/events"]  # a stream without an end
json.dump(description, open(sys.argv[3], "w"))
PYTHON
)
(cd "$work" && "$tools/portman" --local "$work/openapi.json" --baseUrl "$url" --portmanConfigFile "$work/portman.json" \
  --output "$work/collection.json" >"$work/portman.log" 2>&1) || { cat "$work/portman.log"; exit 1; }
"$tools/newman" run "$work/collection.json" --reporters json --reporter-json-export "$work/newman.json" --ignore-redirects --timeout-request 30000 \
  >"$work/newman.log" 2>&1 || true
python3 - "$work/newman.json" <<'PYTHON' >"$work/counted"
import collections, json, sys
run = json.load(open(sys.argv[1]))["run"]
codes = collections.Counter(step["response"]["code"] for step in run["executions"] if "response" in step)
print("requests", len(run["executions"]))
print("assertions", run["stats"]["assertions"]["total"])
print("assertions_failed", run["stats"]["assertions"]["failed"])
print("without_answer", sum("response" not in step for step in run["executions"]))
for code in sorted(codes):
    print(f"answered_{code}", codes[code])
for failure in run["failures"][:40]:
    print(failure["source"].get("name"), "|", failure["error"]["test"], "|", failure["error"]["message"][:200], file=sys.stderr)
PYTHON
while read -r name value; do figure newman "$name" "$value"; done <"$work/counted"
counted() { awk -v name="$1" '$1 == name { print $2 }' "$work/counted"; }
check "more than 100 requests" yes "$([ "$(counted requests)" -gt 100 ] && echo yes || echo "only $(counted requests)")"
check "requests without an answer" 0 "$(counted without_answer)"
check "assertions that failed" 0 "$(counted assertions_failed)"
rows=$api/daily
row='{"account_id": 1, "platform": "tiktok", "date": "2025-10-23", "followers": 5}'
wrong() { # expected status, what, arguments of curl…
  check "$2" "$1" "$(status "${@:3}")"
  check "$2: the shape of a failure" "$1" "$(python3 -c 'import json, sys; f = json.load(open(sys.argv[1])); print(f["status"] if set(f) == {"success", "message", "error", "errors", "status"} and f["success"] is False else f)' "$work/body")"
}
json() { # expected status, body
  wrong "$1" "the body $2" -H 'Content-Type: application/json' --data-binary "$2" "$rows"
}
for body in '' ' ' '{' '[]' '[' '{}' 'null' '1' '"x"' '[1]' '[[]]' "$row$row" "[$row,]" '{"account_id": 1, "account_id": 2}' 'NaN' \
  '{"account_id": {}, "platform": []}' '{"account_id": 1, "platform": "tiktok", "date": "2025-02-30", "followers": 5}' \
  '{"account_id": 1, "platform": "tiktok", "date": "2025-10-23", "followers": -1}' \
  '{"account_id": 1, "platform": "tiktok", "date": "2025-10-23", "followers": 1e400}' \
  '{"account_id": 1, "platform": "tiktok", "date": "2025-10-23"}' '{"account_id": 1, "platform": "tiktok", "folowers": 5}' \
  '{"account_id": 1, "platform": "\u0000", "date": "2025-10-23", "followers": 5}'; do
  json 400 "$body"
done
printf '{"account_id": "\377", "platform": "tiktok", "followers": 5}' >"$work/bytes"
wrong 400 "a body that is not UTF-8" -H 'Content-Type: application/json' --data-binary "@$work/bytes" "$rows"
python3 -c 'print("[" * 100_000)' >"$work/deep"
wrong 400 "a body of 100,000 brackets" -H 'Content-Type: application/json' --data-binary "@$work/deep" "$rows"
head -c 9000000 /dev/zero >"$work/zero"
wrong 413 "a body of 9 MB" -H 'Content-Type: application/json' --data-binary "@$work/zero" "$rows"
wrong 415 "a form" -d 'account_id=1' "$rows"
wrong 415 "plain text" -H 'Content-Type: text/plain' -d "$row" "$rows"
wrong 400 "an Idempotency-Key of 300 characters" -H 'Content-Type: application/json' -H "Idempotency-Key: $(printf '%300s' x | tr ' ' y)" -d "$row" "$rows"
wrong 403 "a page elsewhere" -H 'Content-Type: application/json' -H 'Origin: https://elsewhere.example' -d "$row" "$rows"
wrong 400 "a form without an end" -H 'Content-Type: multipart/form-data; boundary=x' -H 'X-Requested-With: curl' --data-binary '--x' "$api/import?account_id=1"
wrong 400 "a form without a boundary" -H 'Content-Type: multipart/form-data' -H 'X-Requested-With: curl' --data-binary '--x' "$api/import?account_id=1"
wrong 405 "DELETE" -X DELETE "$rows"
check "faults in the server's log" 0 "$(grep -c ERROR "$work/out/logs/serve.log" || true)"
verdict
