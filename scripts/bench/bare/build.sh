#!/usr/bin/env bash
# Writes target/bare/, the page of main.rs with the flags of the real page. 10 seconds after a build of that.
set -euo pipefail
. "$(dirname "$0")/../../env.sh"
cd "$ROOT"
wasm_env
cargo build --release --locked --quiet --target wasm32-unknown-unknown --bin bare --features bare
folder=$ROOT/target/bare
rm -rf "$folder"
wasm-bindgen --target web --no-typescript --out-dir "$folder" --out-name bare \
  "$CARGO_TARGET_DIR/wasm32-unknown-unknown/release/bare.wasm"
# What the page is made with, so that both differ in nothing but what they do.
read -r -a options < <(sed -n 's/.*data-wasm-opt-params="\([^"]*\)".*/\1/p' index.html)
wasm-opt -O2 "${options[@]}" -o "$folder/small.wasm" "$folder/bare_bg.wasm"
mv "$folder/small.wasm" "$folder/bare_bg.wasm"
cp scripts/bench/bare/index.html "$folder/"
