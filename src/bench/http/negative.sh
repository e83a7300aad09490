#!/bin/bash
# Requests that openapi.json does not allow, made from it by portman and sent by newman: for each address unknown parameters, words
# for numbers and dates, empty and odd words, values below and above the limits, required ones left out, headers Accept that cannot
# be met, a wrong key. No answer may be 5xx, and each failure is the API's object with the status of the answer.
# usage: src/bench/http.sh negative
. "$(dirname "$0")/server.sh"
npm_tool @apideck/portman@1.33.0 newman@6.2.2 tslib@2.8.1
samples
serve --set serve.limits.requests=0
(cd "$here/http" && python3 - "$work/portman.json" <<'PYTHON'
import json, sys
always = [line for line in open("failure.js").read().splitlines() if not line.startswith("//")]
wanted = {"FAILURE": ["\n".join(always)], "ANSWER": ["\n".join(line for line in always if "FAILURE" not in line)]}
plan = json.load(open("portman.json"))
for tests in plan["tests"]["variationTests"]:
    for variation in tests["variations"]:
        for more in variation["tests"]["extendTests"]:
            more["tests"] = [text for name in more["tests"] for text in wanted[name]]
json.dump(plan, open(sys.argv[1], "w"))
PYTHON
)
(cd "$work" && "$tools/portman" --local "$root/src/main/resources/openapi.json" --baseUrl "$url" --portmanConfigFile "$work/portman.json" \
  --output "$work/collection.json" >"$work/portman.log" 2>&1) || { cat "$work/portman.log"; exit 1; }
"$tools/newman" run "$work/collection.json" --reporters json --reporter-json-export "$work/newman.json" --ignore-redirects \
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
check "faults in the server's log" 0 "$(grep -c ERROR "$work/out/logs/serve.log" || true)"
verdict
