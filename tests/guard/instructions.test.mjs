// Work grows with the file and not faster, counted in instructions of the processor and not in time,
// which a busy machine changes: 10,000 registries beside 100 may need 100 times as many, and the
// logarithm.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'credenza-guard-'));
const program = join(root, 'target/debug/examples/counted');
after(() => rmSync(folder, { recursive: true }));

/** How many instructions an operation needs, its file made. */
function instructions(operation, registries) {
  const out = join(folder, 'out');
  const args = ['--tool=callgrind', `--callgrind-out-file=${out}`, program, operation, `${registries}`];
  const said = execFileSync('valgrind', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  assert.match(said, /^\d+$/m);
  return Number(/^totals: (\d+)/m.exec(execFileSync('tail', ['-n', '5', out], { encoding: 'utf8' }))[1]);
}

/** Growth that is allowed from 100 to 10,000 registries. */
const MOST = { parse: 110, check: 140, list: 130, docker: 130, kubelet: 140, export: 130, key: 110 };

before(() => {
  execFileSync('cargo', ['build', '--locked', '--quiet', '--features', 'ssr', '--profile', 'test', '--example', 'counted'], { cwd: root, stdio: 'inherit' });
});

for (const [operation, most] of Object.entries(MOST)) {
  test(`${operation}: from 100 to 10,000 registries at most ${most} times the instructions`, () => {
    const [small, large] = [100, 10_000].map((registries) => (
      instructions(operation, registries) - instructions('nothing', registries)));
    console.log(`# ${operation}: ${small} and ${large} instructions, ${(large / small).toFixed(1)} times`);
    assert.ok(small > 1000, `${small} instructions: nothing was done`);
    assert.ok(large / small <= most, `${(large / small).toFixed(1)} times`);
  });
}
