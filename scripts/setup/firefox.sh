#!/usr/bin/env bash
# The second browser of the tests: Debian's Firefox ESR, or the one that $FIREFOX names.
set -euo pipefail
. "$(dirname "$0")/common.sh"

if [ -n "${FIREFOX:-}" ]; then
  have "$FIREFOX" || fail "FIREFOX is set to $FIREFOX, which cannot be run."
  exit 0
fi
need firefox-esr firefox-esr "Firefox ESR"
