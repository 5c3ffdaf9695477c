#!/usr/bin/env bash
# The browser of the tests and measurements: Debian's Chromium, or the one that $CHROMIUM names.
set -euo pipefail
. "$(dirname "$0")/common.sh"

if [ -n "$CHROMIUM" ] && [ "$CHROMIUM" != /usr/bin/chromium ]; then
  have "$CHROMIUM" || fail "CHROMIUM is set to $CHROMIUM, which cannot be run."
  exit 0
fi
need chromium chromium "Chromium"
# The tests run in Chromium itself where Debian is too old to have this.
if ! have chromium-headless-shell && apt-cache show chromium-headless-shell >/dev/null 2>&1; then
  apt_install "Chromium without a window" chromium-headless-shell
fi
