#!/usr/bin/env bash
# Format, lints and layers; fails at the first complaint. Usually 30 seconds.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$ROOT"
echo "lint: cargo fmt"
cargo fmt --check
cargo fmt --check --manifest-path fuzz/Cargo.toml
echo "lint: cargo clippy"
cargo clippy --quiet --locked --all-targets --features ssr -- -D warnings
# The library must build without the page: no browser, no clock, no randomness in the core.
echo "lint: the core without the page"
cargo check --quiet --locked --lib --no-default-features
echo "lint: shell and JavaScript syntax"
for file in scripts/*.sh scripts/setup/*.sh .ci/run; do bash -n "$file"; done
find scripts static tests -name node_modules -prune -o -name '*.mjs' -print -o -path 'static/*.js' -print |
  while read -r file; do
    # boot.js and its like use await and import: checked as modules, from stdin.
    node --input-type=module --check <"$file" || { echo "syntax: $file" >&2; exit 1; }
  done
