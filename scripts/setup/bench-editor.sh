#!/usr/bin/env bash
# The editor that the bench opens the same files with, from npm; the lock file pins every byte.
set -euo pipefail
. "$(dirname "$0")/common.sh"

dir=$ROOT/scripts/bench/editor
if [ -f "$dir/node_modules/.package-lock.json" ] &&
  cmp -s "$dir/package-lock.json" "$dir/node_modules/.credenza-lock"; then exit 0; fi
say "installing the editor that the bench compares with, usually 20 seconds"
(cd "$dir" && npm ci --silent --ignore-scripts)
cp "$dir/package-lock.json" "$dir/node_modules/.credenza-lock"
