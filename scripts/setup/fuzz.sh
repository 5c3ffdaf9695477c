#!/usr/bin/env bash
# cargo-fuzz, which builds for libFuzzer and runs it.
set -euo pipefail
. "$(dirname "$0")/common.sh"

version=0.13.2
if have cargo-fuzz && [ "$(cargo-fuzz --version)" = "cargo-fuzz $version" ]; then exit 0; fi

say "building cargo-fuzz $version, usually 1 to 3 minutes, once"
need g++ g++ "a C++ compiler"
log=$TOOLS/cargo-fuzz.log; mkdir -p "$TOOLS"
cargo install --locked --debug --root "$TOOLS" --version "$version" cargo-fuzz >"$log" 2>&1 ||
  { tail -n 20 "$log" >&2; fail "cargo-fuzz did not build; the whole log is .tools/cargo-fuzz.log"; }
