// The powers of the browser that the wasm has: the functions that it imports. A new one is a decision:
// it has to be added to the list, which *How can I check?* shows.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DIST } from './support/browser.mjs';

const LIST = new URL('../../src/app/trust/imports.txt', import.meta.url);
// wasm-bindgen writes names in two ways, and adds a hash.
const plain = (name) => name.replace(/_[0-9a-f]{16}$/, '').replace(/^(__wbg_)?(__wbindgen_|_wbg_)?/, '').replaceAll('_', '').toLowerCase();

/** The names of the imports that a member of the list means. */
function meant(owner, member) {
  const [shown, ...own] = member.split('|');
  if (own.length > 0) return own;
  return [shown.endsWith('=') ? `set_${shown.slice(0, -1)}` : `${owner === 'instanceof' ? owner : ''}${shown}`];
}

test('the wasm imports the functions of the list and no others', async () => {
  const name = readdirSync(DIST).find((file) => file.endsWith('.wasm'));
  const module = await WebAssembly.compile(readFileSync(join(DIST, name)));
  const imported = new Set(WebAssembly.Module.imports(module).map((one) => plain(one.name)));
  const listed = new Set(readFileSync(LIST, 'utf8').trim().split('\n').filter((line) => !line.startsWith('#')).flatMap((line) => {
    const [owner, members] = line.split(': ');
    return members.split(' ').flatMap((member) => meant(owner, member)).map(plain);
  }));
  assert.deepEqual([...imported].filter((one) => !listed.has(one)), [], 'imported and not in the list');
  assert.deepEqual([...listed].filter((one) => !imported.has(one)), [], 'in the list and not imported');
  assert.ok(imported.size > 50, `${imported.size} imports`);
});
