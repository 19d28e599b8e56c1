#!/bin/sh
# Checks without a Docker engine what nginx makes of its configuration, before a Penderie that is running already:
#
#   deploy/check.sh 127.0.0.1:8080
#
# Needs nginx, openssl, curl and Node. A test runs it (NginxIT). What the Dockerfile and the compose files say, another
# test reads (distribution/test/containers.test.mjs); an image is checked by deploy/image/check.sh.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
service=${1:?usage: deploy/check.sh HOST:PORT of a running Penderie}
# nginx would ask a name server, which knows no localhost.
service=$(node -e 'require("dns").lookup(process.argv[1], 4, (error, address) => {
  if (error) { console.error(String(error)); process.exit(1); }
  console.log(address);
})' "${service%:*}"):${service##*:}
work=$(mktemp -d)
failures=0

ok() { printf 'ok    %s\n' "$1"; }
fail() { printf 'FAIL  %s\n' "$1"; failures=$((failures + 1)); }
expect() { # WHAT GOT WANTED
  if [ "$2" = "$3" ]; then ok "$1"; else fail "$1: got '$2', wanted '$3'"; fi
}

stop() {
  for pid in "$work"/*/nginx.pid; do
    [ -f "$pid" ] && kill "$(cat "$pid")" 2>/dev/null || true
  done
  rm -rf "$work"
}
trap stop EXIT INT TERM

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

# ---- nginx takes the real configuration and really proxies ----
# Renders the template as the image does, with paths and port of this machine, and starts nginx.
start_nginx() { # NAME BACKEND PORT TLS-PORT REDIRECTING-PORT
  home=$work/$1
  mkdir -p "$home"
  ln -s "$root/deploy/nginx" "$home/penderie"
  openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost \
    -keyout "$home/tls.key" -out "$home/tls.crt" 2>"$home/openssl.log"
  sed -e "s|8443|127.0.0.1:$4|" -e "s|8081|127.0.0.1:$5|" -e "s|/etc/nginx/tls|$home|" \
    "$root/deploy/nginx/tls.conf.template" >"$home/tls.conf"
  sed -e "s|\${BACKEND}|$2|" -e 's|${NGINX_LOCAL_RESOLVERS}|127.0.0.1|' \
    -e "s|listen 8080;|listen 127.0.0.1:$3;|" -e "s|/usr/share/nginx/html|$root/frontend/page|" \
    -e 's|${TRUSTED_PROXY}|127.0.0.1|' -e 's|${CLIENT_CONNECTIONS}|64|' -e 's|${CLIENT_RATE}|100r/s|' \
    "$root/deploy/nginx/default.conf.template" >"$home/default.conf"
  user=$([ "$(id -u)" = 0 ] && echo 'user root;' || true)
  cat >"$home/nginx.conf" <<EOF
$user
pid $home/nginx.pid;
error_log $home/error.log;
events {}
http {
  include $(dirname "$(nginx_conf_path)")/mime.types;
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path $home/body; proxy_temp_path $home/proxy; fastcgi_temp_path $home/f;
  uwsgi_temp_path $home/u; scgi_temp_path $home/s;
  include $home/default.conf;
  include $home/tls.conf;
}
EOF
  if nginx -t -q -c "$home/nginx.conf" 2>"$home/test.log"
  then ok "nginx -t takes the configuration for $2"
  else fail "nginx -t: $(cat "$home/test.log")"; return 1
  fi
  nginx -c "$home/nginx.conf"
}
nginx_conf_path() { nginx -V 2>&1 | tr ' ' '\n' | sed -n 's/^--conf-path=//p'; }

status() { curl -s -o "$work/body" -D "$work/headers" -w '%{http_code}' --max-time 30 "$@" || true; }
header() { tr -d '\r' <"$work/headers" | sed -n "s/^$1: //Ip" | tail -n 1; }
problem_type() {
  node -e '
    try { console.log(JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")).type); }
    catch { console.log("no problem"); }' "$work/body"
}

port=$(free_port) tls=$(free_port) redirecting=$(free_port)
if start_nginx up "$service" "$port" "$tls" "$redirecting"; then
  page=http://127.0.0.1:$port
  expect "the page answers" "$(status "$page/")" 200
  expect "its type is HTML" "$(header Content-Type)" "text/html; charset=utf-8"
  case $(header Content-Security-Policy) in
    "default-src 'none'; script-src 'self';"*"trusted-types 'none'") ok "it carries the content security policy" ;;
    *) fail "content security policy: '$(header Content-Security-Policy)'" ;;
  esac
  status -H 'Accept-Encoding: gzip' "$page/src/i18n/fr/common.js" >/dev/null
  expect "a module goes out compressed" "$(header Content-Encoding)" gzip
  etag=$(status "$page/src/main.js" >/dev/null; header ETag)
  expect "an unchanged file is not sent again" "$(status -H "If-None-Match: $etag" "$page/src/main.js")" 304
  expect "a folder is no file" "$(status "$page/assets")" 404
  expect "... and a problem" "$(problem_type)" /problems/not-found
  expect "an unknown file is a 404" "$(status "$page/no-such-file")" 404
  expect "... and a problem" "$(problem_type)" /problems/not-found
  expect "... of the right type, whatever the path" \
    "$(status "$page/no-such.html" >/dev/null; header Content-Type)" application/problem+json
  expect "writing to the page is a 405" "$(status -X POST -d x "$page/")" 405
  expect "... and a problem of the right type" "$(problem_type) $(header Content-Type)" \
    "/problems/method-not-allowed application/problem+json"
  expect "nginx says that it is well" "$(status "$page/healthz")" 200

  sample=$root/frontend/page/assets/samples/7.png
  direct=$(curl -s --max-time 30 -F "image=@$sample;type=image/png" "http://$service/predict" || true)
  expect "POST /predict answers through nginx" \
    "$(status -F "image=@$sample;type=image/png" "$page/predict")" 200
  case $direct in
    '{'*) expect "... with the same bytes as the service itself" "$(cat "$work/body")" "$direct" ;;
    *) fail "the service at $service does not answer /predict itself" ;;
  esac
  expect "the service's health answers through nginx" "$(status "$page/q/health/ready")" 200
  expect "the metrics do not" "$(status "$page/q/metrics")" 404
  expect "the dataset's facts answer through nginx" "$(status "$page/dataset")" 200

  # A wrong token is told from a missing one, so this shows what arrives, whatever the right one is.
  change=$page/models/active/rollback
  expect "a change without a token is a 401" "$(status -X POST "$change")" 401
  expect "... and a problem" "$(problem_type)" /problems/unauthorized
  expect "... that says what is missing" "$(header WWW-Authenticate)" 'Bearer realm="penderie"'
  status -X POST -H 'Authorization: Bearer a-wrong-token-0123456789' "$change" >/dev/null
  expect "a token goes through nginx" "$(header WWW-Authenticate)" \
    'Bearer realm="penderie", error="invalid_token"'
  expect "other origins are let in neither by nginx nor by the service" \
    "$(status -H 'Origin: https://other.example' "$page/models" >/dev/null; header Access-Control-Allow-Origin)" ""

  head -c 43000000 /dev/zero >"$work/large"
  expect "a body of 41 MiB is a 413" \
    "$(status -H 'Content-Type: image/png' --data-binary "@$work/large" "$page/predict")" 413
  expect "... and a problem" "$(problem_type)" /problems/body-too-large
  expect "... also without a Content-Length" \
    "$(status -H 'Content-Type: image/png' -H 'Transfer-Encoding: chunked' --data-binary "@$work/large" "$page/predict")" 413

  expect "the page answers over TLS" "$(status --insecure "https://127.0.0.1:$tls/")" 200
  expect "... and tells browsers to stay there" "$(header Strict-Transport-Security)" max-age=31536000
  expect "POST /predict answers over TLS" \
    "$(status --insecure -F "image=@$sample;type=image/png" "https://127.0.0.1:$tls/predict")" 200
  expect "plain HTTP leads there" "$(status "http://127.0.0.1:$redirecting/models?x" >/dev/null; header Location)" \
    "https://127.0.0.1/models?x"
fi

port=$(free_port)
if start_nginx down "127.0.0.1:$(free_port)" "$port" "$(free_port)" "$(free_port)"; then
  page=http://127.0.0.1:$port
  expect "without the service the page still answers" "$(status "$page/")" 200
  expect "without the service /predict is a 502" "$(status -X POST -d x "$page/predict")" 502
  expect "... and a problem" "$(problem_type)" /problems/unreachable
  expect "... of the right type" "$(header Content-Type)" application/problem+json
fi

echo
if [ "$failures" -gt 0 ]; then
  echo "$failures checks failed."
  exit 1
fi
echo "All checks passed."
