#!/usr/bin/env bash
# Trunk, the build tool for Yew, into .tools/bin.
set -euo pipefail
. "$(dirname "$0")/common.sh"

version=0.21.14 # 0.22.1 wants a newer rustc than rustup's stable gives here
if have trunk && [ "$(trunk --version)" = "trunk $version" ]; then exit 0; fi

# Unoptimised: it starts a few programs, and this installs in half the time.
say "building Trunk $version, usually 3 to 9 minutes, once"
need cc gcc "a C compiler"
log=$TOOLS/trunk.log; mkdir -p "$TOOLS"
cargo install --locked --debug --root "$TOOLS" --version "$version" trunk >"$log" 2>&1 ||
  { tail -n 20 "$log" >&2; fail "Trunk did not build; the whole log is .tools/trunk.log"; }
