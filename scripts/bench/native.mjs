// The core without a browser, beside serde_json (benches/core.rs): the table of the benchmark crate.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cwd = fileURLToPath(new URL('../../', import.meta.url));

/** Runs the benchmarks and returns their table. */
export function native() {
  const args = ['bench', '--locked', '--quiet', '--no-default-features', '--bench', 'core'];
  const table = execFileSync('cargo', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  console.log(table);
  return table;
}
