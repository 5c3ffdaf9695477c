// The schemas of vendors accept what is written for them: those that check-jsonschema (PyPI) carries.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { run, temporaryDirectory } from '../clients/processes.mjs';
import { ask, order, part, PYTHON } from './ask.mjs';
import { PASSWORDS } from './strings.mjs';

const HUB = 'https://index.docker.io/v1/';
const auth = (user, password) => Buffer.from(`${user}:${password}`).toString('base64');

/** Logins of the field, and every awkward password. */
const FILES = [
  { auths: { [HUB]: { auth: auth('alice', 'p$w') }, 'ghcr.io': { auth: auth('bot', "it's") } } },
  { auths: {
    'europe-docker.pkg.dev': { auth: auth('_json_key', '{\n  "private_key": "x\\n"\n}\n') },
    'harbor.example.com': { auth: auth('robot$shop+ci', '${HOME} %{a} {{ b }} #z') },
    '123456789012.dkr.ecr.eu-west-1.amazonaws.com': { auth: auth('AWS', 'eyJwYXlsb2FkIjoi') },
    'registry.example.com:5000': { auth: auth('u', '\'"$`\\`!%& x😀') },
    'gitea.example.com': { auth: auth('octo', 'tab\there') },
  } },
  { auths: Object.fromEntries(Object.entries(PASSWORDS).filter((_, at) => at % 9 === 0)) },
];

/** Schema: targets, the part that it describes, options, and what is done with the text first. */
const SCHEMAS = {
  'github-workflows': [
    ['github', 'registries.yml'], ['github-logins', 'registries.yml'], ['github-containers', 'containers.yml'],
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
    test(`${schema}: ${cases.map(([target]) => target).join(', ')}`, async () => {
      const questions = cases.flatMap(([target, , options]) => FILES.map((file) => order(target, file, options)));
      const renderings = await ask(questions);
      const directory = temporaryDirectory();
      try {
        mkdirSync(directory.path, { recursive: true });
        const names = renderings.map((rendering, at) => {
          const [target, file, , change = (text) => text] = cases[Math.floor(at / FILES.length)];
          const name = `${target}-${at}.${schema === 'renovate' ? 'json' : 'yaml'}`;
          writeFileSync(join(directory.path, name), change(part(rendering, file).toString()));
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
