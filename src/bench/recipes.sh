#!/bin/bash
# Recipes that must be true: CONTRIBUTING.md says under "How to add …" which files a new thing needs, and src/test/recipes has
# a patch for each that adds an invented one. Applies it to a copy of this checkout, builds the copy with all warnings as
# errors, and runs the tests there whose subject is a catalogue: rooms, sources, documents, and the lists that the thing is in.
# Fails where a patch needs a file that its recipe does not name, does not apply, does not build, or a test fails.
# usage: src/bench/recipes.sh [--check] [RECIPE…]      default: all of them, one to two minutes each
#   --check           only whether patches apply and touch what their recipes name; takes no second
#   RECIPES=FOLDER    other patches
#   RESULTS=FILE      appends a line per recipe there; recipes.csv beside this script unless given
#   REPOSITORY=FOLDER of Maven; its own default unless given. Nothing is downloaded where it has everything
#   BUILT=FOLDER      target/ of this checkout, built as it is now: of the copy only what differs is compiled, and only the
#                     tests of the lists that the thing is added to are run; half a minute
# What Maven said: target/recipes/RECIPE.log.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../.." && pwd)
recipes=$(cd "${RECIPES:-$home/src/test/recipes}" && pwd)
results=${RESULTS:-$here/recipes.csv}
logs=$home/target/recipes
# shellcheck disable=SC2046 # words; a hook of Git sets what would lead it to another checkout
unset $(git rev-parse --local-env-vars)

check_only=
[ "${1:-}" != --check ] || { check_only=yes && shift; }
names=("$@")
if [ ${#names[@]} -eq 0 ]; then
  for patch in "$recipes"/*.patch; do names+=("$(basename "$patch" .patch)"); done
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fault= # what is wrong with the recipe at hand
fails() { fault=$1 && return 1; }

touched() { # the files that the patch of a recipe changes or makes
  git -C "$home" apply --numstat "$recipes/$1.patch" | cut -f 3
}

# What the paragraph of a recipe links to, longest first: "**A report.** One class in [table](src/…), …"
named() {
  awk -v name="$(tr - ' ' <<<"$1")" '
    /^## / { inside = /^## How to add/ }
    /^$/ { found = 0 }
    inside && tolower($0) ~ "^\\*\\*an? " name "\\." { found = 1 }
    found' "$home/CONTRIBUTING.md" |
    grep -oE '\]\([^)#]+\)' | sed 's/^](//; s/)$//; s|/$||' | awk '{ print length($0), $0 }' | sort -rn | cut -d ' ' -f 2-
}

# A file that the recipe names may change. Of a folder that it names one file may, or one new folder comes.
check_files() {
  local file place places files below
  places=$(named "$1")
  [ -n "$places" ] || { fails "CONTRIBUTING.md has no such recipe under \"How to add …\", or it names no file" || return; }
  files=$(touched "$1") && [ -n "$files" ] || { fails "$1.patch is no patch" || return; }
  : >"$work/below"
  while read -r file; do
    place=
    while read -r place; do
      [ "$file" = "$place" ] && break
      [ -d "$home/$place" ] && [ "${file#"$place/"}" != "$file" ] && break
      place=
    done <<<"$places"
    [ -n "$place" ] || { fails "it needs $file, which the recipe in CONTRIBUTING.md does not name" || return; }
    below=${file#"$place/"}
    if [ "$below" != "$file" ]; then
      [ "$below" = "${below%%/*}" ] || [ -e "$home/$place/${below%%/*}" ] || below=${below%%/*}
      echo "$place $below" >>"$work/below"
    fi
  done <<<"$files"
  place=$(sort -u "$work/below" | cut -d ' ' -f 1 | uniq -d | head -n 1)
  [ -z "$place" ] || fails "it needs more than one file of $place"
}

check_patch() {
  [ -f "$recipes/$1.patch" ] || { fails "there is no $recipes/$1.patch" || return; }
  check_files "$1" || return
  git -C "$home" apply --check "$recipes/$1.patch" 2>"$work/said" || fails "the patch does not apply: $(head -n 1 "$work/said")"
}

# The files of this checkout as they are now, committed or not, with the patch.
copy_with() {
  rm -rf "$work/copy"
  mkdir "$work/copy"
  git -C "$home" ls-files -z --cached --others --exclude-standard |
    while IFS= read -r -d '' file; do [ ! -e "$home/$file" ] || printf '%s\0' "$file"; done |
    tar -C "$home" --null -T - -cf - | tar -C "$work/copy" -xf -
  (cd "$work/copy" && GIT_CEILING_DIRECTORIES=$work git apply "$recipes/$1.patch") 2>"$work/said" ||
    fails "the patch does not apply: $(head -n 1 "$work/said")" || return
  if [ -n "${BUILT:-}" ]; then
    mkdir "$work/copy/target"
    cp -a "$BUILT"/{classes,test-classes,generated-sources} "$work/copy/target/"
  fi
}

# The tests of every catalogue, and those of the lists that the thing is added to.
tests_of() {
  local all='Architecture*Test,SourceRulesTest,DocumentLinksTest,*DocumentTest'
  [ -z "${BUILT:-}" ] || all=MetricsDocumentTest
  case $1 in
    export-format) echo "$all,FormatCasesTest" ;;
    metric) echo "$all,KindTest,SchemaTest,StagingTest,RollupTest,WindowMetricTest,DailyRowsTest,FigureLookupTest,DailyReportTest" ;;
    figure) echo "$all,DeclaredFiguresTest,SummaryFiguresTest,FigureLookupTest,SummaryReportTest" ;;
    report) echo "$all,LookBackTest,ReportsTest,ReportArgumentsTest,StaleReportsTest,StandingReportsTest" ;;
    rule) echo "$all,AdviceTest" ;;
    *) echo "$all" ;;
  esac
}

maven() { # log, arguments…
  (cd "$work/copy" && ./mvnw ${REPOSITORY:+-Dmaven.repo.local="$REPOSITORY"} "${@:2}") >"$1" 2>&1
}

build_and_test() {
  local log=$logs/$1.log said
  local goal=(test -Djacoco.skip=true "-Dtest=$(tests_of "$1")")
  # format of new code is looked at when it is added, by verify
  goal+=(-Dspotless.check.skip=true)
  [ -z "${BUILT:-}" ] || goal+=(-Dmaven.compiler.useIncrementalCompilation=false)
  maven "$log" -o "${goal[@]}" && return
  if grep -q 'in offline mode' "$log"; then
    maven "$log" "${goal[@]}" && return
  fi
  said=$(grep -m 1 -E '^\[ERROR\]|^mvnw: ' "$log" || echo "Maven failed")
  fails "${said#\[ERROR\] } (see ${log#"$home/"})"
}

# Nothing is built for a platform: days of this program's own kind, and an export through a description, with the name in
# all reports.
import_and_look() {
  local log=$logs/$1.log run=$work/run options key
  rm -rf "$run"
  mkdir -p "$run/input/acme" "$run/input/shop/bluesky" "$run/output"
  cp -r "$work/copy/config" "$run/config"
  mkdir -p "$run/config/formats"
  printf 'platform,date,followers,likes\nBluesky,2025-11-01,50,3\nbluesky,2025-11-02,52,4\n' >"$run/input/acme/days.csv"
  printf 'Day;Seen;Hearts\n01.11.2025;1.204;31\n02.11.2025;998;30\n' >"$run/input/shop/bluesky/report.csv"
  cat >"$run/config/formats/bluesky-days.yml" <<'YAML'
title: Bluesky report, a row a day
source: invented
platform: bluesky
numbers: comma
tables:
  - grain: account and day
    recognise:
      by: [date, impressions, likes]
    columns:
      date: {labels: Day, patterns: dd.MM.yyyy}
      impressions: Seen
      likes: Hearts
YAML
  options=(--config "$run/config" --output "$run/output")
  if ! { "$home/metrics" import "${options[@]}" --input "$run/input" --set input.stable-after=0s &&
    "$home/metrics" report "${options[@]}"; } >"$log" 2>&1; then
    fails "import or report ended with another code than 0 (see ${log#"$home/"})" || return
  fi
  key=$(grep -o '"platform": "bluesky"' "$run/output/latest/summary.json" | grep -c .) || true
  [ "$key" -eq 2 ] || { fails "summary.json has $key accounts on bluesky, expected 2" || return; }
  grep -q 'Bluesky' "$run/output/latest/index.html" || fails "the dashboard does not call the platform Bluesky"
}

# What must come of the samples is counted by the program that makes them.
check_samples() {
  command -v python3 >/dev/null || return 0
  local made=$work/samples log=$logs/$1.log demo=$work/demo
  rm -rf "$made" "$demo"
  mkdir "$made"
  (cd "$work/copy" && python3 src/bench/make_samples.py "$made" && diff -r "$made/input/samples" input/samples &&
    diff "$made/src/test/resources/samples-expected.json" src/test/resources/samples-expected.json) >>"$log" 2>&1 ||
    { fails "the samples are not what make_samples.py makes (see ${log#"$home/"})" || return; }
  (cd "$work/copy" && ./metrics nightly --input input/samples --output "$demo" &&
    python3 .ci/check_demo.py "$demo" src/test/resources/samples-expected.json "$work/first.json" first) >>"$log" 2>&1 ||
    fails "the samples do not come out as expected (see ${log#"$home/"})"
}

prove() {
  check_patch "$1" || return
  [ -z "$check_only" ] || return 0
  mkdir -p "$logs"
  copy_with "$1" || return
  case $1 in
    platform) import_and_look "$1" ;;
    rule) build_and_test "$1" && check_samples "$1" ;;
    *) build_and_test "$1" ;;
  esac
}

if [ -z "$check_only" ]; then
  [ -s "$results" ] || echo "date,commit,recipe,files,seconds,ok" >"$results"
  commit=$(git -C "$home" rev-parse --short=12 HEAD)
fi
failed=0
for name in "${names[@]}"; do
  started=$SECONDS
  fault=
  ok=yes
  prove "$name" || { ok=no && failed=1; }
  files=$([ ! -f "$recipes/$name.patch" ] || touched "$name" | grep -c . || true)
  unit=files
  [ "${files:=0}" -ne 1 ] || unit=file
  echo "$name: ${fault:-ok}, $files $unit, $((SECONDS - started)) s"
  [ -n "$check_only" ] || echo "$(date -u +%F),$commit,$name,$files,$((SECONDS - started)),$ok" >>"$results"
done
exit $failed
