// The clients of lookup.test.mjs, each started on a file of its own, with helpers of its own.
//
// Installed are docker 28.2.2, skopeo 1.9.3 and podman 4.3.1 (containers/image 5.22), docker-py
// 7.2.0. Credenza speaks of docker 29.7.2, containers/image 5.39.3-dev, docker-py 7.2.0. What
// differs stands beside `words`, `sends` and `helperFailed`.
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { INLINE } from './lookup_cases.mjs';
import { cleanEnvironment, findProgram, run, temporaryDirectory } from './processes.mjs';
import { NOBODY } from './recording.mjs';

const PYTHON = fileURLToPath(new URL('../../.tools/venv/bin/python', import.meta.url));
const PULL_SCRIPT = fileURLToPath(new URL('./docker_py_pull.py', import.meta.url));

/** What the helper `fake` answers. `none` has nothing, `boom` fails, `gone` is not installed. */
export const HELPER_LOGIN = 'helper:from the store';

/** Each notes its argument and its standard input as a line beside itself; `$0` is its own path. */
const HELPERS = {
  fake: `printf '{"ServerURL":"x","Username":"helper","Secret":"from the store"}'`,
  none: `printf 'credentials not found in native keychain\\n'; exit 1`,
  boom: `printf 'the keychain is locked\\n'; exit 1`,
};

/** docker's environment; PATH is only the helpers. The rest is as in clients.mjs. */
const docker = (args) => ({ home, helpers, image, engine, registry }) => ({
  program: findProgram('docker'),
  args: args(image, registry),
  env: cleanEnvironment(home, {
    PATH: helpers,
    DOCKER_CONFIG: home,
    DOCKER_HOST: engine?.host ?? `unix://${join(home, 'no-daemon.sock')}`,
    ROOTLESSKIT_STATE_DIR: home,
    XDG_CONFIG_HOME: join(home, 'xdg'),
  }),
});

const lower = (text) => text.toLowerCase();
/** docker 28 writes `Invalid auth configuration file`, 29 `invalid …` (docker-cli: 2.4). */
const dockerWords = (message, stderr) => lower(stderr).includes(lower(message));

/**
 * The words of Debian's Go, where 1.27 has others: bytes for characters, no key in a path, and the
 * type of the entry in place of that of the file. (For a program that is not there 1.19 has others, too.)
 */
const beforeGo127 = (message) => message
  .replace("'\\ufeff'", "'ï'")
  .replace(/field dockerConfigFile\.auths\.\S+\.(\w+) of type string/, 'field dockerAuthConfig.auths.$1 of type string')
  .replace(/field dockerConfigFile\.auths\.\S+ of type/, 'field dockerConfigFile.auths of type');

/**
 * `id`: the client in Credenza. `sends(user, password)`: what a Basic registry gets of them, null
 * for nothing. `helperFailed`: the login that is used then, where it is not as Credenza says.
 */
export const CLIENTS = {
  'docker manifest inspect': {
    id: 'docker-cli',
    start: docker((image, { tls }) => ['manifest', 'inspect', ...(tls ? [] : ['--insecure']), image]),
    // distribution's Basic handler wants both halves.
    sends: (user, password) => (user.length && password.length ? [user, password] : null),
    words: dockerWords,
    // `docker manifest` ignores the error in every version, and 28 then uses the file's own login.
    helperFailed: INLINE,
  },
  'docker pull': {
    id: 'docker-cli',
    engine: true,
    start: docker((image) => ['pull', image]),
    // JSON on the way to the engine: bytes that are not UTF-8 become U+FFFD. The engine (Podman)
    // sends an empty password; Docker's own would send nothing.
    sends: (user, password) => (user.length ? [user, password].map((part) => Buffer.from(part.toString())) : null),
    words: dockerWords,
    // Fatal since 29.0; 28 ignores the error and uses the file's own login.
    helperFailed: INLINE,
  },
  'skopeo inspect': {
    id: 'containers-image',
    start: ({ home, helpers, image, registry }) => ({
      program: findProgram('skopeo'),
      args: ['inspect', '--authfile', join(home, 'config.json'), ...(registry.tls
        ? ['--cert-dir', join(home, 'xdg', 'docker', 'certs.d', registry.address)]
        : ['--tls-verify=false']), `docker://${image}`],
      env: cleanEnvironment(home, { PATH: helpers }),
    }),
    sends: (user, password) => (user.length || password.length ? [user, password] : null),
    // Its log quotes the message.
    words: (message, stderr) => [message, beforeGo127(message)].some((text) => stderr.replaceAll('\\"', '"')
      .includes(text.replace(/exec: "docker-credential-.*/, ''))),
  },
  'docker-py pull': {
    id: 'docker-py',
    engine: true,
    start: ({ home, helpers, image, engine }) => ({
      program: PYTHON,
      args: [PULL_SCRIPT, engine.host, image],
      env: cleanEnvironment(home, { PATH: helpers, DOCKER_CONFIG: home }),
    }),
    // The engine (Podman) sends nothing without a user.
    sends: (user, password) => (user.length ? [user, password] : null),
    words: (message, stderr) => stderr.includes(message),
  },
};

function prepare(home, helpers, { address, ca }, bytes) {
  writeFileSync(join(home, 'config.json'), bytes, { mode: 0o600 });
  const trusted = join(home, 'xdg', 'docker', 'certs.d', address);
  mkdirSync(trusted, { recursive: true });
  if (ca) copyFileSync(ca, join(trusted, 'ca.crt'));
  mkdirSync(helpers);
  for (const [name, does] of Object.entries(HELPERS)) {
    const file = join(helpers, `docker-credential-${name}`);
    writeFileSync(file, `#!/bin/sh\n{ printf '%s ' "$1"; /bin/cat; echo; } >>"$0.asked"\n${does}\n`);
    chmodSync(file, 0o755);
  }
}

/**
 * Runs a client once. It may look up several times: docker manifest inspect and skopeo inspect do.
 * `sent`: the distinct logins that the registry received, as base64; `asked`: the distinct calls
 * of helpers, `name: argument stdin`; `reached`: whether the
 * registry heard of the client at all; `ok`, `stderr`: its end.
 */
export async function observe(client, { registry, engine, image, bytes }) {
  const { path: home, remove } = temporaryDirectory();
  const helpers = join(home, 'helpers');
  try {
    prepare(home, helpers, registry, bytes);
    const { program, args, env } = client.start({ home, helpers, registry, engine, image });
    registry.take();
    const { ok, stderr } = await run(program, args, { env });
    const requests = registry.take();
    const headers = requests.map((request) => request.authorization);
    const shown = headers.filter((header) => header !== null && header !== NOBODY);
    const asked = Object.keys(HELPERS).flatMap((name) => {
      const file = join(helpers, `docker-credential-${name}.asked`);
      if (!existsSync(file)) return [];
      // A newline behind the key would be seen: as a line without anything.
      const calls = readFileSync(file, 'utf8').split('\n').slice(0, -1);
      return [...new Set(calls)].map((call) => `${name}: ${call}`);
    });
    return {
      sent: [...new Set(shown)].map((header) => header.replace(/^Basic /, '')),
      asked,
      reached: requests.length > 0,
      ok,
      stderr: stderr.replaceAll(`${home}/`, ''),
    };
  } finally {
    remove();
  }
}
