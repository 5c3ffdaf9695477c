#!/usr/bin/env bash
# Sets up what is missing, then runs everything: lints, Rust tests, build, browser, clients.
# Whole logs are in target/test-logs/. The last line counts: "N passed, M failed".
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/env.sh"
cd "$ROOT" || exit 1
logs=$ROOT/target/test-logs
rm -rf "$logs"; mkdir -p "$logs"
failed_steps=0

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

# Tests of a folder, one file at a time: they share one machine's ports and clocks.
node_tests() {
  local files=("$1"/*.test.mjs)
  [ -f "${files[0]}" ] || { echo "no tests in $1"; return 1; }
  node --test --test-concurrency=1 --test-reporter=spec "${files[@]}"
}

# A step that failed without a failed test of its own (lint, build, a crash) counts as one.
finish() {
  node "$here/count-tests.mjs" "$logs" "$1" | tee "$logs/count.txt"
  exit "${PIPESTATUS[0]}"
}

bash "$here/setup.sh" test || finish 1
step lint "usually 30 seconds, 2 minutes the first time" bash "$here/lint.sh"
step cargo "usually 1 minute, 3 the first time" cargo test --locked --features ssr --no-fail-fast --color never
# The consumers of Export need neither the page nor a port: they run while the page is built.
step export "usually 1 minute, beside the build" node_tests tests/export &
export_tests=$!
if step build "usually 1 minute, 4 the first time" bash "$here/build.sh"; then
  wait "$export_tests" || failed_steps=$((failed_steps + 1))
  step browser "usually 7 minutes" node_tests tests/e2e
else
  wait "$export_tests" || failed_steps=$((failed_steps + 1))
fi
step clients "usually 1 minute" node_tests tests/clients

finish "$failed_steps"
