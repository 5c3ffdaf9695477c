// The check of a target, run as it is by bash and dash against two real registries: it passes with
// the right logins, and fails when one of them is wrong.
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { cleanEnvironment, findProgram, run, temporaryDirectory } from '../clients/processes.mjs';
import { startRegistry } from '../clients/registry.mjs';
import { ask, order, part } from './ask.mjs';
import { SHELLS } from './fake-docker.mjs';

const USER = 'alice';
const PASSWORD = 'p:a$s "x"';
const auth = (password) => Buffer.from(`${USER}:${password}`).toString('base64');
const data = (key) => `sed -n 's/^  \\.${key}: //p' secret.yaml | tr -d '"'`;

/**
 * Where the parts of a target go (file or heading: path in the home), what is done with them first,
 * and the programs that take the place of a cluster or for root. DOCKER_AUTH_CONFIG is not here: Docker
 * reads it since 28.3, and Debian's is older.
 */
const TARGETS = {
  config: { files: { 'config.json': '.docker/config.json' } },
  'config-docker': { files: { 'config.json': '.docker/config.json' } },
  'config-minified': { files: { 'config.json': '.docker/config.json' } },
  podman: { files: { 'auth.json': 'auth.json' } },
  login: { files: {}, first: 'login.sh' },
  merge: { files: {}, first: 'merge.sh' },
  accounts: { files: {}, first: 'accounts.sh' },
  compose: { files: { 'config.json': 'registry-login/config.json' } },
  systemd: { files: { 'registry-auth.json': 'auth.json' }, options: { path: '/tmp/none' }, path: 'auth.json' },
  nomad: { files: { 'docker-auth.json': 'auth.json' }, options: { path: '/tmp/none' }, path: 'auth.json' },
  'kubernetes-secret': { files: { 'secret.yaml': 'secret.yaml' }, kubectl: data('dockerconfigjson') },
  'kubernetes-dockercfg': { files: { 'secret.yaml': 'secret.yaml' }, kubectl: data('dockercfg') },
  kustomize: { files: { 'registry-config.json': 'registry-config.json' } },
  ansible: { files: { 'registry-vars.yml': 'vars.yml' }, before: 'mkdir .docker; sed -n \'s/^docker_config_base64: "\\(.*\\)"/\\1/p\' vars.yml | base64 -d > .docker/config.json\n' },
  'ecs-agent': { files: { 'ecs.config': 'ecs.config' }, ecs: true },
};

/** Runs the check of a target in a home with its parts. */
async function check(shell, target, rendering, ca) {
  const { files, first, before: prelude = '', kubectl, path, ecs } = TARGETS[target];
  const directory = temporaryDirectory();
  try {
    const home = directory.path;
    for (const [name, place] of Object.entries(files)) {
      mkdirSync(dirname(join(home, place)), { recursive: true });
      writeFileSync(join(home, place), part(rendering, name));
    }
    const bin = join(home, 'bin');
    mkdirSync(bin);
    const program = (name, text) => {
      writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`);
      chmodSync(join(bin, name), 0o755);
    };
    program('sudo', 'exec "$@"');
    if (kubectl) program('kubectl', `cd "${home}"; ${kubectl}`);
    let text = rendering.check;
    if (path) text = text.replaceAll('/tmp/none', path);
    if (ecs) text = text.replaceAll('/etc/ecs/ecs.config', 'ecs.config');
    const setUp = first ? part(rendering, first).toString() : '';
    writeFileSync(join(home, 'check.sh'), `cd "$HOME"\n${prelude}${setUp}set -e\n${text}`);
    writeFileSync(join(home, 'ca.pem'), ca);
    const clean = cleanEnvironment(home, {
      SSL_CERT_FILE: join(home, 'ca.pem'),
      DOCKER_HOST: `unix://${join(home, 'no-daemon.sock')}`,
    });
    const env = { ...clean, PATH: `${bin}:${clean.PATH}` };
    return await run(findProgram(shell), [join(home, 'check.sh')], { env, timeout: 120_000 });
  } finally {
    directory.remove();
  }
}

/** Asks of each target: both logins right, the second one wrong, the first one wrong. */
const ASKED = [[PASSWORD, PASSWORD], [PASSWORD, 'wrong'], ['wrong', PASSWORD]];

// A check waits for programs that start and for registries: several go on at once.
describe('a check passes with the right logins and fails with a wrong one', { concurrency: 4 }, () => {
  let registries;
  let renderings;
  let ca;
  before(async () => {
    const start = () => startRegistry({ tls: true, users: { [USER]: PASSWORD } });
    registries = await Promise.all([start(), start()]);
    for (const registry of registries) await registry.seed(USER, PASSWORD, 'private-app', 'latest');
    ca = registries.map((registry) => readFileSync(registry.ca, 'utf8')).join('\n');
    const file = (passwords) => ({
      auths: Object.fromEntries(passwords.map((password, at) => [registries[at].address, { auth: auth(password) }])),
    });
    const all = Object.entries(TARGETS).flatMap(([target, { options = {} }]) => ASKED.map((passwords) => order(target, file(passwords), options)));
    const answers = await ask(all);
    renderings = Object.fromEntries(Object.keys(TARGETS).map((target, at) => [target, answers.slice(at * 3, at * 3 + 3)]));
  });
  after(() => Promise.all(registries.map((registry) => registry.close())));

  for (const target of Object.keys(TARGETS)) {
    for (const shell of SHELLS) {
      test(`${target}, ${shell}`, async () => {
        const asked = renderings[target];
        const [passed, ...wrong] = await Promise.all(asked.map((rendering) => check(shell, target, rendering, ca)));
        assert.ok(passed.ok, `${asked[0].check}\n${passed.stderr}\n${passed.stdout}`);
        for (const failed of wrong) {
          assert.ok(!failed.ok, `${asked[1].check}\n${failed.stdout}`);
          assert.match(failed.stderr, /no such manifest|unauthorized|authentication required|denied/i);
        }
      });
    }
  }
});
