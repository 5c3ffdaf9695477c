#!/usr/bin/env bash
# wasm-opt, and the drivers of the browser tests, from npm; the lock file pins every byte.
set -euo pipefail
. "$(dirname "$0")/common.sh"

need node nodejs "Node.js"
major=$(node -p 'process.versions.node.split(".")[0]')
[ "$major" -ge 20 ] || fail "Node.js 20 or newer is needed; this is $(node --version)."
npm_packages "$ROOT/tests/e2e" "wasm-opt and the test drivers"
