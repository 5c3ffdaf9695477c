// Runs commands in real shells, with a `docker` that only records what it is given.
import assert from 'node:assert/strict';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanEnvironment, findProgram, run, temporaryDirectory } from '../clients/processes.mjs';

export const SHELLS = ['bash', 'dash'];
const FAKE = fileURLToPath(new URL('./fake-docker', import.meta.url));

/** What the fake recorded: `[{args, stdin}]`. */
function recorded(file) {
  if (!existsSync(file)) return [];
  const fields = readFileSync(file, 'utf8').split('\0');
  const calls = [];
  for (let at = 0; at < fields.length - 1;) {
    const end = at + 1 + Number(fields[at]);
    calls.push({ args: fields.slice(at + 1, end), stdin: fields[end] });
    at = end + 1;
  }
  return calls;
}

/**
 * Runs `script` from a file in `shell`, in a home of its own: the result, `calls` of docker, and
 * `home`. `files` are written into the home first, `hidden` programs are not in the PATH.
 */
export async function runScript(shell, script, { env = {}, files = {}, input = '', only, look } = {}) {
  const directory = temporaryDirectory();
  try {
    const [home, bin, record] = ['home', 'bin', 'record'].map((name) => join(directory.path, name));
    for (const folder of [home, bin]) mkdirSync(folder);
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
  assert.ok(stdin.endsWith('\n'), 'the here-document ends the line');
  return stdin.replace(/(\r\n|\n|\r)$/, '');
}
