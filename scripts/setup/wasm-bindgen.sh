#!/usr/bin/env bash
# wasm-bindgen's command, of exactly the version that Cargo.lock names.
set -euo pipefail
. "$(dirname "$0")/common.sh"

version=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print }' "$ROOT/Cargo.lock")
[ -n "$version" ] || fail "Cargo.lock names no wasm-bindgen."
if have wasm-bindgen && [ "$(wasm-bindgen --version)" = "wasm-bindgen $version" ]; then exit 0; fi

# Without --locked: the lock file inside 0.2.130 does not build.
say "building wasm-bindgen-cli $version, usually 1 to 3 minutes, once"
log=$TOOLS/wasm-bindgen.log; mkdir -p "$TOOLS"
cargo install --force --debug --root "$TOOLS" --version "$version" wasm-bindgen-cli >"$log" 2>&1 ||
  { tail -n 20 "$log" >&2; fail "wasm-bindgen-cli did not build; the whole log is .tools/wasm-bindgen.log"; }
