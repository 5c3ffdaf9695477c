// What Credenza says goes over the wire, against what real clients send: byte for byte.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { startFakeDaemon } from './fake_daemon.mjs';
import { request } from './image.mjs';
import { startRegistry } from './registry.mjs';
import { runCommand } from './wire_clients.mjs';
import { SERVICE, startWireRegistry } from './wire_registry.mjs';
import { buildStories, compare, shown, stories } from './wire_stories.mjs';

const USER = 'bot one';
const PASSWORD = 'p:a+ss/wörd <&>';
const KINDS = ['Basic', 'Token', 'TokenWithIdentity', 'NoAuth'];
const base64 = (text) => Buffer.from(text).toString('base64');
const configFor = (key, entry) => JSON.stringify({ auths: { [key]: entry } });

let compared = 0;
before(buildStories);
after(() => console.log(`wire: ${compared} requests are as said`));

/** The words on the screen; the story ends with them. */
function assertScreen(story, stderr) {
  const screens = story.exchanges.filter(({ message }) => message.kind === 'screen');
  for (const { message } of screens.filter(() => !story.succeeds)) {
    assert.ok(stderr.replaceAll('\\"', '"').includes(shown(message.text)), `said: ${shown(message.text)}\nwas: ${stderr}`);
  }
}

describe('with a registry', () => {
  let registry;
  before(async () => { registry = await startWireRegistry(); });
  after(() => registry?.close());

  async function tell(command, { kind, entry, right, empty, image = 'team/app:1' }) {
    const config = entry && configFor(registry.address, entry);
    const open = !entry && right;
    const login = entry && !right ? `${USER}:another` : `${USER}:${PASSWORD}`;
    registry.set({ kind, login, open, empty });
    const name = `${registry.address}/${image}`;
    const result = await runCommand(command, {
      config, image: name, address: registry.address, user: USER, password: PASSWORD, registry,
    });
    const realm = kind === 'Basic' ? 'wire' : registry.realm;
    const [story] = await stories([{ config, image: name, command, kind, realm, service: SERVICE, right }]);
    compared += compare(registry.take(), story, ['Registry', 'TokenService']);
    assert.equal(story.succeeds, result.ok, result.stderr);
    assertScreen(story, result.stderr);
    return result;
  }

  const inline = { auth: base64(`${USER}:${PASSWORD}`) };
  const commands = ['DockerManifestInspect', 'SkopeoInspect', 'SkopeoCopyFrom', 'SkopeoCopyTo'];
  for (const kind of KINDS) {
    for (const command of commands) {
      const empty = command === 'SkopeoCopyTo';
      test(`${command}, ${kind}, the right password`, () => tell(command, { kind, entry: inline, right: true, empty }));
      if (kind === 'NoAuth') continue;
      test(`${command}, ${kind}, a wrong password`, () => tell(command, { kind, entry: inline, right: false, empty }));
      test(`${command}, ${kind}, without a login`, () => tell(command, { kind, entry: null, right: kind !== 'Basic', empty }));
    }
    test(`docker login, ${kind}, the right password`, async () => {
      const { file } = await tell('DockerLoginAlone', { kind, entry: inline, right: true });
      const entry = kind === 'TokenWithIdentity'
        ? { auth: base64(`${USER}:`), identitytoken: registry.refreshToken } : inline;
      assert.deepEqual(file.auths, { [registry.address]: entry });
    });
    if (kind === 'NoAuth') continue;
    test(`docker login, ${kind}, a wrong password`, async () => {
      registry.set({ kind, login: 'nobody:', open: false });
      const { ok, file, stderr } = await runCommand('DockerLoginAlone', {
        image: '', address: registry.address, user: USER, password: PASSWORD, registry,
      });
      assert.equal(ok, false);
      assert.equal(file, null, 'nothing is stored');
      const [story] = await stories([{
        config: configFor(registry.address, inline), image: `${registry.address}/x`, command: 'DockerLoginAlone', kind,
        realm: kind === 'Basic' ? 'wire' : registry.realm, service: SERVICE, right: false,
      }]);
      compared += compare(registry.take(), story, ['Registry', 'TokenService']);
      assertScreen(story, stderr);
    });
  }

  for (const command of commands) {
    const empty = command === 'SkopeoCopyTo';
    test(`${command} with an identity token`, () => tell(command, {
      kind: 'Token', entry: { auth: base64(`${USER}:`), identitytoken: registry.refreshToken }, right: true, empty,
    }));
    test(`${command} with a stale identity token`, () => tell(command, {
      kind: 'Token', entry: { auth: base64(`${USER}:`), identitytoken: 'stale' }, right: false, empty,
    }));
  }

  test('docker manifest inspect, Basic, an identity token only', () => tell('DockerManifestInspect', {
    kind: 'Basic', entry: { auth: base64(`${USER}:`), identitytoken: 'x' }, right: false,
  }));
});

describe('with a daemon that writes everything down', () => {
  let daemon;
  before(async () => { daemon = await startFakeDaemon(); });
  after(() => daemon?.close());
  const HUB = 'https://index.docker.io/v1/';
  const R = 'registry.example.com:5000';
  const inline = { auth: base64(`${USER}:${PASSWORD}`) };
  const digest = `sha256:${'0'.repeat(64)}`;
  const identity = { auth: base64(`${USER}:`), identitytoken: 'refresh' };
  const table = [
    ['DockerPull', `${R}/team/app:1`, R, inline],
    ['DockerPull', `${R}/team/app@${digest}`, R, inline],
    ['DockerPull', `${R}/team/app:1@${digest}`, R, inline],
    ['DockerPull', `${R}/team/app`, R, identity],
    ['DockerPull', `${R}/team/app`, `https://${R}/v2/`, inline],
    ['DockerPull', `${R}/team/app`, R, { registrytoken: 'token' }],
    ['DockerPull', `${R}/team/app`, R, { username: USER, password: PASSWORD }],
    ['DockerPull', 'alpine', HUB, inline],
    ['DockerPull', 'bot/app:1', HUB, inline],
    ['DockerPull', 'alpine', 'docker.io', inline],
    ['DockerPull', 'alpine', HUB, null],
    ['DockerPush', `${R}/team/app:1`, R, inline],
    ['DockerPush', `${R}/team/app`, R, { auth: Buffer.from('bot:w\u00f6rd', 'latin1').toString('base64') }],
    ['DockerPush', 'bot/app', HUB, inline],
    ['DockerLogin', `${R}/x`, R, inline],
    ['DockerLogin', 'x', HUB, inline],
  ];
  for (const [command, image, key, entry] of table) {
    test(`${command} ${image}, ${key}: ${entry ? Object.keys(entry) : 'nothing'}`, async () => {
      const config = entry && configFor(key, entry);
      daemon.take();
      const result = await runCommand(command, {
        config, image, address: key === HUB ? '' : R, user: USER, password: PASSWORD, host: daemon.host,
      });
      assert.ok(result.ok, result.stderr);
      const [story] = await stories([{ config, image, command, kind: 'Basic', realm: 'r', service: '', right: true }]);
      compared += compare(daemon.take(), story, ['Daemon']);
    });
  }
});

describe('what a real registry answers', () => {
  test('docker-registry asks for Basic, and lets in', async () => {
    const registry = await startRegistry({ tls: false, users: { bot: 's3cret' } });
    try {
      const config = configFor(registry.address, { auth: base64('bot:s3cret') });
      const [story] = await stories([{
        config, image: `${registry.address}/x`, command: 'DockerLoginAlone', kind: 'Basic', realm: 'credenza test', service: '', right: true,
      }]);
      const said = story.exchanges.filter(({ message }) => message.kind === 'answer').map(({ message }) => message);
      const url = `http://${registry.address.replace('localhost', '127.0.0.1')}/v2/`;
      for (const [at, headers] of [{}, { authorization: `Basic ${base64('bot:s3cret')}` }].entries()) {
        const answer = await request('GET', url, { headers });
        assert.equal(answer.status, said[at].status);
        for (const { name, value } of said[at].headers) {
          assert.equal(answer.headers[name.toLowerCase()], shown(value), name);
        }
      }
    } finally {
      await registry.close();
    }
  });
});

/** The recorded dockerd 20.10 keeps images in its own store. */
const OWN_STORE = { DockerPull: 'DockerPullOwnStore', DockerPush: 'DockerPushOwnStore' };

describe('what dockerd was recorded to send', () => {
  const lines = readFileSync(new URL('../data/wire/dockerd.jsonl', import.meta.url), 'utf8').trim().split('\n');
  for (const line of lines) {
    const { id, asked, requests, ok, stderr } = JSON.parse(line);
    test(id, async () => {
      const command = OWN_STORE[asked.command] ?? asked.command;
      const [story] = await stories([{ ...asked, command }]);
      compared += compare(requests, story, ['Registry', 'TokenService']);
      assert.equal(story.succeeds, ok, stderr);
    });
  }
});
