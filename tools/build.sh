# What `penderie` does in the repository alone; read by it, which has set here and app.
#   ensure_built          builds where something is missing or older than its sources
#   ensure_prepared       rehearses the start of the service after each build
#   run_test, run_dev     the commands test and dev

MAVEN_AT_LEAST=3.8.7
# Quarkus' dev mode asks for this one or newer; the older Maven of the machine fetches it.
DEV_MAVEN_AT_LEAST=3.9.12
DEV_MAVEN=3.9.16
NODE_AT_LEAST=20.11

at_least() { # HAVE WANTED
  [ "$(printf '%s\n%s\n' "$1" "$2" | sort -t . -k 1,1n -k 2,2n -k 3,3n | head -n 1)" = "$2" ]
}

# Maven says which Java it takes, too.
need_maven() {
  command -v mvn >/dev/null 2>&1 || fail 1 "building needs Maven $MAVEN_AT_LEAST or newer, and there is no mvn here"
  said=$(mvn -B -v 2>&1) || fail 1 "mvn -v fails: $said"
  maven=$(echo "$said" | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
  at_least "$maven" "$MAVEN_AT_LEAST" || fail 1 "building needs Maven $MAVEN_AT_LEAST or newer; mvn is $maven"
  jdk=$(echo "$said" | sed -n 's/.*Java version: \([0-9]*\).*/\1/p')
  at_least "$jdk" 17 || fail 1 "building needs JDK 17 or newer; Maven uses Java $jdk (JAVA_HOME says which)"
  folder=$(echo "$said" | sed -n 's/.*runtime: //p')
  [ -z "$folder" ] || [ -x "$folder/bin/javac" ] || [ -x "$folder/../bin/javac" ] ||
    fail 1 "building needs a JDK, and $folder has no compiler"
}

need_node() {
  command -v node >/dev/null 2>&1 || fail 1 "the tests need Node $NODE_AT_LEAST or newer, and there is no node here"
  node=$(node --version)
  at_least "${node#v}" "$NODE_AT_LEAST" || fail 1 "the tests need Node $NODE_AT_LEAST or newer; node is $node"
}

is_current() {
  [ -f "$app/quarkus-run.jar" ] || return 1
  newer=$(find "$here/pom.xml" "$here/.mvn" "$here/frontend/pom.xml" "$here/frontend/page" "$here/backend/pom.xml" \
    "$here"/backend/*/pom.xml "$here"/backend/*/src/main -newer "$app/quarkus-run.jar" | head -n 1)
  [ -z "$newer" ]
}

ensure_built() {
  is_current || build
}

# A try that fails is not repeated.
ensure_prepared() {
  if [ ! "$recording.bytes" -nt "$app/quarkus-run.jar" ]; then
    echo 'Rehearsing the start, once after each build' >&2
    prepare || echo 0 >"$recording.bytes"
  fi
}

# One line a step on standard error; everything that Maven says goes to a file.
build() {
  need_maven
  log=$here/target/build.log
  mkdir -p "$here/target"
  echo "Building Penderie; what Maven says is in $log" >&2
  started=$(date +%s)
  status=$( (
    cd "$here"
    set +e
    mvn -B package -pl backend/server -am -DskipTests -Dspotless.check.skip=true 2>&1
    # On a line of its own, whatever Maven left the last one with.
    printf '\npenderie-status %s\n' "$?"
  ) | tee "$log" | tell_steps)
  if [ "$status" != 0 ]; then
    grep '^\[ERROR\]' "$log" | head -n 20 >&2
    fail 1 "the build failed; $log tells more"
  fi
}

tell_steps() {
  while IFS= read -r line; do
    step=
    case $line in
      'penderie-status '*)
        echo "${line#penderie-status }"
        step=done
        ;;
      '[INFO] Building Penderie '*)
        step=${line#'[INFO] Building Penderie '}
        step=${step%%  *}
        step=${step% *}
        case $step in [0-9]*) step=Penderie ;; esac
        ;;
      *'Downloading from '*'/pytorch-native-cpu-'*.jar) step='  fetching libtorch, 110 MB' ;;
      *'--- quarkus'*':build '*) step='  putting the service together' ;;
    esac
    [ -z "$step" ] || printf '%4d s  %s\n' $(($(date +%s) - started)) "$step" >&2
  done
}

run_test() {
  shift
  case ${1:-} in [!-]*) run_one_test "$@" ;; esac
  need_maven
  need_node
  cd "$here"
  exec mvn -B -ntp verify "$@"
}

# Maven takes a name that no test has for one of another module, and passes.
run_one_test() { # CLASS or CLASS#METHOD, and what else Maven is to know
  name=$1
  shift
  cd "$here"
  # Without a method this looks for the class's own name in it.
  modules=$(find backend -path '*/src/test/java/*' -name "${name%%#*}.java" -exec grep -lw "${name##*#}" {} + |
    sed 's|/src/test/.*||' | sort -u | paste -s -d , -)
  [ -n "$modules" ] || fail 2 "there is no test $name"
  need_maven
  case ${name%%#*} in
    *Test) exec mvn -B -ntp test -pl "$modules" -am -DexcludedGroups= "-Dtest=$name" "$@" ;;
    *IT) exec mvn -B -ntp verify -pl "$modules" -am -Dtest=None -DexcludedGroups= "-Dit.test=$name" "$@" ;;
    *) fail 2 "there is no test $name" ;;
  esac
}

# Quarkus' dev mode: what was edited is compiled at the next request, the page is read where it lies.
run_dev() {
  shift
  read_serve_options "$@"
  PENDERIE_HOME=$(CDPATH='' cd -- "${PENDERIE_HOME:-$home}" && pwd) || fail 1 "there is no folder ${PENDERIE_HOME:-$home}"
  export PENDERIE_HOME
  need_maven
  cd "$here"
  mvn=mvn
  if ! at_least "$maven" "$DEV_MAVEN_AT_LEAST"; then
    mvn=$here/target/apache-maven-$DEV_MAVEN/bin/mvn
    if [ ! -x "$mvn" ]; then
      echo "Fetching Maven $DEV_MAVEN, 9 MB; Quarkus' dev mode does not take $maven" >&2
      mvn -q -B -N dependency:unpack -DoutputDirectory="$here/target" \
        -Dartifact="org.apache.maven:apache-maven:$DEV_MAVEN:zip:bin"
      chmod +x "$mvn"
    fi
  fi
  keep_memory 536870912
  export PENDERIE_PAGE="${PENDERIE_PAGE:-$here/frontend/page}"
  # test-compile, without compiling tests: only then does Maven find the other modules' test classes.
  exec "$mvn" -q -pl backend/server -am test-compile quarkus:dev -Dmaven.test.skip=true -DskipTests \
    -Dspotless.check.skip=true -Dquarkus.analytics.disabled=true -Ddebug=false
}
