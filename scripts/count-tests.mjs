// Adds up what cargo, node and the fuzzer counted in the logs of scripts/test.sh and prints a line for each
// step, then one for all. Exit code 1 when anything failed.
//   node scripts/count-tests.mjs <logs> <failed steps>
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const [logs, failedSteps] = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
let stepsWithFailures = 0;

for (const name of readdirSync(logs).filter((file) => file.endsWith('.log')).sort()) {
  const text = readFileSync(join(logs, name), 'utf8');
  const sum = (pattern) => [...text.matchAll(pattern)].reduce((all, match) => all + Number(match[1]), 0);
  const count = (pattern) => text.match(pattern)?.length ?? 0;
  const step = {
    passed: sum(/^test result: .*? (\d+) passed;/gm) + sum(/^ℹ pass (\d+)$/gm) + count(/^fuzz: .* nothing found$/gm),
    failed: sum(/^test result: .*? (\d+) failed;/gm) + sum(/^ℹ (?:fail|cancelled) (\d+)$/gm) + count(/^fuzz: .* FOUND /gm),
    skipped: sum(/^test result: .*? (\d+) ignored;/gm) + sum(/^ℹ (?:skipped|todo) (\d+)$/gm),
  };
  for (const key of Object.keys(total)) total[key] += step[key];
  if (step.failed > 0) stepsWithFailures += 1;
  if (step.passed + step.failed > 0) console.log(`${basename(name, '.log')}: ${step.passed} passed, ${step.failed} failed`);
}
total.failed += Math.max(0, Number(failedSteps) - stepsWithFailures);
// A run in which nothing was tested is not a good run.
if (total.passed === 0 && total.failed === 0) total.failed = 1;
if (total.skipped > 0) console.log(`${total.skipped} tests were not run (ignored, skipped or to do)`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
