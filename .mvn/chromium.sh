#!/bin/sh
# Prints the path of a Chromium for browser journeys; installs Debian's package where there is none.
set -eu

find_chromium() {
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome; do
    if [ -n "$name" ] && command -v "$name" 2>/dev/null; then
      return 0
    fi
  done
  return 1
}

find_chromium && exit 0

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

if command -v apt-get >/dev/null 2>&1; then
  {
    as_root apt-get -qq update
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends chromium fonts-noto-core
  } >&2 && find_chromium && exit 0
fi

echo 'Browser journeys need Chromium; set CHROMIUM to its path or install the package "chromium".' >&2
exit 1
