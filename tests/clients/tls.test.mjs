// Where certificates go and what each mistake says, against the real docker CLI and skopeo.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cleanEnvironment, findProgram, run, temporaryDirectory } from './processes.mjs';
import { HOST, startTlsServers } from './tls_servers.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CA = { 'ca.crt': 'ca.crt' };
const MUTUAL = { ...CA, 'client.cert': 'client.pem', 'client.key': 'client.key' };

/** Which server, and which files under which names: every mistake of src/tls. */
const MISTAKES = {
  'no-authority': ['good', {}],
  'port-left-out': ['good', CA, HOST],
  'authority-as-pem': ['good', { 'ca.pem': 'ca.crt' }],
  'authority-not-pem': ['good', { 'ca.crt': 'garbage' }],
  'authority-as-cert': ['good', { 'ca.cert': 'ca.crt' }],
  'no-client-key': ['mutual', { ...CA, 'client.cert': 'client.pem' }],
  'no-client-certificate': ['mutual', { ...CA, 'client.key': 'client.key', 'client.crt': 'client.pem' }],
  'client-certificate-as-crt': ['mutual', { ...CA, 'client.crt': 'client.pem' }],
  'client-certificate-wanted': ['mutual', CA],
  'other-name': ['other', CA],
  'common-name-only': ['common-name', CA],
  expired: ['expired', CA],
  'plain-http': ['plain', {}],
};

let servers;
before(async () => {
  const build = spawnSync('cargo', ['build', '--quiet', '--locked', '--no-default-features', '--example', 'mistakes'],
    { cwd: ROOT, encoding: 'utf8' });
  assert.equal(build.status, 0, `cargo build: ${build.error ?? build.stderr}`);
  servers = await startTlsServers();
});
after(() => servers?.close());

/** What src/tls says about an address. */
async function said(address) {
  const result = await run(join(ROOT, 'target/debug/examples/mistakes'), [address], { env: {} });
  assert.ok(result.ok, result.stderr);
  return JSON.parse(result.stdout);
}

const RUN = {
  docker: (address) => ['login', '--username', 'u', '--password-stdin', address],
  skopeo: (address) => ['login', '--username', 'u', '--password-stdin', '--authfile', 'auth.json', address],
};

/** The directory that src/tls names for the program, below a home. */
function directoryFor(program, places, home) {
  const place = places.find(({ id }) => id === { docker: 'docker-rootless', skopeo: 'podman-user' }[program]);
  return dirname(place.files[0].replace('$XDG_CONFIG_HOME', join(home, 'xdg')).replace('~', home));
}

/** Signs in with the files at the place that src/tls names. */
async function signIn(program, server, files, name) {
  const address = `${HOST}:${servers.ports[server]}`;
  const { mistakes, places } = await said(address);
  const { path: home, remove } = temporaryDirectory();
  try {
    const right = directoryFor(program, places, home);
    const directory = name ? join(dirname(right), name) : right;
    mkdirSync(directory, { recursive: true });
    for (const [to, from] of Object.entries(files)) copyFileSync(servers.file(from), join(directory, to));
    const env = cleanEnvironment(home, {
      HTTPS_PROXY: servers.proxy,
      ...(program === 'docker' && {
        PATH: '',
        DOCKER_CONFIG: home,
        DOCKER_HOST: `unix://${join(home, 'no-daemon.sock')}`,
        ROOTLESSKIT_STATE_DIR: home,
        XDG_CONFIG_HOME: join(home, 'xdg'),
      }),
    });
    const args = RUN[program](address).map((arg) => (arg === 'auth.json' ? join(home, arg) : arg));
    const { ok, stderr } = await run(findProgram(program), args, { env, input: 'p' });
    return { ok, stderr: stderr.replaceAll('\\"', '"'), mistakes };
  } finally {
    remove();
  }
}

for (const program of ['docker', 'skopeo']) {
  describe(program, () => {
    test('the certificates at the place that is named work', async () => {
      for (const [server, files] of [['good', CA], ['mutual', MUTUAL]]) {
        const { ok, stderr } = await signIn(program, server, files);
        assert.ok(ok, stderr);
      }
    });
    for (const [id, [server, files, name]] of Object.entries(MISTAKES)) {
      test(id, async () => {
        const { ok, stderr, mistakes } = await signIn(program, server, files, name);
        const text = mistakes.find((mistake) => mistake.id === id)[program];
        assert.equal(ok, false);
        assert.ok(text.length > 0 && stderr.includes(text), `said: ${text}\nwas: ${stderr}`);
      });
    }
  });
}

test('every mistake is tried', async () => {
  const { mistakes } = await said(`${HOST}:1`);
  assert.deepEqual(mistakes.map(({ id }) => id).sort(), Object.keys(MISTAKES).sort());
});
