// Adds up what cargo and node counted in the logs of scripts/test.sh and prints one line.
// Exit code 1 when anything failed.   node scripts/count-tests.mjs <logs> <failed steps>
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [logs, failedSteps] = process.argv.slice(2);
let passed = 0;
let failed = 0;
let skipped = 0;
let stepsWithFailures = 0;
for (const name of readdirSync(logs).filter((file) => file.endsWith('.log'))) {
  const text = readFileSync(join(logs, name), 'utf8');
  const sum = (pattern) => [...text.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);
  passed += sum(/^test result: .*? (\d+) passed;/gm) + sum(/^ℹ pass (\d+)$/gm);
  skipped += sum(/^test result: .*? (\d+) ignored;/gm) + sum(/^ℹ (?:skipped|todo) (\d+)$/gm);
  const here = sum(/^test result: .*? (\d+) failed;/gm) + sum(/^ℹ (?:fail|cancelled) (\d+)$/gm);
  failed += here;
  if (here > 0) stepsWithFailures += 1;
}
failed += Math.max(0, Number(failedSteps) - stepsWithFailures);
// A run in which nothing was tested is not a good run.
if (passed === 0 && failed === 0) failed = 1;
if (skipped > 0) console.log(`${skipped} tests were not run (ignored, skipped or to do)`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
