#!/usr/bin/env bash
# Builds the page twice, in two directories with two homes, and compares the bytes of all files.
# With rustup's compiler and with Debian's, whichever of them can build it here.
#   scripts/verify.sh [rustup|debian]...
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/env.sh"
cd "$ROOT"

compilers=("$@")
if [ ${#compilers[@]} = 0 ]; then
  if has_rustup_wasm; then compilers+=(rustup); fi
  if has_debian_wasm; then compilers+=(debian); fi
fi
[ ${#compilers[@]} -gt 0 ] || { echo "verify: no compiler for wasm32; make build installs one" >&2; exit 1; }

CREDENZA_COMMIT=$(page_commit)
export CREDENZA_COMMIT
# The compiler itself is the same for both: only what it could leave of its surroundings differs.
export RUSTUP_HOME=${RUSTUP_HOME:-$HOME/.rustup}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# build_in DIRECTORY HOME COMPILER: a copy of the tree, built there.
build_in() {
  mkdir -p "$1/tests/e2e" "$2"
  git ls-files -z --cached --others --exclude-standard |
    while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
    tar --null --no-recursion -T - -c | tar -x -C "$1"
  ln -s "$TOOLS" "$1/.tools"
  ln -s "$ROOT/tests/e2e/node_modules" "$1/tests/e2e/node_modules"
  env -u CARGO_TARGET_DIR HOME="$2" CARGO_HOME="$2/.cargo" CREDENZA_RUST="$3" \
    bash "$1/scripts/build.sh" >"$1.log" 2>&1 || { tail -n 40 "$1.log" >&2; return 1; }
}

differs=0
for compiler in "${compilers[@]}"; do
  # Names of different lengths: an address in the binary would move with them.
  one=$work/$compiler two=$work/second/of/two/$compiler-again
  echo "verify: $compiler, the first of two builds, usually 4 minutes each"
  build_in "$one" "$work/home" "$compiler"
  echo "verify: $compiler, the second"
  build_in "$two" "$work/another/home/of/someone" "$compiler"
  if diff -rq "$one/dist" "$two/dist" >"$work/diff"; then
    sums=$(cd "$one/dist" && find . -type f | wc -l)
    echo "verify: $compiler: the same bytes, $sums files"
    cat "$one/dist/credenza.html.sha256"
  else
    differs=1
    echo "verify: $compiler: NOT the same"
    sed "s#$work/##g" "$work/diff"
    sha256sum "$one/dist/credenza.html" "$two/dist/credenza.html" | sed "s#$work/##"
    # Where they part, and the text there: a path or a date is seen at once.
    at=$(cmp "$one/dist/credenza.html" "$two/dist/credenza.html" | grep -oE 'byte [0-9]+' | cut -d' ' -f2) || true
    for page in "$one" "$two"; do
      if [ -n "$at" ]; then tail -c +"$((at > 40 ? at - 40 : 1))" "$page/dist/credenza.html" | head -c 120; echo; fi
    done
  fi
  rm -rf "$one" "$two" "$work/home" "$work/another"
done
exit "$differs"
