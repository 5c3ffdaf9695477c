#!/usr/bin/env bash
# Looks for inputs that break what the tests hold: each target of fuzz/ in turn, with libFuzzer.
#   scripts/fuzz.sh [MINUTES]     all targets together, 8 if nothing is said
# Inputs that reached new code are kept in target/fuzz/corpus, so that the next run starts from them.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/env.sh"
cd "$ROOT" || exit 1
minutes=${1:-8}
[[ $minutes =~ ^[1-9][0-9]*$ ]] || { echo "usage: scripts/fuzz.sh [MINUTES]" >&2; exit 2; }

out=$ROOT/target/fuzz
# The files of the tests are the first inputs. No file of that folder is written.
seeds=(tests/data/{samples,field,clean,import})

bash "$here/setup/fuzz.sh" || exit 1
echo "fuzz: building, usually 2 minutes the first time"
# Without a sanitizer, which only the nightly compiler has: no code of the project is unsafe.
cargo fuzz build --sanitizer none --target-dir "$out" >"$out.log" 2>&1 || { tail -n 40 "$out.log"; exit 1; }
programs=$out/$(rustc --print host-tuple)/release

mapfile -t targets < <(cargo fuzz list)
seconds=$((minutes * 60 / ${#targets[@]}))
failed=0
for target in "${targets[@]}"; do
  corpus=$out/corpus/$target log=$out/$target.log
  mkdir -p "$corpus" "$out/found"
  # A unit that takes a minute hangs; on a busy machine a slow one takes seconds.
  "$programs/$target" "$corpus" "${seeds[@]}" -max_total_time="$seconds" -max_len=4096 -timeout=60 \
    -dict=fuzz/config.dict -artifact_prefix="$out/found/$target-" -print_final_stats=1 >"$log" 2>&1
  code=$?
  inputs=$(awk '/^stat::number_of_executed_units:/ { print $2 }' "$log")
  if [ "$code" = 0 ]; then
    echo "fuzz: $target: ${inputs:-0} inputs in $seconds s, nothing found"
  else
    failed=1
    echo "fuzz: $target: FOUND after ${inputs:-?} inputs; again with: $programs/$target FILE"
    grep -aE 'panicked at|Test unit written' -A 3 "$log" | cut -c1-400
  fi
done
exit "$failed"
