#!/bin/bash
# How often usual days are told, planted days and effects are found, and intervals hold what came: the campaigns of
# src/docs/insight.md, on made series whose truth is known and, where SERIES is given, on public ones.
# Prints a line a figure and appends it to insight.csv with date and commit. Other seeds give other lines: campaigns add up.
# usage: src/bench/insight.sh [FIRST_SEED=1] [COUNT=400]
#   SERIES=FILE   public series as public_series.py writes them
#   LOADED=DIR    output folder with a load of nights.sh (1,000,000 posts, 1,800 channels): CPU seconds of each report, medians
#                 of three runs
#   CSV=FILE      where lines are appended; default insight.csv beside this script
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
first=${1:-1} count=${2:-400}
csv=${CSV:-$here/insight.csv}
[ -e "$csv" ] || echo "date,commit,seeds,campaign,of,figure,value,sample" > "$csv"
./mvnw -q test-compile -Djacoco.skip=true
classpath=$(mktemp)
trap 'rm -f "$classpath"' EXIT
./mvnw -q dependency:build-classpath -Dmdep.outputFile="$classpath"
commit=$(git rev-parse --short=12 HEAD)$(git diff --quiet HEAD || echo -dirty)

campaign() { # class, what its seeds are, arguments…
  java -cp "target/test-classes:target/classes:$(cat "$classpath")" "dev.socialmetrics.insight.$1" "${@:3}" |
    sed "s/^/$(date +%F),$commit,$2,/" | tee -a "$csv"
}

campaign anomaly.AnomalyCampaign "$first-$((first + count - 1))" "$first" "$count"
campaign forecast.ForecastCampaign "$first-$((first + count - 1))" "$first" "$count"
campaign post.PostCampaign "$first-$((first + 10 * count - 1))" "$first" $((10 * count))
[ -z "${SERIES:-}" ] || campaign forecast.ForecastCampaign public "$SERIES"

cost() { # report
  local TIMEFORMAT='%U %S' run
  for run in 1 2 3; do
    { time ./metrics report "$1" --format json,csv --output "$LOADED" --to "$made" > "$made.log" 2>&1; } 2>&1 |
      awk '{ print $1 + $2 }'
  done | sort -n | sed -n "2s/^.*/$(date +%F),$commit,load,cost,$1,CPU seconds,&,3/p" | tee -a "$csv"
}

if [ -n "${LOADED:-}" ]; then
  ./metrics --version > /dev/null # what the first start builds is not measured
  made=$(mktemp -d)
  trap 'rm -rf "$classpath" "$made" "$made.log"' EXIT
  for report in anomalies forecasts recommendations; do
    cost "$report"
  done
fi
