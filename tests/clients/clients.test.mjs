// The modules of this directory, with files made here: a right password gets the image from a
// real registry, a password that differs in one character gets a 401.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { makeCertificates } from './certificates.mjs';
import { IMAGE_CLIENTS, dockerLogin, dockerPyPull, skopeoInspect } from './clients.mjs';
import { request } from './image.mjs';
import { cleanEnvironment, findProgram, run, temporaryDirectory, until } from './processes.mjs';
import { startRegistry } from './registry.mjs';

const USER = 'bot';
const PASSWORD = 'p:a:ss wörd'; // Colons, a space, and a letter that is two bytes in UTF-8.
const REPO = 'team/app';
const ONE_CHARACTER_OFF = { 'another case': 'p:a:ss wörD', 'o for ö': 'p:a:ss word' };

const base64 = (text) => Buffer.from(text, 'utf8').toString('base64');

/** A file as a person writes it: two entries, spaces, a key that Docker does not know. */
const configFor = (address, password) => Buffer.from(`{
  "mine": true,
  "auths": {
    "https://ghcr.io": { "auth": "${base64('other:secret')}" },
    "${address}": { "auth": "${base64(`${USER}:${password}`)}" }
  }
}
`);

/** What `docker login` writes (docker/cli, configfile/file.go): tabs, no newline at the end. */
const loginBytes = (entries) => {
  const lines = entries.map(([key, auth]) => `\t\t"${key}": {\n\t\t\t"auth": "${auth}"\n\t\t}`);
  return `{\n\t"auths": {\n${lines.join(',\n')}\n\t}\n}`;
};

/** The digests that each client reports about the image. */
const DIGEST_OF = {
  'docker manifest inspect': (json, seeded) => [json.config.digest, seeded.id],
  'docker pull': (json, seeded) => [json.Id, seeded.id],
  'skopeo inspect': (json, seeded) => [json.Digest, seeded.digest],
  'docker-py pull': (json, seeded) => [json.id, seeded.id],
};

for (const tls of [false, true]) {
  describe(tls ? 'over TLS with a CA of our own' : 'over plain HTTP', () => {
    let registry;
    let seeded;
    before(async () => {
      registry = await startRegistry({ tls, users: { [USER]: PASSWORD } });
      seeded = await registry.seed(USER, PASSWORD, REPO, '1');
    });
    after(() => registry?.close());

    /** Runs one client; the answer has what the registry logged meanwhile. */
    const use = async (client, password) => {
      const [lines, names] = [registry.log().length, registry.refused().length];
      const configBytes = configFor(registry.address, password);
      const result = await client({ configBytes, image: seeded.image, registry });
      // The log comes through a pipe: its last lines may be later than the client's end.
      const statuses = await until('the registry logs the manifest', 2_000, () => {
        const ours = registry.log().slice(lines).join('\n');
        const found = [...ours.matchAll(/"(?:GET|HEAD) \/v2\/team\/app\/manifests\/1 \S+ (\d+) /g)];
        return found.length > 0 && found.map((match) => match[1]);
      });
      return { ...result, statuses, refused: registry.refused().slice(names) };
    };

    for (const [name, client] of Object.entries(IMAGE_CLIENTS)) {
      test(`${name}: the right password gets the image`, async () => {
        const { ok, stderr, json, statuses, refused } = await use(client, PASSWORD);
        assert.ok(ok, stderr);
        const [got, expected] = DIGEST_OF[name](json, seeded);
        assert.equal(got, expected);
        assert.deepEqual([...new Set(statuses)], ['200']);
        assert.deepEqual(refused, []);
      });

      for (const [change, password] of Object.entries(ONE_CHARACTER_OFF)) {
        test(`${name}: one character changed (${change}) is a 401`, async () => {
          const { ok, code, json, statuses, refused } = await use(client, password);
          assert.equal(ok, false);
          assert.notEqual(code, 0);
          assert.equal(json, null);
          assert.deepEqual([...new Set(statuses)], ['401']);
          assert.deepEqual([...new Set(refused)], [USER]);
        });
      }
    }
  });
}

describe('docker login, and a CA that matters', () => {
  let registry;
  let directory;
  before(async () => {
    registry = await startRegistry({ tls: true, users: { [USER]: PASSWORD, other: 'x' } });
    directory = temporaryDirectory();
  });
  after(async () => {
    directory?.remove();
    await registry?.close();
  });
  const login = (user, password, dir) => dockerLogin({ registry, user, password, dir });

  test('writes the documented bytes, and clients take that very file', async () => {
    const first = await login(USER, PASSWORD, directory.path);
    assert.ok(first.ok, first.stderr);
    const auth = base64(`${USER}:${PASSWORD}`);
    assert.equal(first.bytes.toString(), loginBytes([[registry.address, auth]]));

    const { image, digest } = await registry.seed(USER, PASSWORD, REPO, '2');
    const got = await skopeoInspect({ configBytes: first.bytes, image, registry });
    assert.equal(got.json?.Digest, digest, got.stderr);
  });

  test('with a second entry: both are there, sorted', async () => {
    const fresh = temporaryDirectory();
    const old = loginBytes([['zzz.example', base64('a:b')]]);
    writeFileSync(join(fresh.path, 'config.json'), old);
    const second = await login('other', 'x', fresh.path);
    fresh.remove();
    assert.ok(second.ok, second.stderr);
    assert.equal(second.bytes.toString(), loginBytes([
      [registry.address, base64('other:x')],
      ['zzz.example', base64('a:b')],
    ]));
  });

  test('a wrong password writes nothing', async () => {
    const fresh = temporaryDirectory();
    const refused = await login(USER, ONE_CHARACTER_OFF['o for ö'], fresh.path);
    fresh.remove();
    assert.equal(refused.ok, false);
    assert.match(refused.stderr, /401 Unauthorized/);
    assert.equal(refused.bytes, null);
  });

  test('with another CA the clients refuse the registry', async () => {
    const { image } = await registry.seed(USER, PASSWORD, REPO, '3');
    const fresh = temporaryDirectory();
    const { ca } = await makeCertificates(fresh.path);
    const asked = {
      configBytes: configFor(registry.address, PASSWORD), image, registry: { ...registry, ca },
    };
    const skopeo = await skopeoInspect(asked);
    const dockerPy = await dockerPyPull(asked);
    fresh.remove();
    assert.equal(skopeo.ok, false);
    assert.match(skopeo.stderr, /x509|certificate/);
    assert.equal(dockerPy.ok, false);
    assert.equal(registry.log().some((line) => line.includes('/manifests/3 HTTP/1.1" 200')), false);
  });
});

describe('the tests themselves', () => {
  test('a missing program is an error that says what to do', () => {
    assert.throws(() => findProgram('no-such-client'), /"no-such-client" is missing: run scripts/);
  });

  test('a test that crashes leaves no registry behind', async () => {
    const module = new URL('./registry.mjs', import.meta.url).href;
    const script = `import { startRegistry } from ${JSON.stringify(module)};
      const registry = await startRegistry({ tls: false, users: { u: 'p' } });
      process.stdout.write(registry.address, () => { throw new Error('crash'); });`;
    const home = temporaryDirectory();
    const args = ['--input-type=module', '-e', script];
    const env = { ...cleanEnvironment(home.path), TMPDIR: home.path };
    const result = await run(process.execPath, args, { env });
    home.remove();
    assert.equal(result.ok, false);
    assert.match(result.stderr, /crash/);
    assert.match(result.stdout, /^localhost:\d+$/);
    const url = `http://${result.stdout.replace('localhost', '127.0.0.1')}/v2/`;
    await until('the registry is gone', 3_000, async () => {
      const error = await request('GET', url).then(() => null, (reason) => reason);
      return error?.code === 'ECONNREFUSED';
    });
  });
});
