#!/usr/bin/env bash
# Writes dist/ (the page as several files) and dist/credenza.html (the page as one file).
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$ROOT"
wasm_env

echo "build: the page, usually 20 seconds, 3 minutes the first time"
# Trunk runs cargo offline, so whatever is missing is fetched before.
cargo fetch --locked --target wasm32-unknown-unknown --quiet
log=$ROOT/target/build.log; mkdir -p "$ROOT/target"
trunk build --release >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
node scripts/single-file.mjs dist
echo "build: wrote dist/index.html and dist/credenza.html"
