#!/usr/bin/env bash
# What writes a release, from npm; the lock file pins every byte.
set -euo pipefail
. "$(dirname "$0")/common.sh"

dir=$ROOT/scripts/release
if [ -f "$dir/node_modules/.package-lock.json" ] &&
  cmp -s "$dir/package-lock.json" "$dir/node_modules/.credenza-lock"; then exit 0; fi
say "installing what writes a release with npm, usually 5 seconds"
(cd "$dir" && npm ci --silent --ignore-scripts)
cp "$dir/package-lock.json" "$dir/node_modules/.credenza-lock"
