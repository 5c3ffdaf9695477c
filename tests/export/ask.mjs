// Credenza's renderings, from the example `render`, and the readers of Python.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { findProgram, run } from '../clients/processes.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const PYTHON = `${ROOT}.tools/venv/bin/python`;
const READERS = fileURLToPath(new URL('./readers.py', import.meta.url));

const lines = (text) => text.trim().split('\n').map((line) => JSON.parse(line));

/** Builds the example once for each file of tests; a build that fails is a failed test. */
async function build() {
  const args = ['build', '--locked', '--quiet', '--no-default-features', '--example', 'render',
    '--message-format=json', '--manifest-path', `${ROOT}Cargo.toml`];
  const options = { env: { ...process.env, CARGO_TERM_COLOR: 'never' }, timeout: 600_000 };
  const { ok, stdout, stderr } = await run(findProgram('cargo'), args, options);
  assert.ok(ok, stderr);
  return lines(stdout).find(({ executable }) => executable).executable;
}
let built;

/** One answer for each question. */
export async function ask(questions) {
  built ??= build();
  const input = questions.map((question) => JSON.stringify(question)).join('\n');
  const { ok, stdout, stderr } = await run(await built, [], { env: {}, input, timeout: 300_000 });
  assert.ok(ok, stderr);
  const answers = lines(stdout);
  assert.equal(answers.length, questions.length);
  return answers;
}

/** The question for a rendering. */
export function order(target, config, options = {}, entries = null) {
  const text = typeof config === 'string' || Buffer.isBuffer(config) ? config : JSON.stringify(config);
  return { target, config_b64: Buffer.from(text).toString('base64'), options, entries };
}

/** The text of a part: by its file, its title, or the first one. */
export function part(rendering, name) {
  const found = name === undefined
    ? rendering.parts[0]
    : rendering.parts.find(({ file, title }) => file === name || title === name);
  assert.ok(found, `no part ${name} in ${rendering.parts.map(({ title }) => title)}`);
  return Buffer.from(found.text_b64, 'base64');
}

/**
 * What a reader of Python makes of each text: a list of documents, as JSON.
 * Readers: `pyyaml`, `ruamel`, `json`, `hcl`, `toml`, and `schema`, which gives the faults of a config.json.
 */
export async function read(reader, texts) {
  const input = texts.map((text) => JSON.stringify({
    reader, text_b64: Buffer.from(text).toString('base64'),
  })).join('\n');
  const options = { env: { PATH: process.env.PATH, PYTHONUTF8: '1' }, input, timeout: 300_000 };
  const { ok, stdout, stderr } = await run(PYTHON, [READERS], options);
  assert.ok(ok, `${stderr}\nrun scripts/setup/clients.sh`);
  return lines(stdout);
}

/** What both YAML libraries say; they must agree. */
export async function readYaml(texts) {
  const [first, second] = await Promise.all([read('pyyaml', texts), read('ruamel', texts)]);
  assert.ok(isDeepStrictEqual(first, second), 'PyYAML and ruamel.yaml read the same');
  return first;
}
