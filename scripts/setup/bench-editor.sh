#!/usr/bin/env bash
# The editor that the bench opens the same files with, from npm; the lock file pins every byte.
set -euo pipefail
. "$(dirname "$0")/common.sh"

npm_packages "$ROOT/scripts/bench/editor" "the editor that the bench compares with"
