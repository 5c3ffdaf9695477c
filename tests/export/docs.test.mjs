// docs/exports.md has the table of the targets as they are.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ask, ROOT } from './ask.mjs';
import { table } from './table.mjs';

test('docs/exports.md says of each target what has run it', async () => {
  const [list] = await ask([{ list: true }]);
  const text = readFileSync(`${ROOT}docs/exports.md`, 'utf8');
  assert.ok(text.includes(table(list)), 'run node scripts/exports.mjs');
});
