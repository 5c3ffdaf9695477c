// The powers of the browser that the wasm has: the functions that it imports, by name. A new one is a
// decision: it has to be added to the list, where a reader of the change sees it.
//   UPDATE=1 node --test tests/e2e/imports.test.mjs   writes the list
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DIST } from './support/browser.mjs';

const LIST = new URL('../data/imports.txt', import.meta.url);

test('the wasm imports the functions of the list and no others', async () => {
  const name = readdirSync(DIST).find((file) => file.endsWith('.wasm'));
  const module = await WebAssembly.compile(readFileSync(join(DIST, name)));
  // Without the hash that wasm-bindgen gives each name.
  const names = WebAssembly.Module.imports(module).map((one) => one.name.replace(/_[0-9a-f]{16}$/, ''));
  const text = `${[...new Set(names)].sort().join('\n')}\n`;
  if (process.env.UPDATE) writeFileSync(LIST, text);
  assert.equal(text, readFileSync(LIST, 'utf8'));
  assert.ok(names.length > 50, `${names.length} imports`);
});
