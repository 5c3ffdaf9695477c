#!/usr/bin/env bash
# Installs what is missing and nothing else.
#   scripts/setup.sh build   what `make build` and `make run` need
#   scripts/setup.sh test    that, and the browsers, the registry and the clients
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

parts="wasm-target npm trunk wasm-bindgen"
case "${1:-}" in
  build) ;;
  test) parts="$parts chromium firefox webkit clients release guard" ;;
  *) echo "usage: scripts/setup.sh build|test" >&2; exit 2 ;;
esac
for part in $parts; do bash "$here/setup/$part.sh"; done
