// What is looked for in the page is named in support/, by role and name: a new look of the page
// changes one place, not every test.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const here = new URL('./', import.meta.url);
const support = new URL('support/', here);
/** The lines in which something is looked for, as `file:line: text`. */
const found = (folder, names, pattern) => names.flatMap((name) => (
  readFileSync(new URL(name, folder), 'utf8').split('\n')
    .map((line, at) => `${name}:${at + 1}: ${line.trim()}`)
    .filter((line) => pattern.test(line))));

const LOOKS = /\.locator\(|querySelector|\bgetBy[A-Z]/;
const isItself = (name) => import.meta.url.endsWith(`/${name}`);

test('no test looks for elements by itself', () => {
  const tests = readdirSync(here).filter((name) => name.endsWith('.test.mjs') && !isItself(name));
  assert.ok(tests.length > 20, `${tests.length} tests`);
  assert.deepEqual(found(here, tests, LOOKS), []);
});

test('what tests do and the states that they visit name no element either', () => {
  const names = ['actions.mjs', 'explain.mjs', 'hands.mjs', 'hostile.mjs', 'registries.mjs', 'states.mjs', 'states_more.mjs'];
  assert.deepEqual(found(support, names, LOOKS), []);
});

test('selectors are written down in one place', () => {
  const names = readdirSync(support, { recursive: true }).filter((name) => name.endsWith('.mjs'));
  assert.deepEqual(found(support, names, /\.locator\(['"`]/), []);
});
