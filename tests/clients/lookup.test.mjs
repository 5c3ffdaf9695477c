// Which credential does a client use? What Credenza says beside what a registry received.
//
// For each file of the table and each client: the client runs for real, a recording registry
// writes down what it was shown, and that must be what `credenza::client` names. Installed are
// docker 28.2.2 (Credenza: 29.7.2), skopeo 1.9.3 and podman 4.3.1 (Credenza: containers/image
// 5.39.3-dev), docker-py 7.2.0 (the same).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startEngine } from './engine.mjs';
import { CASES } from './lookup_cases.mjs';
import { cleanEnvironment, findProgram, run, temporaryDirectory } from './processes.mjs';
import { startRecording } from './recording.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PYTHON = fileURLToPath(new URL('../../.tools/venv/bin/python', import.meta.url));
const PULL_SCRIPT = fileURLToPath(new URL('./docker_py_pull.py', import.meta.url));

/** What the helper `fake` answers. */
const HELPER_LOGIN = 'helper:from the store';
/** Each writes down its argument and what it is asked; `$0` is its own path. */
const HELPERS = {
  fake: `printf '{"ServerURL":"x","Username":"helper","Secret":"from the store"}'`,
  none: `printf 'credentials not found in native keychain\\n'; exit 1`,
  boom: `printf 'the keychain is locked\\n'; exit 1`,
};

function installHelpers(directory) {
  mkdirSync(directory);
  for (const [name, does] of Object.entries(HELPERS)) {
    const file = join(directory, `docker-credential-${name}`);
    writeFileSync(file, `#!/bin/sh\n{ printf '%s ' "$1"; /bin/cat; } >"$0.asked"\n${does}\n`);
    chmodSync(file, 0o755);
  }
}

const dockerEnvironment = (home, helpers, { address, ca }, host) => {
  const trusted = join(home, 'xdg', 'docker', 'certs.d', address);
  mkdirSync(trusted, { recursive: true });
  if (ca) copyFileSync(ca, join(trusted, 'ca.crt'));
  return cleanEnvironment(home, {
    PATH: helpers,
    DOCKER_CONFIG: home,
    DOCKER_HOST: host ?? `unix://${join(home, 'no-daemon.sock')}`,
    ROOTLESSKIT_STATE_DIR: home, // as in clients.mjs: CA certificates below XDG_CONFIG_HOME
    XDG_CONFIG_HOME: join(home, 'xdg'),
  });
};

/** The real clients: how one is started on a file `home/config.json`. */
const CLIENTS = {
  'docker manifest inspect': {
    id: 'docker-cli',
    start: ({ home, helpers, registry, image }) => {
      const insecure = registry.tls ? [] : ['--insecure'];
      return [findProgram('docker'), ['manifest', 'inspect', ...insecure, image],
        dockerEnvironment(home, helpers, registry)];
    },
  },
  'docker pull': {
    id: 'docker-cli',
    engine: true,
    start: ({ home, helpers, registry, image, engine }) => [findProgram('docker'), ['pull', image],
      dockerEnvironment(home, helpers, registry, engine.host)],
  },
  'skopeo inspect': {
    id: 'containers-image',
    start: ({ home, helpers, registry, image }) => {
      const trusted = join(home, 'xdg', 'docker', 'certs.d', registry.address);
      const transport = registry.tls ? ['--cert-dir', trusted] : ['--tls-verify=false'];
      dockerEnvironment(home, helpers, registry);
      return [findProgram('skopeo'), ['inspect', '--authfile', join(home, 'config.json'),
        ...transport, `docker://${image}`], cleanEnvironment(home, { PATH: helpers })];
    },
  },
  'docker-py pull': {
    id: 'docker-py',
    engine: true,
    start: ({ home, helpers, image, engine }) => [PYTHON, [PULL_SCRIPT, engine.host, image],
      cleanEnvironment(home, { PATH: helpers, DOCKER_CONFIG: home })],
  },
};

/** Runs a client once: what the registry and the helpers saw of it, and how it ended. */
async function runOnce(client, { registry, engine, image, bytes }) {
  const directory = temporaryDirectory();
  const helpers = join(directory.path, 'helpers');
  try {
    installHelpers(helpers);
    writeFileSync(join(directory.path, 'config.json'), bytes, { mode: 0o600 });
    const [program, args, env] = client.start({ home: directory.path, helpers, registry, image, engine });
    registry.take();
    const { ok, stderr } = await run(program, args, { env });
    const requests = registry.take();
    const shown = requests.map((request) => request.authorization).filter((header) => header !== null);
    const asked = Object.keys(HELPERS).flatMap((name) => {
      const file = join(helpers, `docker-credential-${name}.asked`);
      return existsSync(file) ? [`${name}: ${readFileSync(file, 'utf8')}`] : [];
    });
    return { ok, stderr, requests: requests.length, shown: [...new Set(shown)], asked };
  } finally {
    directory.remove();
  }
}

// EXPLORE
const built = spawnSync('cargo', ['build', '--locked', '--quiet', '--example', 'which', '--no-default-features'], { cwd: ROOT, stdio: 'inherit' });
const ask = (queries) => {
  const out = spawnSync(join(ROOT, 'target/debug/examples/which'), { input: queries.map((q) => JSON.stringify(q)).join('\n') });
  return out.stdout.toString().trim().split('\n').map((l) => JSON.parse(l));
};
const t0 = Date.now();
await Promise.all(Object.entries(CLIENTS).map(async ([name, client]) => {
  const registry = await startRecording({});
  const engine = client.engine ? await startEngine(registry) : null;
  const image = `${registry.address}/team/app:1`;
  const said = ask(CASES.map((c) => ({ config_b64: c.file(registry.address).toString('base64'), image, client: client.id })));
  const t1 = Date.now();
  for (const [i, c] of CASES.entries()) {
    const r = await runOnce(client, { registry, engine, image, bytes: c.file(registry.address) });
    const shown = r.shown.map((h) => JSON.stringify(Buffer.from(h.split(' ')[1], 'base64').toString()));
    const d = (o) => o && ({ credential: () => JSON.stringify(Buffer.from(o.credential.user_b64, 'base64') + ':' + Buffer.from(o.credential.password_b64, 'base64')) + (o.credential.auth_b64 ? '+auth' : '')+ (o.credential.identity_token_b64 ? '+idt' : ''),
      one_of: () => `[${o.outcomes.map(d).join(' | ')}]`, helper: () => `helper ${o.name}(${o.asks}) else ${d(o.otherwise)} fails ${d(o.fails)}`,
      anonymous: () => 'anon', error: () => `ERR ${o.message} then ${d(o.then)}` })[o.kind]();
    console.log(`${name}\t${c.name}\n   says ${d(said[i])}\n   sent ${shown} ok=${r.ok} req=${r.requests} asked=${r.asked} ${/warn/i.test(r.stderr) || !r.ok ? r.stderr.trim().slice(-420) : ''}`);
  }
  console.log(`TIME ${name} ${Date.now() - t1} ms of ${Date.now() - t0}`);
  await engine?.close(); await registry.close();
}));
