# Environment for every script of the project. Source it:  . scripts/env.sh
# It sets ROOT, puts the project's own tools first in PATH, and offers wasm_env.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
TOOLS=$ROOT/.tools
export ROOT TOOLS
export PATH="$TOOLS/bin:$ROOT/tests/e2e/node_modules/.bin:$PATH:/usr/sbin"

# The browser of the tests and measurements. Set CHROMIUM to use another one for both.
if [ -z "${CHROMIUM:-}" ] && [ -x /usr/bin/chromium ]; then CHROMIUM=/usr/bin/chromium; fi
export CHROMIUM="${CHROMIUM:-}"
# The same without a window: tests take half the time with it.
if [ "$CHROMIUM" = /usr/bin/chromium ] && [ -x /usr/bin/chromium-headless-shell ]; then
  export HEADLESS_SHELL=/usr/bin/chromium-headless-shell
fi

# Does the default compiler know the wasm target?
has_rustup_wasm() {
  local libdir
  libdir=$(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null) &&
    ls "$libdir"/libstd-*.rlib >/dev/null 2>&1
}

# Has the default compiler its standard library's source, to build it for size?
has_std_source() {
  [ -f "$(rustc --print sysroot 2>/dev/null)/lib/rustlib/src/rust/library/Cargo.toml" ]
}

# Can Debian's compiler build the wasm target with its own copy of std's source?
has_debian_wasm() {
  [ -x /usr/bin/rustc ] && [ -x /usr/bin/wasm-ld-19 ] &&
    [ -f "$(/usr/bin/rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.toml" ]
}

# The commit that the tree is, for the page to name; nothing when the tree differs from it.
page_commit() {
  [ -z "$(git -C "$ROOT" status --porcelain 2>&1)" ] || return 0
  git -C "$ROOT" rev-parse HEAD
}

# Exports what a wasm build needs. Host builds must not see this (other compiler,
# other target directory), so call it in the script that runs Trunk and nowhere else.
wasm_env() {
  export CARGO_TARGET_DIR=$ROOT/target/wasm
  export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-0}
  export CREDENZA_COMMIT=${CREDENZA_COMMIT-$(page_commit)}
  # Trunk's own call stack says nothing about an error in our code.
  export RUST_BACKTRACE=0
  # A colour setting meant for other programs (NO_COLOR=1) is an error for Trunk.
  unset NO_COLOR
  local sep=$'\x1f' flags='' sysroot
  local builds_std=''
  # CREDENZA_RUST=debian takes Debian's compiler also where rustup's has the target.
  if [ "${CREDENZA_RUST:-}" != debian ] && has_rustup_wasm; then
    if has_std_source; then builds_std=1; fi
  elif has_debian_wasm; then
    builds_std=1
    export RUSTC=/usr/bin/rustc CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld-19
  fi
  # The standard library built for size, and a panic that stops at once, without a text that is not
  # shown: 46 kB less under brotli. Without its source the precompiled one does, which is built for
  # speed; then the console also says where a panic was.
  if [ -n "$builds_std" ]; then
    export RUSTC_BOOTSTRAP=1
    export CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
    flags="-Zunstable-options${sep}-Cpanic=immediate-abort${sep}"
  fi
  # No path of this machine in the binary: same input, same bytes, in any directory.
  sysroot=$("${RUSTC:-rustc}" --print sysroot)
  export CARGO_ENCODED_RUSTFLAGS="${flags}--remap-path-prefix=$ROOT=credenza${sep}--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo${sep}--remap-path-prefix=$sysroot/lib/rustlib/src/rust=rust"
}
