#!/bin/bash
# The HTTP API of metrics serve, proved from outside with tools that others wrote; each part alone, figures appended to http.csv.
# usage: src/bench/http.sh PART [ARGUMENT…]
#   load [SECONDS=60]      wrk: summaries a second and their 99th percentile: kept answers, none kept, beside POSTs, beside an import; memory
#   posts [SECONDS=30]     parallel clients that send rows, beside reads: POSTs a second, percentiles, runs that were made; memory
#   kill [SEEDS=1-10]      kill -9 at random moments while clients send rows: what was answered is there, once
#   limit [SECONDS=20]     parallel clients against a rate limit: answers 200 and 429
#   inbox [N=100000]       how long a row that is sent takes beside N files in the inbox that are in the database, and without them
#   slow [SECONDS=20]      100 clients that send or read a byte at a time, three ways, while another one asks and one sends
#   proxy                  the examples of src/docs/http.md through a proxy that validates each answer (prism)
#   negative               wrong requests of each kind for each address (portman and newman; dredd): no 5xx, one shape of failure
#   lint                   openapi.json (redocly)
#   nginx                  behind nginx with a prefix, as src/docs/service/nginx.conf has it
#   readonly               nothing is written outside the output folder (strace, a read-only root), and SIGTERM under load
#   starts [RUNS=11] [COMMIT]   other commands before and after the commit with which serve came, in turn
#   all                    each of them, one after the other
# Environment: PROGRAM   how the program is started; default ./metrics of this checkout
#              CSV       where figures are appended; default http.csv beside this script
#              NPM       folder in which tools of npm are kept from run to run; default a new one
#              PORT      on which the server listens; default 8901
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
parts=(load posts kill limit inbox slow proxy negative lint nginx readonly starts)
part=${1:-}
case " ${parts[*]} all " in
  *" $part "*) [ -n "$part" ] || part=help ;;
  *) part=help ;;
esac
case $part in
  help) sed -n '2,/^set/{/^set/!s/^# //p}' "$0" >&2; exit 2 ;;
  all) for each in "${parts[@]}"; do "$here/http/$each.sh"; done ;;
  *) exec "$here/http/$part.sh" "${@:2}" ;;
esac
