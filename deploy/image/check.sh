#!/bin/sh
# Runs the backend from its image as an engine would, with no engine: the image's files mounted and read-only, its
# user without any capability, its volumes empty but for what the image has there, and Java with as much memory as a
# container of that size:
#
#   deploy/image/check.sh [IMAGE [MEMORY]]      such as localhost/penderie-backend:0.1.0 1g
#
# As root, with buildah, Node, curl, unshare and setpriv.
set -eu

image=${1:-localhost/penderie-backend:0.1.0}
memory=${2:-1g}
port=18090
repository=$(cd "$(dirname "$0")/../.." && pwd)
samples=$repository/frontend/page/assets/samples
sample=$samples/9.png
token=the-token-of-this-check-0123456789
failures=0

expect() { # WHAT GOT WANTED
  if [ "$2" = "$3" ]; then printf 'ok    %s\n' "$1"; else
    printf 'FAIL  %s: got %s, wanted %s\n' "$1" "$2" "$3"
    failures=$((failures + 1))
  fi
}
note() { printf 'note  %s\n' "$*"; }

work=$(mktemp -d)
container=$(buildah from --pull-never "$image")
root=$(buildah mount "$container")
child=
end() {
  [ -z "$child" ] || kill -KILL "$child" 2>/dev/null || true
  wait
  buildah rm "$container" >/dev/null
  rm -rf "$work"
}
trap end EXIT
trap 'exit 1' INT TERM

# What the image says of itself.
buildah inspect --type image "$image" | node -e '
  const { readFileSync, writeFileSync } = require("node:fs");
  const { config } = JSON.parse(readFileSync(0, "utf8")).Docker;
  const keep = (name, text) => writeFileSync(`${process.argv[1]}/${name}`, text);
  keep("environment", config.Env.join("\n"));
  keep("health", config.Healthcheck.Test.at(-1));
  keep("user", config.User);
  keep("labels", Object.keys(config.Labels).join("\n"));
  keep("entry", config.Entrypoint.join(" "));
' "$work"
expect 'its user has a group of its own' "$(cat "$work/user")" 10001:10001
expect 'it says what it is' \
  "$(grep -c '^org.opencontainers.image.\(title\|licenses\|version\|revision\)$' "$work/labels")" 4
expect 'it has its licence' "$(cmp "$repository/LICENSE" "$root/opt/penderie/LICENSE" && echo yes)" yes
expect 'and a list of what it is made of' "$(grep -c '"bomFormat" *: *"CycloneDX"' "$root/opt/penderie/sbom.json")" 1
expect 'nobody else owns anything that the service writes' \
  "$(find "$root"/var/lib/penderie \
    ! \( -uid 10001 -gid 10001 \))" ''
expect 'libtorch is in it once' "$(find "$root" -name 'libtorch_cpu.so' | wc -l)" 1
expect 'and in no jar' \
  "$(find "$root" -name '*pytorch-native*.jar' -size -100k | wc -l)" 1

# What a named volume is when it is first used.
for volume in models training-runs datasets; do
  cp -a "$root/var/lib/penderie/$volume" "$work/$volume"
done

cat >"$work/enter" <<'ENTER'
set -eu
root=$1 work=$2
shift 2
mount --bind "$root" "$root"
mount -o remount,ro,bind "$root"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount -t tmpfs -o size=256m,mode=1777 tmpfs "$root/tmp"
for volume in models training-runs datasets; do
  mount --bind "$work/$volume" "$root/var/lib/penderie/$volume"
done
# shellcheck disable=SC2046 # a variable a word
exec env -i $(cat "$work/environment") chroot "$root" setpriv --reuid 10001 --regid 10001 --clear-groups --no-new-privs \
  --bounding-set=-all --inh-caps=-all -- "$@"
ENTER
inside() { # COMMAND...
  unshare --mount --pid --fork --kill-child sh "$work/enter" "$root" "$work" "$@"
}
ask() {
  curl --silent --fail --form "image=@${1:-$sample}" "http://127.0.0.1:$port/predict?topK=1"
}
# The process that is Java: the last of the chain.
java() {
  pid=$child
  while next=$(cat "/proc/$pid/task/$pid/children") && [ -n "$next" ]; do
    pid=${next%% *}
  done
  echo "$pid"
}
start() {
  began=$(date +%s%N)
  inside env PENDERIE_SECURITY_TOKEN=$token QUARKUS_HTTP_PORT=$port PENDERIE_JAVA_OPTIONS="-XX:MaxRAM=$memory" \
    $(cat "$work/entry") >"$work/log" 2>&1 &
  child=$!
  until said=$(ask); do
    kill -0 "$child" 2>/dev/null || {
      cat "$work/log"
      exit 1
    }
    sleep 0.02
  done
  note "$((($(date +%s%N) - began) / 1000000)) ms from its start to its first answer"
}
stop() {
  began=$(date +%s%N)
  kill -TERM "$(java)"
  code=0
  wait "$child" || code=$?
  child=
  expect 'SIGTERM ends it' "$code" 143
  note "$((($(date +%s%N) - began) / 1000000)) ms from SIGTERM to its end"
}

expect 'penderie is a command in it' "$(inside sh -c 'command -v penderie')" /opt/penderie/penderie
expect 'what looks into Java is there' "$(inside sh -c 'jcmd -h >/dev/null && echo yes')" yes
expect 'nothing of it can be written' "$(inside sh -c 'touch /opt/penderie/app/x 2>/dev/null || echo no')" no

start
expect 'its ten answers are right' "$(for class in 0 1 2 3 4 5 6 7 8 9; do
  ask "$samples/$class.png" | sed -n 's/^{"prediction":{"index":\([0-9]*\),.*/\1/p'
done)" 0123456789
expect 'it uses what was recorded of its start' "$(tr '\0' '\n' <"/proc/$(java)/cmdline" | grep -c '^-XX:AOTCache=')" 1
# Predictions do not wait for the dataset, which readiness does.
for _ in $(seq 50); do
  health=$(inside env QUARKUS_HTTP_PORT=$port bash -c "$(cat "$work/health")" && echo well) && break || sleep 0.2
done
expect 'its health check says that it is well' "$health" well
expect 'it has no capabilities' "$(sed -n 's/^Cap\(Prm\|Eff\|Bnd\):\t0*$/\1/p' "/proc/$(java)/status" | wc -l)" 3
for _ in $(seq 500); do printf 'next\nform = "image=@%s"\nurl = "http://127.0.0.1:%s/predict"\noutput = "/dev/null"\n' "$sample" "$port"; done |
  sed 1d | curl --no-progress-meter --fail --parallel --parallel-max 16 --config - 2>"$work/load"
note "$(sed -n 's/^VmHWM:[^0-9]*//p' "/proc/$(java)/status") resident at most, after 500 pictures from 16 clients, where Java has $memory"

# The token, a promotion, and what a second start makes of it.
promoted=$(curl --silent --output /dev/null --write-out '%{http_code}' --request PUT --json '{"version": "report-network"}' \
  --header "Authorization: Bearer $token" "http://127.0.0.1:$port/models/active")
expect 'a promotion is written' "$promoted" 200
stop
expect 'all that it wrote is its own' "$(find "$work"/models "$work"/training-runs "$work"/datasets ! \( -uid 10001 -gid 10001 \))" ''
start
expect 'the version that was promoted answers after a second start' \
  "$(echo "$said" | sed -n 's/.*"version":"\([^"]*\)".*/\1/p')" report-network
stop

# As docs/deployment.md says it.
inside tar -C /var/lib/penderie -czf - models training-runs datasets >"$work/backup.tar.gz"
for volume in models training-runs datasets; do
  rm -rf "${work:?}/$volume"
  cp -a "$root/var/lib/penderie/$volume" "$work/$volume"
done
inside tar -C /var/lib/penderie -xzf - <"$work/backup.tar.gz"
start
expect 'it answers from new volumes with what was in a backup' \
  "$(echo "$said" | sed -n 's/.*"version":"\([^"]*\)".*/\1/p')" report-network
stop

[ "$failures" = 0 ] || {
  echo "$failures checks failed."
  exit 1
}
echo 'All checks passed.'
