#!/bin/bash
# Behind nginx below the prefix /metrics-api/, with src/docs/service/nginx.conf (only its port is another): pages and their links,
# reports and their pages, 304, gzip, keys, HEAD; what is sent, an upload of several megabytes, and events as they happen.
# usage: src/bench/http.sh nginx        needs nginx
. "$(dirname "$0")/server.sh"
need nginx
samples
serve --set serve.limits.page-rows=100
sed "s/127\.0\.0\.1:8001/127.0.0.1:$port/" "$root/src/docs/service/nginx.conf" >"$work/social-metrics.conf"
cat >"$work/nginx.conf" <<NGINX
daemon off;
pid $work/nginx.pid;
$([ "$(id -u)" != 0 ] || echo "user root;") # whose the folder is that larger bodies wait in
error_log $work/error.log;
events {}
http {
  client_body_temp_path $work/n1; proxy_temp_path $work/n2; fastcgi_temp_path $work/n3; uwsgi_temp_path $work/n4; scgi_temp_path $work/n5;
  access_log off;
  server { listen 127.0.0.1:$((port + 1)); include $work/social-metrics.conf; }
}
NGINX
nginx -c "$work/nginx.conf" -e "$work/error.log" 2>"$work/nginx.err" &
started+=($!)
sleep 1
front=http://127.0.0.1:$((port + 1))/metrics-api
reports=$front/api/social-media/metrics
header() { awk -v name="$1:" 'tolower($1) == name { sub(/\r$/, ""); sub(/^[^ ]* /, ""); print }' "$work/headers"; }

check "the prefix without its slash leads to it" 301 "$(status "$front")"
check "the dashboard" "200 $front/reports/latest/index.html" \
  "$(curl -s -L -o "$work/page" -w '%{http_code} %{url_effective}' "$front/")"
check "the folder" "200 $front/reports/latest/index.html" \
  "$(curl -s -L -o /dev/null -w '%{http_code} %{url_effective}' "$front/reports/latest")"
grep -o 'href="[^"#]*' "$work/page" | cut -c 7- | sort -u >"$work/links"
broken=0
while read -r link; do
  case $link in
    http*: | '') continue ;;
  esac
  code=$(status "$front/reports/latest/$link")
  [ "$code" = 200 ] || { echo "$link: $code"; broken=$((broken + 1)); }
done <"$work/links"
figure dashboard links "$(wc -l <"$work/links")"
check "links of the dashboard that are broken" 0 "$broken"

check "a report" 200 "$(status -D "$work/headers" "$reports/summary?account_id=1&platform=instagram")"
cmp "$work/body" <(curl -s "$api/summary?account_id=1&platform=instagram") && echo "ok      it is what the server answers"
tag=$(header etag)
check "asked again with its tag" 304 "$(status -H "If-None-Match: $tag" "$reports/summary?account_id=1&platform=instagram")"
check "HEAD" 200 "$(status -I "$reports/summary?account_id=1&platform=instagram")"
check "packed" "200 gzip" "$(curl -s -D "$work/headers" -o "$work/packed" -w '%{http_code}' -H 'Accept-Encoding: gzip' "$reports/daily?account_id=1&platform=instagram&days=30") $(header content-encoding)"
cmp <(gzip -dc "$work/packed") <(curl -s "$api/daily?account_id=1&platform=instagram&days=30") && echo "ok      it unpacks to the same"
next="?days=30" pages=0
while [ -n "$next" ]; do
  code=$(status -D "$work/headers" "$reports/daily$next")
  [ "$code" = 200 ] || { check "page $pages" 200 "$code"; break; }
  pages=$((pages + 1))
  next=$(header link | sed -n 's/^<\(.*\)>; rel="next"$/\1/p')
done
figure daily pages "$pages"
check "more than one page by the links" yes "$([ "$pages" -gt 1 ] && echo yes || echo no)"
check "an unknown address" 404 "$(status "$front/nope")"
check "a path that climbs" 404 "$(status --path-as-is "$front/reports/latest/../../keys.json")"

curl -sN -o "$work/events" "$front/events" &
started+=($!)
sleep 1
post_examples "$front"
for _ in $(seq 50); do
  ! grep -q '^event: run-ended' "$work/events" || break
  sleep 0.1
done
check "an event within 5 s of the last example" yes "$(grep -q '^event: run-ended' "$work/events" && echo yes || echo no)"
python3 - >"$work/large.csv" <<'PYTHON'
import datetime
print("account_id,platform,date,followers")
for n in range(100_000):
    print(f"large-{n // 1000},tiktok,{datetime.date(2023, 1, 1) + datetime.timedelta(n % 1000)},{1000 + n}")
PYTHON
figure upload megabytes "$(awk "BEGIN { printf \"%.1f\", $(stat -c %s "$work/large.csv") / 1e6 }")"
check "an upload, accepted" 202 "$(status -D "$work/headers" -H 'X-Requested-With: curl' -F "file=@$work/large.csv" "$reports/import?account_id=large")"
run=$(header location)
for _ in $(seq 300); do
  code=$(status -L "$reports/$run")
  [ "$code" = 202 ] || break
  sleep 0.2
done
check "the run of it, at the place that the answer names" 200 "$code"
check "an upload that any page could send" 403 "$(status -F "file=@$work/large.csv" "$reports/import?account_id=large")"

key=$(key proxy)
check "without the key" 401 "$(status "$reports/summary")"
check "with the key" 200 "$(status -H "Authorization: Bearer $key" "$reports/summary")"
check "what nginx has to complain of" 0 "$(grep -c -v notice "$work/error.log" || true)"
verdict
