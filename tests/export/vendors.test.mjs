// The schemas of vendors accept what is written for them: those that check-jsonschema (PyPI) carries.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { run, temporaryDirectory } from '../clients/processes.mjs';
import { ask, order, part, PYTHON } from './ask.mjs';
import { FILES, KEYLESS } from './vendors.mjs';

/** Schema: targets, the part that it describes, options, what is done with the text first, and the files. */
const SCHEMAS = {
  'github-workflows': [
    ['github', 'registries.yml'], ['github-logins', 'registries.yml'], ['github-containers', 'containers.yml'],
    ['github-logins', 'keyless.yml', {}, undefined, [KEYLESS]],
    ['forgejo', 'registries.yml'], ['forgejo', 'registries.yml', { label: 'ubuntu: latest' }],
  ],
  'gitlab-ci': [['gitlab', '.gitlab-ci.yml'], ['gitlab-base64', '.gitlab-ci.yml']],
  'circle-ci': [['circleci', 'config.yml'], ['circleci', 'config.yml', { context: '' }]],
  'azure-pipelines': [['azure', 'azure-pipelines.yml']],
  'bitbucket-pipelines': [['bitbucket', 'bitbucket-pipelines.yml']],
  'drone-ci': [['drone', '.drone.yml']],
  'woodpecker-ci': [['woodpecker', '.woodpecker.yaml']],
  buildkite: [['buildkite', 'pipeline.yml']],
  dependabot: [['dependabot', 'dependabot.yml']],
  renovate: [['renovate', undefined, {}, (text) => `{"hostRules":${text}}`]],
  'compose-spec': [['compose', 'compose.yaml', { server: 'watchtower' }]],
};

/** Asks the schema: the files that it refuses, by name. */
async function refused(schema, directory, names) {
  const args = ['-m', 'check_jsonschema', '--output-format', 'json', '--builtin-schema', `vendor.${schema}`,
    ...names.map((name) => join(directory, name))];
  const { stdout, stderr } = await run(PYTHON, args, { env: { PATH: process.env.PATH, HOME: directory, PYTHONUTF8: '1' }, timeout: 120_000 });
  assert.ok(stdout.startsWith('{'), `${stderr}\nrun scripts/setup/clients.sh`);
  const { errors = [], parse_errors: unread = [] } = JSON.parse(stdout);
  return [...errors, ...unread].map(({ filename, message, path }) => `${filename.split('/').at(-1)} ${path ?? ''} ${message ?? ''}`);
}

describe('the schema of a vendor', { concurrency: 2 }, () => {
  for (const [schema, cases] of Object.entries(SCHEMAS)) {
    test(`${schema}: ${[...new Set(cases.map(([target]) => target))].join(', ')}`, async () => {
      const all = cases.flatMap(([target, file, options, change = (text) => text, files = FILES]) =>
        files.map((registries) => ({ target, file, change, question: order(target, registries, options) })));
      const renderings = await ask(all.map(({ question }) => question));
      const directory = temporaryDirectory();
      try {
        mkdirSync(directory.path, { recursive: true });
        const names = all.map(({ target, file, change }, at) => {
          const name = `${target}-${at}.${schema === 'renovate' ? 'json' : 'yaml'}`;
          writeFileSync(join(directory.path, name), change(part(renderings[at], file).toString()));
          return name;
        });
        assert.deepEqual(await refused(schema, directory.path, names), []);
        // It is no schema that takes anything.
        writeFileSync(join(directory.path, 'bad.yaml'), '[]\n');
        assert.equal((await refused(schema, directory.path, ['bad.yaml'])).length > 0, true);
        console.log(`${schema} took ${names.length} files`);
      } finally {
        directory.remove();
      }
    });
  }
});
