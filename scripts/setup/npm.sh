#!/usr/bin/env bash
# wasm-opt, and the drivers of the browser tests, from npm; the lock file pins every byte.
set -euo pipefail
. "$(dirname "$0")/common.sh"

dir=$ROOT/tests/e2e
need node nodejs "Node.js"
major=$(node -p 'process.versions.node.split(".")[0]')
[ "$major" -ge 20 ] || fail "Node.js 20 or newer is needed; this is $(node --version)."
# Our own copy of the lock file, written when npm was done: the same, so nothing to do.
if [ -f "$dir/node_modules/.package-lock.json" ] &&
  cmp -s "$dir/package-lock.json" "$dir/node_modules/.credenza-lock"; then exit 0; fi

need npm npm
say "installing wasm-opt and the test drivers with npm, usually 5 seconds"
(cd "$dir" && npm ci --silent --ignore-scripts)
cp "$dir/package-lock.json" "$dir/node_modules/.credenza-lock"
