#!/usr/bin/env bash
# Writes release/ from the page in dist/: what is published, and nothing else.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/env.sh"
cd "$ROOT"
bash "$here/setup/release.sh"

version=$(awk -F '"' '/^version = / { print $2; exit }' Cargo.toml)
page=credenza-$version.html
rm -rf release; mkdir release
cp dist/credenza.html "release/$page"
(cd release && sha256sum "$page" >"$page.sha256")
cp docs/config.schema.json release/
node scripts/release/sbom.mjs "release/credenza-$version.cdx.json"
node scripts/release/site.mjs release "$page"
# The list of all sums is written last, so that it has every other file.
(cd release && sha256sum -- * >SHA256SUMS)
[ -n "$(page_commit)" ] || echo "release: the tree is from no commit, so the page names none"
ls -l release
