#!/usr/bin/env bash
# The third browser of the tests: Debian's WebKitGTK with its driver, in a display without a screen.
set -euo pipefail
. "$(dirname "$0")/common.sh"

missing=()
have WebKitWebDriver || missing+=(webkit2gtk-driver)
have xvfb-run || missing+=(xvfb xauth)
[ ${#missing[@]} = 0 ] || apt_install "WebKit" "${missing[@]}"
