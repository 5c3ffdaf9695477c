// How long each client takes to answer, natively: the page adds about as much again.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { note, row } from './table.mjs';

const BUDGET_MS = 50;
const SHOWN = 3;

export function clients() {
  const args = ['run', '--locked', '--quiet', '--release', '--no-default-features', '--example', 'speed'];
  const cwd = fileURLToPath(new URL('../../', import.meta.url));
  const times = JSON.parse(execFileSync('cargo', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
  const slowest = times.sort((a, b) => b.ms - a.ms).slice(0, SHOWN);
  const ms = (time) => `${time.ms.toFixed(1)} ms`;
  row('one client, 10,000 registries, the slowest', ms(slowest[0]), `${BUDGET_MS} ms`, slowest[0].ms <= BUDGET_MS);
  note('the three slowest', slowest.map((time) => `${time.client} ${ms(time)}`).join(', '));
}
