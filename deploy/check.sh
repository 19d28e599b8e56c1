#!/bin/sh
# Checks the container files without a Docker engine, against a Penderie that is running already:
#
#   deploy/check.sh 127.0.0.1:8080
#
# Needs nginx, curl, git and Node; with docker-compose, or the YAML parser that npm ci in frontend brings,
# it reads the other files too. A test runs it (NginxIT).
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
note() { printf 'note  %s\n' "$1"; }
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

# ---- The Dockerfile copies only what is there ----
# A source of the repository must be tracked and not ignored; one of the build stage must be there
# after a build, or be named by a RUN.
# .dockerignore begins at the root, as a .gitignore does only where a pattern begins with a slash.
sed -e 's|^!\([^/*]\)|!/\1|' -e 's|^\([^!/*#]\)|/\1|' "$root/.dockerignore" >"$work/dockerignore"
copies=$(sed -e ':join' -e '/\\$/{N;s/\\\n//;b join' -e '}' "$root/Dockerfile" | sed -n 's/^COPY //p')
echo "$copies" | while read -r line; do
  case $line in
    --from=*)
      source=$(echo "$line" | cut -d' ' -f2)
      here=$root/${source#/build/}
      if [ -e "$here" ]; then echo "ok the build makes ${source#/build/}"
      elif grep -E "^(RUN|ENV) .*$source([^a-z]|$)" "$root/Dockerfile" >/dev/null; then echo "ok a RUN makes $source"
      else echo "note $source is not built here; run the build to see it"
      fi ;;
    *)
      # The last word is the destination; flags name no file.
      for source in ${line% *}; do
        case $source in --*) continue ;; esac
        kept=$(cd "$root" && git ls-files -co --exclude-standard -- "$source" | sort >"$work/all"
               git -C "$root" ls-files -coi --exclude-from="$work/dockerignore" -- "$source" | sort >"$work/ignored"
               comm -23 "$work/all" "$work/ignored" | wc -l)
        if [ "$kept" -gt 0 ]; then echo "ok COPY $source: $kept files"; else echo "FAIL COPY $source: nothing to copy"; fi
      done ;;
  esac
done >"$work/copies"
while read -r verdict text; do
  case $verdict in ok) ok "$text" ;; note) note "$text" ;; *) fail "$text" ;; esac
done <"$work/copies"

# ---- The compose file and the other YAML parse ----
if docker compose version >/dev/null 2>&1; then compose="docker compose"
elif command -v docker-compose >/dev/null; then compose=docker-compose
else compose=
fi
if [ -n "$compose" ]; then
  if (cd "$root" && $compose --profile metrics config --quiet) >"$work/compose.log" 2>&1
  then ok "docker-compose.yml is valid ($compose config)"
  else fail "docker-compose.yml: $(cat "$work/compose.log")"
  fi
else
  note "no compose here: docker-compose.yml is only parsed, not validated"
fi
if [ -d "$root/frontend/node_modules/yaml" ]; then
  for file in docker-compose.yml deploy/prometheus/prometheus.yml deploy/prometheus/rules.yml \
    deploy/grafana/provisioning/datasources/prometheus.yml deploy/grafana/provisioning/dashboards/penderie.yml \
    .github/workflows/ci.yml; do
    if (cd "$root/frontend" && node -e '
      const { parseDocument } = require("yaml");
      const document = parseDocument(require("fs").readFileSync("../" + process.argv[1], "utf8"), { merge: true });
      if (document.errors.length > 0) { console.error(document.errors.join("\n")); process.exit(1); }
    ' "$file") 2>"$work/yaml.log"
    then ok "$file parses"
    else fail "$file: $(cat "$work/yaml.log")"
    fi
  done
else
  note "no frontend/node_modules here: the other YAML files were not parsed"
fi

# ---- nginx takes the real configuration and really proxies ----
# Renders the template as the image does, with paths and port of this machine, and starts nginx.
start_nginx() { # NAME BACKEND PORT
  home=$work/$1
  mkdir -p "$home"
  sed -e "s|\${BACKEND}|$2|" -e 's|${NGINX_LOCAL_RESOLVERS}|127.0.0.1|' \
    -e "s|listen 8080;|listen 127.0.0.1:$3;|" -e "s|/usr/share/nginx/html|$root/frontend/page|" \
    -e "s|/etc/nginx/penderie|$root/deploy/nginx|" \
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

port=$(free_port)
if start_nginx up "$service" "$port"; then
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
fi

port=$(free_port)
if start_nginx down "127.0.0.1:$(free_port)" "$port"; then
  page=http://127.0.0.1:$port
  expect "without the service the page still answers" "$(status "$page/")" 200
  expect "without the service /predict is a 502" "$(status -X POST -d x "$page/predict")" 502
  expect "... and a problem" "$(problem_type)" /problems/unreachable
  expect "... of the right type" "$(header Content-Type)" application/problem+json
fi

echo
note "not run: no image was built and no container started (that needs a Docker engine); the base"
note "images' tags, the health checks and the read-only file systems are therefore unproven here."
if [ "$failures" -gt 0 ]; then
  echo "$failures checks failed."
  exit 1
fi
echo "All checks passed."
