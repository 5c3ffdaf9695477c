#!/usr/bin/env bash
# Measures the built page against the budgets of README.md and prints a table. About 35 minutes.
# It reports and does not judge: over budget is not an error, a page that cannot be measured is.
#   scripts/bench/run.sh [part…]     parts: size start open keys acts hostile log paste memory clients axe; none means all; docs/benchmarks.md has each part as it was measured last
#   BENCH_EDITS=100000               edits of the memory run (default 10000)
#   BENCH_KEYS=100                   keystrokes per text box
#   BENCH_PAGE=other.html            another page than dist/credenza.html
set -euo pipefail
. "$(dirname "$0")/../env.sh"
page=${BENCH_PAGE:-$ROOT/dist/credenza.html}
if [ ! -f "$page" ]; then
  echo "bench: $page is missing; run make build first" >&2
  exit 1
fi
if [ -z "$CHROMIUM" ]; then
  echo "bench: no browser; install chromium or set CHROMIUM" >&2
  exit 1
fi
bash "$ROOT/scripts/setup/bench-editor.sh"
# What the start and the size are compared with.
bash "$ROOT/scripts/bench/bare/build.sh"
exec node "$ROOT/scripts/bench/bench.mjs" "$@"
