// Credenza's stories, and how a recorded conversation is compared with one.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { run } from './processes.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STORY = fileURLToPath(new URL('../../target/debug/examples/story', import.meta.url));

export function buildStories() {
  const build = spawnSync('cargo', ['build', '--quiet', '--locked', '--no-default-features', '--example', 'story'],
    { cwd: ROOT, encoding: 'utf8' });
  assert.equal(build.status, 0, `cargo build: ${build.error ?? build.stderr}`);
}

/** One story for each question `{config, image, command, kind, realm, service, right}`. */
export async function stories(asked) {
  const lines = asked.map(({ config, ...rest }) => JSON.stringify({
    ...rest, config_b64: config && Buffer.from(config).toString('base64'),
  }));
  const result = await run(STORY, [], { env: {}, input: lines.join('\n') });
  assert.ok(result.ok, result.stderr);
  return result.stdout.trim().split('\n').map((line) => JSON.parse(line));
}

const plain = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const bytes = (piece) => Buffer.from(piece, 'base64').toString('latin1');
/** What a piece matches: its bytes, or anything that is not nothing. */
const pattern = (pieces) => pieces.map((piece) => (piece === null ? '[^]+' : plain(bytes(piece)))).join('');

/** The text of pieces; what varies is a tilde. */
export const shown = (pieces) => Buffer.from(pieces.map((piece) => (piece === null ? '~' : bytes(piece))).join(''), 'latin1').toString();

/** Lines whose order is random are put in order. */
function inOrder(lines, isLoose) {
  const loose = lines.filter(isLoose).sort();
  return lines.map((line) => (isLoose(line) ? loose.shift() : line));
}

function expected({ method, target, headers, body }) {
  const line = ({ name, value }) => `${name}: ${pattern(value)}`;
  const loose = new Set(headers.filter((header) => header.any_order).map(line));
  const lines = inOrder(headers.map(line), (one) => loose.has(one));
  const names = new Set(headers.filter((header) => header.any_order).map((header) => `${header.name}: `));
  return {
    names,
    text: new RegExp(`^${method} ${pattern(target)} HTTP/1\\.1\\n${lines.join('\\n')}\\n\\n${pattern(body)}$`),
  };
}

/** Fails unless the recorded requests are those of the story, in its order, byte for byte. */
export function compare(recorded, story, parties) {
  const said = story.exchanges.filter(({ message, to }) => message.kind === 'request' && parties.includes(to));
  const list = (all) => all.map((one) => `${one.to} ${one.text?.split(' HTTP')[0] ?? `${one.message.method} ${shown(one.message.target)}`}`);
  assert.equal(recorded.length, said.length, `recorded:\n${list(recorded).join('\n')}\nsaid:\n${list(said).join('\n')}`);
  recorded.forEach((request, at) => {
    assert.equal(request.to, said[at].to);
    const { names, text } = expected(said[at].message);
    const [head, ...body] = request.text.split('\n\n');
    const lines = inOrder(head.split('\n'), (line) => [...names].some((name) => line.startsWith(name)));
    assert.match([lines.join('\n'), ...body].join('\n\n'), text);
  });
  return said.length;
}
