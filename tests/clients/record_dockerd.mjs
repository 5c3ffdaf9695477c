// Records what a real dockerd sends, for tests/data/wire/dockerd.jsonl: see the README there.
import { setTimeout } from 'node:timers/promises';
import { cleanEnvironment, findProgram, run, temporaryDirectory } from './processes.mjs';
import { runCommand } from './wire_clients.mjs';
import { SERVICE, startWireRegistry } from './wire_registry.mjs';

const USER = 'bot one';
const PASSWORD = 'p:a+ss/wörd <&>';
const base64 = (text) => Buffer.from(text).toString('base64');

const host = process.env.DOCKER_HOST;
const registry = await startWireRegistry();
const scratch = temporaryDirectory();
const env = cleanEnvironment(scratch.path, { DOCKER_HOST: host });
const docker = (args, input) => run(findProgram('docker'), args, { env, input });
const image = `${registry.address}/team/app:1`;

async function record(command, kind, { entry, right, name }) {
  const config = entry && JSON.stringify({ auths: { [registry.address]: entry } });
  await docker(['image', 'prune', '--all', '--force']);
  // The daemon forgets a manifest a moment after the image.
  await setTimeout(1_000);
  if (command === 'DockerPush') {
    // A layer of its own each time: the daemon remembers what it has pushed.
    const layer = await run(findProgram('tar'), ['-cf', '-', '-C', '/etc', '--transform', `s/.*/${kind}${process.pid}/`, 'hostname'], { env });
    const made = await docker(['import', '-', image], layer.stdout);
    if (!made.ok) throw new Error(made.stderr);
  }
  const login = entry && !right ? `${USER}:another` : `${USER}:${PASSWORD}`;
  registry.set({ kind, login, open: !entry && right, empty: command === 'DockerPush' });
  const { ok, stderr } = await runCommand(command, {
    config, image, address: registry.address, user: USER, password: PASSWORD, registry, host,
  });
  const asked = {
    config, image, command, kind, realm: kind === 'Basic' ? 'wire' : registry.realm, service: SERVICE, right,
  };
  const requests = registry.take();
  // Bytes of blobs say nothing here.
  for (const request of requests.filter(({ text }) => text.startsWith('PATCH') || text.startsWith('PUT'))) {
    const [head, body] = request.text.split(/\n\n([^]*)/);
    request.text = `${head}\n\n${body && 'bytes'}`;
  }
  // This machine is nobody's business.
  for (const request of requests) request.text = request.text.replace(/kernel\/\S+/, 'kernel/6.1.0');
  const who = { true: 'right', false: 'wrong' }[right];
  console.log(JSON.stringify({
    id: `${command}, ${kind}, ${name ?? (entry ? who : `nobody, ${who}`)}`, asked, requests, ok, stderr: ok ? '' : stderr,
  }));
}

const entry = { auth: base64(`${USER}:${PASSWORD}`) };
for (const kind of ['Basic', 'Token', 'TokenWithIdentity', 'NoAuth']) {
  for (const command of ['DockerLogin', 'DockerPull', 'DockerPush']) {
    await record(command, kind, { entry, right: true });
    // A push with a wrong password is tried again for a minute.
    if (kind !== 'NoAuth' && command !== 'DockerPush') await record(command, kind, { entry, right: false });
  }
  await record('DockerPull', kind, { entry: null, right: kind !== 'Basic' });
}
for (const right of [true, false]) {
  const identity = { auth: base64(`${USER}:`), identitytoken: right ? registry.refreshToken : 'stale' };
  await record('DockerPull', 'Token', { entry: identity, right, name: `identity token, ${right}` });
}
await docker(['image', 'prune', '--all', '--force']);
scratch.remove();
await registry.close();
