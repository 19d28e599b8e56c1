#!/bin/sh
# Checks what other people's tools make of the API, against a Penderie that is running already in the
# shipped home:
#
#   tools/api/check.sh 127.0.0.1:8080
#
# Redocly and Spectral lint the OpenAPI document; openapi-generator makes four clients from it (Java with its
# default library and with `native`, JavaScript, typescript-fetch), which are compiled, and predict, prepare,
# fetch a picture and read evaluations as a stranger's first program would. Needs JDK 17, Maven, Node and
# curl, and fetches some 200 MB from Maven's and npm's registries into target/api, in a few minutes.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
address=http://${1:?usage: tools/api/check.sh HOST:PORT of a running Penderie}
here=$root/tools/api
work=$root/target/api
boot=$root/frontend/page/assets/samples/9.png
GENERATOR=7.24.0
REDOCLY=2.77.0
SPECTRAL=6.16.3
NODE_TYPES=20

step() { printf '== %s\n' "$1"; }
quietly() { # COMMAND...: what it says is shown only if it fails
  "$@" > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
}

rm -rf "$work/clients"
mkdir -p "$work/clients"
cd "$work"
curl -fsS "$address/q/openapi?format=json" -o openapi.json

step "Redocly and Spectral"
[ -f package.json ] || echo '{"private": true}' > package.json
quietly npm install --no-audit --no-fund "@redocly/cli@$REDOCLY" "@stoplight/spectral-cli@$SPECTRAL"
echo 'extends: ["spectral:oas"]' > spectral.yaml
REDOCLY_TELEMETRY=off quietly npx redocly lint openapi.json
quietly npx spectral lint --ruleset spectral.yaml openapi.json

quietly mvn -B -q dependency:copy -Dartifact=org.openapitools:openapi-generator-cli:$GENERATOR -DoutputDirectory=.
generate() { # NAME OPTION...: the document is read from the service, which gives clients its address
  name=$1
  shift
  step "$name"
  quietly java -jar "openapi-generator-cli-$GENERATOR.jar" generate -i "$address/q/openapi" -o "clients/$name" "$@"
}

use_java() { # NAME
  quietly mvn -B -q -f "clients/$1/pom.xml" compile dependency:build-classpath -Dmdep.outputFile=target/classpath
  path=clients/$1/target/classes:$(cat "clients/$1/target/classpath")
  javac -cp "$path" -d "clients/$1/target/use" "$here/UsePenderie.java"
  java -cp "$path:clients/$1/target/use" UsePenderie "$boot"
}

generate java-okhttp -g java
use_java java-okhttp

generate java-native -g java --library native
use_java java-native

generate javascript -g javascript --additional-properties=usePromises=true
# Its own script compiles it.
(cd clients/javascript && quietly npm install --no-audit --no-fund)
node "$here/use-penderie.cjs" "$work/clients/javascript" "$boot"

generate typescript -g typescript-fetch --additional-properties=npmName=penderie-client
(cd clients/typescript && quietly npm install --no-audit --no-fund)
mkdir clients/use
cp "$here/use-penderie.mts" clients/use
echo '{"private": true}' > clients/use/package.json
(
  cd clients/use
  quietly npm install --no-audit --no-fund ../typescript "@types/node@$NODE_TYPES"
  ../typescript/node_modules/.bin/tsc --strict --target es2022 --module nodenext --types node use-penderie.mts
  node use-penderie.mjs "$boot"
)

step "all is well"
