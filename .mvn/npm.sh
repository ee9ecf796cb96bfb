#!/bin/sh
# Runs an npm script of the module in the current folder, and nothing that is done already:
#   npm.sh SCRIPT OUTPUT [INPUT...]
# Installs when package-lock.json changed since the last time. Runs the script when the module's
# own files or an INPUT outside of it changed, or when OUTPUT is missing ("-": there is none).
set -eu

script=$1
output=$2
shift 2

fail() {
  echo "$1" >&2
  exit 1
}

needs='OmniSupport needs Node.js 20 or newer'
command -v node >/dev/null 2>&1 || fail "$needs; found none."
command -v npm >/dev/null 2>&1 || fail "$needs with npm; found Node.js without npm."
version=$(node --version)
major=${version#v}
major=${major%%.*}
[ "$major" -ge 20 ] || fail "$needs; found $version."

checksum() {
  for path; do
    # A client that is not there yet has nothing to say.
    [ ! -e "$path" ] || set -- "$@" "$path"
    shift
  done
  find "$@" \( -name node_modules -o -name target -o -name dist -o -name __generated__ \) -prune \
    -o -type f -exec cksum {} + | LC_ALL=C sort | cksum
}

installed=node_modules/.installed
lock="$version $(cksum <package-lock.json)"
if [ "$(cat $installed 2>/dev/null)" != "$lock" ]; then
  npm ci --no-audit --no-fund --loglevel=error
  echo "$lock" >$installed
fi

mkdir -p target
stamp=target/npm-$script
inputs="$lock $(checksum . "$@")"
if [ "$(cat "$stamp" 2>/dev/null)" = "$inputs" ] && { [ "$output" = - ] || [ -e "$output" ]; }; then
  exit 0
fi
rm -f "$stamp"
npm run --silent "$script"
echo "$inputs" >"$stamp"
