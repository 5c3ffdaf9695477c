#!/usr/bin/env bash
# Sets up what is missing, builds the page and serves it on this machine.
# PORT=9000 make run takes another port; a busy one is passed over.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bash "$here/setup.sh" build
bash "$here/build.sh"
. "$here/env.sh"
exec node "$here/serve.mjs" "$ROOT/dist" "${PORT:-8080}"
