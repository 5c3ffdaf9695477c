// The commands for a shell, run by bash and dash against a docker that records what it gets.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { findProgram } from '../clients/processes.mjs';
import { ask, order, part, PYTHON } from './ask.mjs';
import { passwordOf, runScript, SHELLS } from './fake-docker.mjs';
import { KEYS, PASSWORDS, STRINGS, USERS } from './strings.mjs';

const HUB = 'https://index.docker.io/v1/';
const auth = (user, password) => Buffer.from(`${user}:${password}`).toString('base64');
const TWO = { auths: { [HUB]: { auth: auth('alice', 'p$w') }, 'ghcr.io': { auth: auth('bot', "it's") } } };

describe('quoted words', () => {
  for (const shell of SHELLS) {
    test(`${shell} reads ${STRINGS.length} words as they are`, async () => {
      const answers = await ask(STRINGS.map((text) => ({ quote: 'sh', text })));
      const pairs = STRINGS.map((text, at) => [text, answers[at].quoted]).filter(([, quoted]) => quoted !== null);
      const refused = STRINGS.length - pairs.length;
      assert.equal(refused, STRINGS.filter((text) => text.includes('\0')).length);
      const script = `${pairs.map(([, quoted]) => `printf '%s\\0' ${quoted}`).join('\n')}\n`;
      const { ok, stdout, stderr } = await runScript(shell, script);
      assert.ok(ok, stderr);
      const words = stdout.split('\0').slice(0, -1);
      words.forEach((word, at) => assert.equal(word, pairs[at][0]));
      assert.equal(words.length, pairs.length);
    });
  }
});

/** What each entry of the file means, for those that are included. */
function logins(rendering, auths) {
  const keys = Object.keys(auths);
  return rendering.included.map(([, at]) => {
    const entry = auths[keys[at]];
    const text = entry.auth === undefined ? null : Buffer.from(entry.auth, 'base64').toString();
    const colon = text?.indexOf(':');
    const trimmed = (password) => password.replace(/^\0+|\0+$/g, '');
    return {
      host: keys[at],
      user: text === null ? entry.username : text.slice(0, colon),
      password: text === null ? entry.password : trimmed(text.slice(colon + 1)),
    };
  });
}

function assertLogins(calls, expected) {
  assert.equal(calls.length, expected.length);
  calls.forEach(({ args, stdin }, at) => {
    const { host, user, password } = expected[at];
    const server = host === HUB ? [] : [host];
    assert.deepEqual(args, ['login', '--username', user, '--password-stdin', ...server]);
    assert.equal(passwordOf(stdin), password);
  });
}

describe('docker login', () => {
  for (const shell of SHELLS) {
    for (const [name, auths] of Object.entries({ passwords: PASSWORDS, users: USERS, two: TWO.auths })) {
      test(`${shell}: ${name}`, async () => {
        const [rendering] = await ask([order('login', { auths })]);
        const { ok, stderr, calls } = await runScript(shell, part(rendering));
        assert.ok(ok, stderr);
        assert.equal(rendering.included.length + rendering.left_out.length, Object.keys(auths).length);
        assertLogins(calls, logins(rendering, auths));
        console.log(`${shell} ran ${calls.length} logins of ${Object.keys(auths).length}`);
      });
    }
    test(`${shell}: a password that is asked for`, async () => {
      const [rendering] = await ask([order('login', TWO, { password: 'ask' })]);
      const text = part(rendering);
      for (const secret of ['p$w', "it's"]) assert.ok(!text.includes(secret));
      const { ok, stderr, calls } = await runScript(shell, text, { input: "p$w\\ x \nit's\n" });
      assert.ok(ok, stderr);
      assert.deepEqual(calls.map(({ args }) => args), [
        ['login', '--username', 'alice', '--password-stdin'],
        ['login', '--username', 'bot', '--password-stdin', 'ghcr.io'],
      ]);
      assert.deepEqual(calls.map(({ stdin }) => stdin), ['p$w\\ x ', "it's"]);
    });
  }
});

/** Everything but jq, as links in a folder of its own. */
function withoutJq(bin) {
  for (const name of ['cat', 'cp', 'grep', 'mktemp', 'mkdir', 'mv', 'rm', 'readlink', 'tr']) {
    symlinkSync(findProgram(name), join(bin, name));
  }
  symlinkSync(realpathSync(PYTHON), join(bin, 'python3'));
  return bin;
}

describe('back up and merge', () => {
  const old = '{"auths":{"ghcr.io":{"auth":"b2xkOm9sZA==","identitytoken":"t"},"quay.io":{"auth":"cTpx"}},"credsStore":"pass","x":1}';
  const look = (home) => {
    const names = readdirSync(join(home, '.docker')).sort();
    const text = (name) => readFileSync(join(home, '.docker', name), 'utf8');
    const modes = names.map((name) => statSync(join(home, '.docker', name)).mode & 0o777);
    return { names, mode: statSync(join(home, '.docker/config.json')).mode & 0o777, modes, text };
  };
  for (const shell of SHELLS) {
    for (const [tool, only] of Object.entries({ jq: undefined, python3: withoutJq })) {
      for (const existing of ['keep', 'replace']) {
        test(`${shell} with ${tool}: ${existing}`, async () => {
          const [rendering] = await ask([order('merge', TWO, { existing })]);
          let merged;
          const { ok, stderr } = await runScript(shell, part(rendering), {
            files: { '.docker/config.json': old }, only,
            look: (home) => { const { names, modes, text } = look(home); merged = { names, modes, text: names.map(text) }; },
          });
          assert.ok(ok, stderr);
          const [backup, file] = merged.names[0].includes('backup') ? [0, 1] : [1, 0];
          assert.equal(merged.names.length, 2, merged.names.join());
          assert.equal(merged.text[backup], old);
          // The old file was readable by everyone; its backup and the new file are not.
          assert.deepEqual(merged.modes, [0o600, 0o600]);
          assert.match(stderr, /names a credential helper\. Docker asks it/);
          const before = JSON.parse(old);
          const auths = existing === 'keep' ? { ...TWO.auths, ...before.auths } : { ...before.auths, ...TWO.auths };
          assert.deepEqual(JSON.parse(merged.text[file]), { ...before, auths });
        });
      }
      test(`${shell} with ${tool}: every key and password`, async () => {
        for (const auths of [PASSWORDS, KEYS]) {
          const [rendering] = await ask([order('merge', { auths })]);
          let written;
          const { ok, stderr } = await runScript(shell, part(rendering), {
            files: { '.docker/config.json': '{}' }, only,
            look: (home) => { written = readFileSync(join(home, '.docker/config.json'), 'utf8'); },
          });
          assert.ok(ok, stderr);
          const found = Object.entries(JSON.parse(written).auths).length;
          assert.equal(found, Object.keys(auths).length);
          for (const [key, entry] of Object.entries(JSON.parse(written).auths)) {
            const text = Buffer.from(auths[key].auth, 'base64').toString();
            assert.equal(Buffer.from(entry.auth, 'base64').toString(), text.replace(/\0+$/, '').replace(/^u:\0+/, 'u:'));
          }
        }
      });
    }
    test(`${shell}: no file, a broken file, a link`, async () => {
      const [rendering] = await ask([order('merge', TWO)]);
      const script = part(rendering);
      const fresh = await runScript(shell, script, { look });
      assert.ok(fresh.ok, fresh.stderr);
      assert.equal(fresh.stderr, '');
      assert.deepEqual(fresh.seen.names, ['config.json']);
      assert.equal(fresh.seen.mode, 0o600);
      const broken = await runScript(shell, script, {
        files: { '.docker/config.json': '{oops' },
        look: (home) => readFileSync(join(home, '.docker/config.json'), 'utf8'),
      });
      assert.ok(!broken.ok);
      assert.equal(broken.seen, '{oops');
      const linked = await runScript(shell, `mkdir "$HOME/.docker"; ln -s "$HOME/real.json" "$HOME/.docker/config.json"\n${script}`, {
        files: { 'real.json': '{"auths":{}}' },
        look: (home) => [readFileSync(join(home, 'real.json'), 'utf8'), existsSync(join(home, '.docker/config.json'))],
      });
      assert.ok(linked.ok, linked.stderr);
      assert.equal(Object.keys(JSON.parse(linked.seen[0]).auths).length, 2);
    });
  }
});

describe('tag and push', () => {
  for (const shell of SHELLS) {
    test(`${shell}: one image to two registries and three environments`, async () => {
      const options = { local: 'app:1.4.2', repository: 'team/app', tags: '1.4.2, staging,prod' };
      const [rendering] = await ask([order('push', TWO, options)]);
      const { ok, stderr, calls } = await runScript(shell, part(rendering));
      assert.ok(ok, stderr);
      const images = ['docker.io', 'ghcr.io'].flatMap((host) => ['1.4.2', 'staging', 'prod'].map((tag) => `${host}/team/app:${tag}`));
      assert.deepEqual(calls.map(({ args }) => args), images.flatMap((image) => [['tag', 'app:1.4.2', image], ['push', image]]));
      const text = part(rendering).toString();
      assert.equal(text.match(/Docker sends the login of alice/g).length, 3);
      assert.equal(text.match(/Docker sends the login of bot/g).length, 3);
      assert.ok(!text.includes('p$w'));
    });
    test(`${shell}: names that try to be commands`, async () => {
      const config = { auths: { ...KEYS, ...USERS, 'ghcr.io': TWO.auths['ghcr.io'] } };
      const [rendering] = await ask([order('push', config, { tags: 'v1', local: 'app' })]);
      const { ok, stderr, calls } = await runScript(shell, part(rendering));
      assert.ok(ok, stderr);
      for (const { args } of calls) assert.ok(['tag', 'push'].includes(args[0]), args.join(' '));
    });
  }
});
