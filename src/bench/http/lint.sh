#!/bin/bash
# openapi.json, as the server sends it, by redocly with the rules that it recommends, less one: / and
# /reports/{folder} only lead on, so they have no answer of 200. No error and no warning.
# usage: src/bench/http.sh lint
. "$(dirname "$0")/server.sh"
npm_tool @redocly/cli@2.77.0
samples
serve
check "the description" 200 "$(status "$url/openapi.json")"
cp "$work/body" "$work/openapi.json"
cmp "$work/openapi.json" "$root/src/main/resources/openapi.json" && echo "ok      it is the one of the sources"
code=0
REDOCLY_TELEMETRY=off "$tools/redocly" lint --skip-rule operation-2xx-response --format json "$work/openapi.json" >"$work/lint.json" 2>"$work/lint.log" || code=$?
totals() { python3 -c "import json, sys; print(json.load(open(sys.argv[1]))['totals'][sys.argv[2]])" "$work/lint.json" "$1"; }
figure openapi errors "$(totals errors)"
figure openapi warnings "$(totals warnings)"
check "errors" 0 "$(totals errors)"
check "warnings" 0 "$(totals warnings)"
[ "$code" = 0 ] && [ "$(totals warnings)" = 0 ] || python3 -m json.tool "$work/lint.json"
verdict
