#!/usr/bin/env bash
# Sets up what is missing, then runs everything: lints, Rust tests, build, browser, clients.
#   scripts/test.sh       sweeps (random cases, states of the page) as samples
#   scripts/test.sh all   that, and then the sweeps whole
#   scripts/test.sh browsers   only what runs in three browsers, whole; the page is built already
# Whole logs are in target/test-logs/. The last line counts: "N passed, M failed".
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/env.sh"
cd "$ROOT" || exit 1
logs=$ROOT/target/test-logs
rm -rf "$logs"; mkdir -p "$logs"
failed_steps=0
case "${1:-}" in
  '' | all | browsers) ;;
  *) echo "usage: scripts/test.sh [all]" >&2; exit 2 ;;
esac

# step NAME HINT COMMAND...: runs it, keeps its output, shows it only when it fails.
step() {
  local name=$1 hint=$2 start=$SECONDS; shift 2
  echo "test: $name ($hint)"
  if "$@" >"$logs/$name.log" 2>&1; then
    echo "test: $name ok, $((SECONDS - start)) s"
  else
    failed_steps=$((failed_steps + 1))
    echo "test: $name FAILED after $((SECONDS - start)) s; the end of target/test-logs/$name.log:"
    tail -n 60 "$logs/$name.log"
    return 1
  fi
}

# Tests of files, one at a time: they share one machine's ports and clocks.
node_tests() {
  [ -f "$1" ] || { echo "no tests: $1"; return 1; }
  node --test --test-concurrency=1 --test-reporter=spec "$@"
}
# Sweeps measure nothing that a neighbour could disturb.
node_sweeps() { node --test --test-concurrency=2 --test-reporter=spec "$@"; }
rust_tests() { cargo test --locked --features ssr --no-fail-fast --color never "$@"; }

# A step that failed without a failed test of its own (lint, build, a crash) counts as one.
finish() {
  node "$here/count-tests.mjs" "$logs" "$1" | tee "$logs/count.txt"
  exit "${PIPESTATUS[0]}"
}

bash "$here/setup.sh" test || finish 1
# What was installed just now.
. "$here/env.sh"

# What runs in Chromium, Firefox and WebKit: short journeys and Chromium's walls, or all of it.
three_browsers() { node_tests tests/e2e/{engines,walls}/*.test.mjs; }
if [ "${1:-}" = browsers ]; then
  export CREDENZA_SWEEPS=whole
  step browsers "usually 15 minutes" three_browsers
  finish "$failed_steps"
fi

export CREDENZA_SWEEPS=sample
step lint "usually 30 seconds, 2 minutes the first time" bash "$here/lint.sh"
step cargo "usually 1 minute, 3 the first time" rust_tests
# The consumers of Export, and what a release has beside the page, need neither the page nor a port:
# they run while the page is built.
step export "usually 1 minute, beside the build" node_tests tests/{export,release}/*.test.mjs &
export_tests=$!
step build "usually 1 minute, 4 the first time" bash "$here/build.sh"
is_built=$?
wait "$export_tests" || failed_steps=$((failed_steps + 1))
# With `all` the sweeps run whole below, so that no sample of them is needed here.
pages=(tests/e2e/*.test.mjs)
if [ "${1:-}" = all ]; then
  mapfile -t pages < <(printf '%s\n' "${pages[@]}" | grep -vE '/(states|sweep-[a-z]+)\.test\.mjs$')
fi
[ "$is_built" != 0 ] || step browser "usually 6 minutes" node_tests "${pages[@]}"
[ "$is_built" != 0 ] || step browsers "usually 2 minutes" three_browsers
step clients "usually 1 minute" node_tests tests/clients/*.test.mjs

if [ "${1:-}" = all ]; then
  export CREDENZA_SWEEPS=whole
  # Every crate of tests that takes random cases.
  files=$(grep -rlE '\bconfig\([0-9A-Z_]+\)' tests --include='*.rs')
  mapfile -t crates < <(sed -E 's#^tests/([a-z_]+).*#--test=\1#' <<<"$files" | sort -u)
  step sweeps "usually 5 minutes" rust_tests "${crates[@]}"
  step guard "usually 1 minute" node_tests tests/guard/*.test.mjs
  step fuzz "usually 2 minutes, 5 the first time" bash "$here/fuzz.sh" 1
  [ "$is_built" != 0 ] || step states "usually 15 minutes" node_sweeps tests/e2e/{states,sweep-*}.test.mjs
fi

finish "$failed_steps"
