# Sourced by the scripts, with $project set: builds modules if they are not built or older than their sources.

require_maven() {
  command -v mvn >/dev/null || {
    echo "Rewang is built with Maven 3.8 or later and found none: install it." >&2
    exit 1
  }
}

is_built() { # MARKER MODULE...
  local marker=$1 module
  shift
  [ -f "$marker" ] || return 1
  for module in "$@"; do
    compgen -G "$project/$module/target/*.jar" >/dev/null || return 1
  done
  [ -z "$(cd "$project" && find pom.xml platform local web checks ./*-service \
    \( -name target -o -path '*/src/test' \) -prune -o -type f \( -path '*/src/*' -o -name pom.xml \) \
    -newer "$marker" -print -quit)" ]
}

build_if_needed() { # MODULE...
  local marker=$project/target/built-$(printf '%s\n' "$@" | cksum | cut -d' ' -f1) log=$project/target/build.log began=$SECONDS
  is_built "$marker" "$@" && return
  require_maven
  echo "Building (the first time Maven fetches libraries, which takes a while)"
  mkdir -p "$project/target"
  if ! mvn -B -ntp -T 2 -f "$project/pom.xml" -pl "$(IFS=, && echo "$*")" -am package \
    -Dmaven.test.skip=true -Dspotless.check.skip=true 2>&1 |
    tee "$log" | sed -un 's/^\[INFO\] Building Rewang \(.*\) [0-9][^ ]* *\[\(.*\)\]$/  \2 \1/p'; then
    echo "The build failed; $log says why:" >&2
    grep '^\[ERROR\]' "$log" | head -20 >&2
    exit 1
  fi
  touch "$marker"
  echo "Built in $((SECONDS - began)) s"
}

applications=(local/stack local/bank-simulator local/sample-city web/identity web/portal catalog-service procurement-service payment-service
  checks/invariant-checker)
