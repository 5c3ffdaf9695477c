#!/usr/bin/env bash
# valgrind, which counts the instructions of tests/guard.
set -euo pipefail
. "$(dirname "$0")/common.sh"
need valgrind valgrind "valgrind, to count instructions"
