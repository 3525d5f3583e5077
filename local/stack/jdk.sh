# Sourced by the scripts: sets JAVA_HOME to a JDK 25 or later, wherever it is found.

java_release() { # DIR: the feature release of the JDK there, nothing if there is none
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
  local path_javac candidate release
  path_javac=$(readlink -f "$(command -v javac 2>/dev/null)" 2>/dev/null || true)
  for candidate in "${JAVA_HOME:-}" "${path_javac%/bin/javac}" "${JDK_HOME:-}" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.jdks/* "$HOME"/.m2/jdks/* "$HOME"/.gradle/jdks/*; do
    [ -n "$candidate" ] || continue
    release=$(java_release "$candidate") || continue
    if [ "${release:-0}" -ge 25 ]; then
      echo "$candidate"
      return 0
    fi
  done
  return 1
}

JAVA_HOME=$(find_jdk) || {
  echo "Rewang needs a JDK 25 and found none: install one (for example Eclipse Temurin 25) or set JAVA_HOME to it." >&2
  exit 1
}
export JAVA_HOME
