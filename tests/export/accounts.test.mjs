// Scripts that write a config.json for each account, run by bash and dash.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ask, order, part } from './ask.mjs';
import { runScript, SHELLS } from './fake-docker.mjs';
import { PASSWORDS, USERS } from './strings.mjs';

const HUB = 'https://index.docker.io/v1/';
const auth = (user, password) => Buffer.from(`${user}:${password}`).toString('base64');
/** Two accounts of one host, and Docker Hub. */
const THREE = { auths: {
  'quay.io': { auth: auth('team+robot', 'one') },
  'quay.io/acme': { auth: auth('acme+ci', "it's two") },
  [HUB]: { auth: auth('alice', 'p$w') },
} };

/** All files below `folder` with their mode and content. */
function found(home, folder) {
  const names = readdirSync(join(home, folder), { recursive: true }).filter((name) => name.endsWith('config.json'));
  return Object.fromEntries(names.map((name) => {
    const path = join(home, folder, name);
    assert.equal(statSync(path).mode & 0o777, 0o600, name);
    return [name.replace(/\/config\.json$/, ''), JSON.parse(readFileSync(path))];
  }));
}

/** Target, options, folder, and what is in it afterwards. */
const CASES = [
  ['accounts', {}, '.docker/accounts', {
    'quay.io-team-robot': { auths: { 'quay.io': THREE.auths['quay.io'] } },
    'quay.io-acme-ci': { auths: { 'quay.io': THREE.auths['quay.io/acme'] } },
    'docker.io-alice': { auths: { [HUB]: THREE.auths[HUB] } },
  }],
  ['buildx', { image: 'quay.io/acme/site:2' }, '.docker/buildx/config', {
    'quay.io': { auths: { 'quay.io': THREE.auths['quay.io'] } },
    'quay.io/acme/private-app': { auths: { 'quay.io': THREE.auths['quay.io/acme'] } },
    'registry-1.docker.io': { auths: { [HUB]: THREE.auths[HUB] } },
  }],
  ['buildx', { scope: 'push' }, '.docker/buildx/config', {
    'quay.io@pull,push': { auths: { 'quay.io': THREE.auths['quay.io'] } },
    'quay.io/acme/private-app@pull,push': { auths: { 'quay.io': THREE.auths['quay.io/acme'] } },
    'registry-1.docker.io@pull,push': { auths: { [HUB]: THREE.auths[HUB] } },
  }],
];

describe('a config.json for each account', () => {
  for (const shell of SHELLS) {
    for (const [target, options, folder, expected] of CASES) {
      test(`${shell}: ${target} ${JSON.stringify(options)}`, async () => {
        const [rendering] = await ask([order(target, THREE, options)]);
        const { ok, stderr, seen } = await runScript(shell, part(rendering), { look: (home) => found(home, folder) });
        assert.ok(ok, stderr);
        assert.deepEqual(seen, expected);
      });
      test(`${shell}: ${target} leaves a file that is there, ${JSON.stringify(options)}`, async () => {
        const [rendering] = await ask([order(target, THREE, options)]);
        const [place] = Object.keys(expected);
        const file = `${folder}/${place}/config.json`;
        const { ok, seen } = await runScript(shell, part(rendering), {
          files: { [file]: 'mine' }, look: (home) => readFileSync(join(home, file), 'utf8'),
        });
        assert.ok(!ok);
        assert.equal(seen, 'mine');
      });
    }
    test(`${shell}: every password and user`, async () => {
      for (const auths of [PASSWORDS, USERS]) {
        const [rendering] = await ask([order('accounts', { auths })]);
        const { ok, stderr, seen } = await runScript(shell, part(rendering), { look: (home) => found(home, '.docker/accounts') });
        assert.ok(ok, stderr.slice(0, 500));
        const keys = Object.keys(auths);
        const included = rendering.included.map(([, at]) => keys[at]);
        assert.equal(included.length + rendering.left_out.length, keys.length);
        const logins = Object.values(seen).flatMap((config) => Object.entries(config.auths));
        assert.deepEqual(logins.map(([key]) => key).sort(), included.sort());
        for (const [key, entry] of logins) {
          const { auth: given, username, password } = auths[key];
          const [user, ...rest] = (given ? Buffer.from(given, 'base64').toString() : `${username}:${password}`).split(':');
          assert.equal(Buffer.from(entry.auth, 'base64').toString(), `${user}:${rest.join(':').replace(/^\0+|\0+$/g, '')}`);
        }
      }
    });
  }
  test('no name of a directory has a secret', async () => {
    const token = 'dop_v1_' + '0123456789abcdef'.repeat(4);
    const [rendering] = await ask([order('accounts', { auths: { 'registry.digitalocean.com': { auth: auth(token, token) } } })]);
    const text = part(rendering).toString();
    assert.ok(!text.includes(token));
    assert.match(text, /mkdir -p "\$base"\/registry\.digitalocean\.com\n/);
  });
});
