#!/usr/bin/env bash
# What writes a release, from npm; the lock file pins every byte.
set -euo pipefail
. "$(dirname "$0")/common.sh"

npm_packages "$ROOT/scripts/release" "what writes a release"
