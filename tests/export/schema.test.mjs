// A validator of JSON Schema finds in every sample what Docker finds: values of another type.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { read, ROOT } from './ask.mjs';

const DATA = `${ROOT}tests/data`;

/** Samples with values of another type, and the places that the schema names. */
const FAULTS = {
  'samples/array.json': ['$'],
  'samples/string.json': ['$'],
  'samples/wrong-types.json': ['$.auths.b', '$.auths.c', '$.auths.d.auth', '$.auths.f.auth', '$.credHelpers', '$.credsStore'],
};

test('docs/config.schema.json finds the values of another type in each sample', async () => {
  const names = ['samples', 'clean'].flatMap((folder) => readdirSync(`${DATA}/${folder}`, { recursive: true })
    .filter((name) => name.endsWith('.json')).map((name) => `${folder}/${name}`));
  const texts = names.map((name) => [name, readFileSync(`${DATA}/${name}`)]).filter(([, text]) => {
    // What is no JSON has no schema.
    try {
      JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text));
      return true;
    } catch {
      return false;
    }
  });
  const found = await read('schema', texts.map(([, text]) => text));
  const faults = Object.fromEntries(texts.map(([name], at) => [name, found[at]]).filter(([, errors]) => errors.length > 0));
  assert.deepEqual(faults, FAULTS);
  console.log(`the schema was checked against ${texts.length} samples`);
  assert.ok(texts.length >= 130, `${texts.length} samples`);
});
