#!/bin/sh
# Says in one line when there is no JDK 25 that Maven's toolchains would find.
set -eu

[ ! -e "$HOME/.m2/toolchains.xml" ] || exit 0

found=
for home in "${JAVA_HOME:-}" "${JDK_HOME:-}" $(env | sed -n 's/^JAVA_\{0,1\}[0-9]*_HOME=//p') \
  "$(readlink -f "$(command -v javac 2>/dev/null || echo /)" | sed 's|/bin/javac$||')" \
  /usr/lib/jvm/* /usr/java/* /usr/jdk/* /usr/lib/jdk* /opt/* "$HOME"/.jdks/* "$HOME"/.m2/jdks/* \
  "$HOME"/.sdkman/candidates/java/* "$HOME"/.gradle/jdks/* "$HOME"/.jenv/versions/* \
  "$HOME"/.jbang/cache/jdks/* "$HOME"/.asdf/installs/java/* "$HOME"/.jabba/jdk/* \
  "$HOME"/.local/share/mise/installs/java/* \
  /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
  [ -x "$home/bin/javac" ] && [ -r "$home/release" ] || continue
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
  [ "${version:-0}" -lt 25 ] || exit 0
  case " $found " in *" $version "*) ;; *) found="$found $version" ;; esac
done

echo "OmniSupport needs a JDK 25 or newer; found${found:- none}. Maven itself may run on an older one."
exit 1
