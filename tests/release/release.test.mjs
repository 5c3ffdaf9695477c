// What `make release` writes beside the page: a bill of materials, and documents whose links lead
// somewhere.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'credenza-release-'));
after(() => rmSync(folder, { recursive: true }));
const run = (script, ...words) => execFileSync('node', [join(root, 'scripts/release', script), ...words], { cwd: root });
const read = (name) => readFileSync(join(folder, name), 'utf8');

test('the bill of materials has what is in the page and what builds it, and no date', () => {
  run('sbom.mjs', join(folder, 'one.json'));
  run('sbom.mjs', join(folder, 'two.json'));
  assert.equal(read('one.json'), read('two.json'));
  // The script has held it against the schema already.
  const { bomFormat, specVersion, components, dependencies, metadata } = JSON.parse(read('one.json'));
  assert.deepEqual([bomFormat, specVersion, metadata.component.name], ['CycloneDX', '1.6', 'credenza']);
  assert.equal(metadata.timestamp, undefined);
  const scopes = (kind) => new Map(components.filter(({ purl }) => purl.startsWith(`pkg:${kind}/`)).map((one) => [one.name, one.scope]));
  const crates = scopes('cargo');
  for (const name of ['yew', 'base64', 'saphyr-parser', 'toml-span', 'zeroizing-alloc']) assert.equal(crates.get(name), 'required', name);
  for (const name of ['syn', 'quote', 'thiserror-impl']) assert.equal(crates.get(name), 'excluded', name);
  // What only tests use is in neither.
  for (const name of ['proptest', 'regex', 'expect-test']) assert.ok(!crates.has(name), name);
  assert.equal(scopes('npm').get('binaryen'), 'excluded');
  for (const one of components) assert.ok(one.hashes?.length === 1 && one.licenses?.length === 1, one.purl);
  const own = dependencies.find(({ ref }) => ref === metadata.component['bom-ref']);
  assert.ok(own.dependsOn.some((ref) => ref.startsWith('pkg:cargo/yew@')));
});

test('the documents are whole files with working anchors, in both themes', () => {
  run('site.mjs', folder, 'credenza-1.2.3.html');
  for (const [name, anchors, words] of [
    ['rules', ['json-syntax', 'auth-not-base64'], 'This is not JSON'],
    ['errors', ['no-basic-auth', 'ghcr-denied'], 'no basic auth credentials'],
  ]) {
    const text = read(`${name}.html`);
    for (const anchor of anchors) assert.match(text, new RegExp(`<h\\d id="${anchor}"`));
    assert.ok(text.includes(words) && text.includes('href="credenza-1.2.3.html"'));
    assert.match(text, /color-scheme: light dark/);
    assert.doesNotMatch(text, /<script|https?:\/\/[^ <]*"|@import|url\(/);
    // What is written from the sources says so in a comment, which is for its editors.
    assert.doesNotMatch(text, /do not edit/);
  }
});
