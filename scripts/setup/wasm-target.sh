#!/usr/bin/env bash
# A compiler for wasm32-unknown-unknown: rustup's target, or else Debian's compiler,
# which builds std from source.
set -euo pipefail
. "$(dirname "$0")/common.sh"

have cargo || fail "cargo is missing. Install Rust 1.95 or newer first (rustup or your distribution)."
if has_rustup_wasm || has_debian_wasm; then exit 0; fi

if have rustup; then
  say "adding the wasm32 target with rustup, usually 10 seconds"
  if timeout 180 rustup target add wasm32-unknown-unknown >/dev/null 2>&1 && has_rustup_wasm; then exit 0; fi
  say "rustup cannot get the target; taking Debian's compiler"
fi
apt_install "a compiler for WebAssembly" rustc-web rust-web-src lld-19
has_debian_wasm || fail "Debian's compiler is installed but cannot build for wasm32."
