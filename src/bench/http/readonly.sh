#!/bin/bash
# What serve writes. strace follows it while every example of src/docs/http.md is asked for or sent: no file is opened for writing, made,
# renamed or removed outside of the output folder and /tmp. Then it runs where everything but the output folder and one for temporary
# files is read-only (a mount namespace), and SIGTERM while answers are being taken ends it within 10 s with 143, also where clients take them slowly.
# usage: src/bench/http.sh readonly        needs strace; the read-only root needs unshare and the rights to mount
. "$(dirname "$0")/server.sh"
need strace
samples
out=$(cd "$work/out" && pwd -P)

examples() {
  local address
  while read -r address; do
    check "$address" 200 "$(status "$url$address")"
  done < <(sed -n 's#^curl "http://localhost:8001\([^"]*\)"$#\1#p' "$root/src/docs/http.md")
  post_examples "$url"
}

# Calls that change the file system and did not fail, with the paths that they name.
WRAP="strace -f -y -qq -e trace=openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,rmdir,link,linkat,symlink,symlinkat,truncate,chmod,fchmodat,mknod -o $work/calls" serve
examples
java=$(pgrep -P "$server" | head -1)
kill "${java:-$server}"
wait "$server" || true
server=
python3 - "$work/calls" "$out" "$root" <<'PYTHON' >"$work/written"
import os, re, sys
calls, out, root = sys.argv[1:]
changed, elsewhere = 0, set()
for line in open(calls, errors="replace"):
    match = re.match(r"\d+ +(\w+)\((.*)\) += (-?\d+)", line)
    if not match or match.group(3).startswith("-"):
        continue
    name, arguments = match.group(1), match.group(2)
    if name in ("open", "openat") and not re.search(r"O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)", arguments):
        continue
    paths = re.findall(r'"([^"]*)"', arguments)
    base = re.search(r"AT_FDCWD<([^>]*)>", arguments)
    for path in paths if name not in ("symlink", "symlinkat") else paths[-1:]:
        whole = os.path.normpath(os.path.join(base.group(1) if base else root, path))
        changed += 1
        if not whole.startswith((out + "/", "/tmp/hsperfdata", "/tmp/tomcat", "/tmp/workbook-", "/dev/", "/proc/")):
            elsewhere.add(f"{name} {whole}")
print("changing_calls", changed)
print("elsewhere", len(elsewhere))
for call in sorted(elsewhere):
    print("FAILED ", call, file=sys.stderr)
PYTHON
while read -r name value; do figure strace "$name" "$value"; done <"$work/written"
check "calls that change anything elsewhere" 0 "$(awk '$1 == "elsewhere" { print $2 }' "$work/written")"
check "calls that were seen at all (the log)" yes "$(awk '$1 == "changing_calls" { print ($2 > 0 ? "yes" : "no") }' "$work/written")"

if unshare -m true 2>/dev/null; then
  cat >"$work/readonly" <<'SCRIPT'
out=$1 tmp=$2
shift 2
mount --make-rprivate / && mount --bind "$out" "$out" && mount --bind "$tmp" "$tmp" &&
  mount -o remount,bind,ro / && { ! touch "$out/../probe" 2>/dev/null || { echo "it is not read-only" >&2; exit 1; }; } &&
  touch "$out/.probe" && rm "$out/.probe" && exec "$@"
SCRIPT
  mkdir "$work/tmp"
  export METRICS_JAVA_OPTS="-Djava.io.tmpdir=$work/tmp ${METRICS_JAVA_OPTS:-}"
  WRAP="unshare -m sh $work/readonly $out $work/tmp" serve
  check "a read-only root: the root" ro "$(awk '$5 == "/" { split($6, o, ","); print o[1] }' "/proc/$server/mountinfo" | tail -1)"
  examples
  stop_server
  check "a read-only root: exit code after SIGTERM" 143 "$ended"
else
  echo "skipped: a read-only root needs the rights to mount"
fi

ending() { # of what
  local begin
  begin=$(date +%s%N)
  stop_server
  figure "$1" seconds_to_the_end "$(awk "BEGIN { printf \"%.2f\", ($(date +%s%N) - $begin) / 1e9 }")"
  check "$1: exit code after SIGTERM" 143 "$ended"
  check "$1: ended within 10 s" yes "$([ $((($(date +%s%N) - begin) / 1000000000)) -lt 10 ] && echo yes || echo no)"
}

key=$(key end --no-limit)
serve
for each in 1 2 3 4; do
  (while curl -s -o /dev/null -H "Authorization: Bearer $key" "$api/daily?days=90"; do :; done) &
  started+=($!)
done
sleep 3
ending "requests in flight"
serve
python3 "$here/http/slow_clients.py" "$url" 100 reader 30 "$key" /reports/latest/daily-metrics.json >/dev/null &
started+=($!)
sleep 3
ending "slow clients"
verdict
