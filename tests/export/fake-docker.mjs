// Runs commands in real shells, with a `docker` that only records what it is given.
import assert from 'node:assert/strict';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanEnvironment, findProgram, run, temporaryDirectory } from '../clients/processes.mjs';

export const SHELLS = ['bash', 'dash'];
const FAKE = fileURLToPath(new URL('./fake-docker', import.meta.url));

/** What the fake recorded: `[{args, stdin}]`. */
function recorded(directory) {
  const numbers = readdirSync(directory).filter((name) => name !== 'count').map(Number);
  return numbers.sort((a, b) => a - b).map((number) => {
    const folder = join(directory, String(number));
    const names = readdirSync(folder).filter((name) => name !== 'stdin').map(Number);
    const args = names.sort((a, b) => a - b).map((name) => readFileSync(join(folder, String(name)), 'utf8'));
    const stdin = args[0] === 'login' ? readFileSync(join(folder, 'stdin')) : Buffer.alloc(0);
    return { args, stdin };
  });
}

/**
 * Runs `script` from a file in `shell`, in a home of its own: the result, `calls` of docker, and
 * `home`. `files` are written into the home first, `hidden` programs are not in the PATH.
 */
export async function runScript(shell, script, { env = {}, files = {}, input = '', only, look } = {}) {
  const directory = temporaryDirectory();
  try {
    const [home, bin, record] = ['home', 'bin', 'record'].map((name) => join(directory.path, name));
    for (const folder of [home, bin, record]) mkdirSync(folder);
    copyFileSync(FAKE, join(bin, 'docker'));
    chmodSync(join(bin, 'docker'), 0o755);
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(home, name, '..'), { recursive: true });
      writeFileSync(join(home, name), text);
    }
    writeFileSync(join(home, 'script'), script);
    const clean = cleanEnvironment(home, { RECORD: record, ...env });
    const path = only === undefined ? `${bin}:${clean.PATH}` : only(bin);
    const program = findProgram(shell);
    const result = await run(program, [join(home, 'script')], {
      env: { ...clean, PATH: path }, input, timeout: 120_000,
    });
    return { ...result, calls: recorded(record), seen: look?.(home) };
  } finally {
    directory.remove();
  }
}

/** The password that Docker 29.3 and newer take from standard input: less one line end. */
export function passwordOf(stdin) {
  const text = stdin.toString();
  assert.ok(text.endsWith('\n'), 'the here-document ends the line');
  return text.replace(/(\r\n|\n|\r)$/, '');
}
