#!/usr/bin/env bash
# The browser of the tests: Debian's Chromium, or the one that $CHROMIUM names.
set -euo pipefail
. "$(dirname "$0")/common.sh"

if [ -n "$CHROMIUM" ]; then
  have "$CHROMIUM" || fail "CHROMIUM is set to $CHROMIUM, which cannot be run."
  exit 0
fi
apt_install "Chromium" chromium
