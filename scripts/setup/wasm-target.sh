#!/usr/bin/env bash
# A compiler for wasm32-unknown-unknown: rustup's target, or else Debian's compiler,
# which builds std from source.
set -euo pipefail
. "$(dirname "$0")/common.sh"

have cargo || fail "cargo is missing. Install Rust 1.95 or newer first (rustup or your distribution)."

# The standard library's source makes the page smaller; without it there is a page all the same.
add_std_source() {
  if has_std_source || ! have rustup; then return 0; fi
  say "adding the source of the standard library with rustup, usually 10 seconds"
  timeout 180 rustup component add rust-src >/dev/null 2>&1 ||
    say "rustup cannot get it; the precompiled standard library does, and the page is 46 kB larger"
}

if has_rustup_wasm; then add_std_source; exit 0; fi
if has_debian_wasm; then exit 0; fi
if have rustup; then
  say "adding the wasm32 target with rustup, usually 10 seconds"
  if timeout 180 rustup target add wasm32-unknown-unknown >/dev/null 2>&1 && has_rustup_wasm; then
    add_std_source
    exit 0
  fi
  say "rustup cannot get the target; taking Debian's compiler"
fi
apt_install "a compiler for WebAssembly" rustc-web rust-web-src lld-19
has_debian_wasm || fail "Debian's compiler is installed but cannot build for wasm32."
