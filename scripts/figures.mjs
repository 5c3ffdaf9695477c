// Writes docs/figures.md: every figure of the documents that changes. Run by `make figures`,
// which builds the page first.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BUDGET, weigh } from './page-size.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (program, ...args) =>
  execFileSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'inherit'] });
const core = ['--quiet', '--locked', '--no-default-features'];

const { counts, clients } = JSON.parse(run('cargo', 'run', ...core, '--example', 'counts'));
const agreement = new Map(
  // 2>&1: the tests report past the harness, which would keep what they print.
  [...run('bash', '-c', `cargo test ${core.join(' ')} --test lookup --test docker_writes 2>&1`)
    .matchAll(/([\w-]+(?: [\w-]+)*): agree (\d+) of (\d+)/g)].map(([, name, agree, all]) => [name, `${agree} of ${all}`]),
);

// What is in the repository, in lines.
const tracked = run('git', 'ls-files', '--', 'src', 'tests').split('\n').filter((path) => /\.(rs|mjs)$/.test(path));
const files = tracked.filter((path) => existsSync(`${root}${path}`))
  .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));
const below = (folder, end) => files.filter(({ path }) => path.startsWith(folder) && path.endsWith(end));
const lines = (some) => some.reduce((sum, { text }) => sum + text.split('\n').length - 1, 0);
const src = below('src/', '.rs');
const rust = files.reduce((sum, { text }) => sum + (text.match(/^\s*#\[test\]$/gm) ?? []).length, 0);

// The compiler that wasm_env chooses for the page.
const [version, whose, std] = run('bash', '-c', '. scripts/env.sh; wasm_env; "${RUSTC:-rustc}" --version; echo "${RUSTC:+Debian}"; echo "${CARGO_UNSTABLE_BUILD_STD:-}"').split('\n');
const toolchain = `${whose || 'rustup'}'s compiler (${version}, ${std ? 'standard library built for size' : 'its precompiled standard library'})`;
const today = new Date().toISOString().slice(0, 10);
const day = (path) => statSync(path).mtime.toISOString().slice(0, 10);

const number = (value) => value.toLocaleString('en');
const cell = (text) => String(text).replaceAll('|', '\\|');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const page = `${root}dist/credenza.html`;
const size = weigh(readFileSync(page));
const log = `${root}target/test-logs/count.txt`;
const lastRun = existsSync(log)
  ? [[`last run of the tests (${day(log)})`, readFileSync(log, 'utf8').trim().split('\n').at(-1)]]
  : [];

writeFileSync(`${root}docs/figures.md`, `# Figures

<!-- Written by \`make figures\` (scripts/figures.mjs); do not edit. -->

As of ${today}.

## Size

\`credenza.html\`, built on ${day(page)} with ${toolchain}:

${table(['', 'bytes'], [
  ['as it is', number(size.bytes)],
  ['gzip 9', number(size.gzip)],
  ['brotli 11', number(size.brotli)],
  ['budget under brotli', number(BUDGET)],
])}

[size.md](size.md) says why.

## Counts

${table(['', ''], [
  ...Object.entries(counts).map(([what, count]) => [what, number(count)]),
  ['lines of Rust in src', `${number(lines(src))} in ${number(src.length)} files`],
  ['lines of tests', `${number(lines(below('tests/', '.rs')))} of Rust, ${number(lines(below('tests/', '.mjs')))} of JavaScript`],
  ['test functions in Rust', number(rust)],
  ...lastRun,
])}

## Clients

${table(['Client', 'Version measured', 'Applies to', 'Cases that agree'], clients.map((client) =>
  [client.name, client.version, client.stands_for, agreement.get(client.id) ?? '']))}

Docker's own parsers and writes are compared too:

${table(['', 'Cases that agree'], [
  ['image references', agreement.get('reference') ?? ''],
  ['registry keys to host names', agreement.get('hostname') ?? ''],
  ['files after a save, a login or a logout, byte for byte', agreement.get('docker writes') ?? ''],
])}
`);
console.log('figures: wrote docs/figures.md');
