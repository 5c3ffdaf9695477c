// The programs whose messages are recorded: how each is started on a file, and what it asks.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configure } from './engine.mjs';
import { USER } from './fault_registry.mjs';
import { tinyImage } from './image.mjs';
import { cleanEnvironment, findProgram, run } from './processes.mjs';
import { imageDirectory } from './wire_clients.mjs';

const PYTHON = fileURLToPath(new URL('../../.tools/venv/bin/python', import.meta.url));
const PULL_SCRIPT = fileURLToPath(new URL('./docker_py_pull.py', import.meta.url));
const firstNumber = (text) => /\d+\.\d+(\.\d+)?/.exec(text)?.[0];

/** What every program gets: the helpers as PATH, the authority of the test, a proxy that knows the made-up host. */
const common = ({ home, helpers, ca, proxy }) => ({
  ...cleanEnvironment(home), PATH: helpers, SSL_CERT_FILE: ca, HTTPS_PROXY: proxy, NO_PROXY: '.invalid',
});

const docker = (commands) => ({
  commands,
  env: (place) => ({
    ...common(place),
    DOCKER_CONFIG: join(place.home, '.docker'),
    DOCKER_HOST: place.daemon,
    // Certificates are looked for below the home, and not below /etc.
    ROOTLESSKIT_STATE_DIR: place.home,
    XDG_CONFIG_HOME: join(place.home, 'xdg'),
  }),
});
const dockerLogin = ({ address }) => ['login', '--username', USER, '--password-stdin', address];

/** Podman's library: a home, a store and settings of its own. */
const containers = (place) => ({
  ...configure(place.home, { address: 'localhost:1', tls: true }),
  ...common(place),
  // Podman needs programs of the system.
  PATH: `${place.helpers}:/usr/sbin:/usr/bin:/sbin:/bin`,
});
const containersLogin = ({ address }) => ['login', '--username', USER, '--password-stdin', address];

/** A layer for a push. */
function layer(home) {
  const file = join(home, 'layer.tar.gz');
  writeFileSync(file, tinyImage().blobs[1]);
  return file;
}

/** `takes`: the classes of faults that say something of this program, and nothing of another after it. */
export const PROGRAMS = {
  docker: {
    ...docker({
      pull: ({ image }) => ['manifest', 'inspect', image],
      login: dockerLogin,
    }),
    takes: ['registry', 'file'],
  },
  // What the CLI itself says of the file and its helpers before it asks a daemon.
  'docker pull': {
    ...docker({ pull: ({ image }) => ['pull', image] }),
    program: 'docker',
    takes: ['file', 'helper'],
    fakeDaemon: true,
  },
  skopeo: {
    commands: {
      pull: ({ image, bare }) => ['inspect', bare ? image : `docker://${image}`],
      push: ({ image, home }) => ['--policy', join(home, '.config/containers/policy.json'), 'copy', imageDirectory(home), `docker://${image}`],
      login: containersLogin,
    },
    env: containers,
    takes: ['registry', 'file', 'helper'],
  },
  // Skopeo's library; only what Podman puts around it.
  podman: {
    only: ['no-login', 'wrong-login', 'wrong-login-token', 'denied', 'no-tag', 'other-platform', 'login-wrong',
      'tls-unknown-authority', 'helper-missing', 'file-not-json', 'file-no-colon', 'name-capitals', 'name-short'],
    commands: { pull: ({ image }) => ['pull', '--quiet', image], login: containersLogin },
    env: containers,
    takes: ['registry', 'file', 'helper'],
  },
  'docker-py': {
    program: PYTHON,
    commands: { pull: ({ image, daemon }) => [PULL_SCRIPT, daemon, image] },
    version: ['-c', 'import docker; print(docker.__version__)'],
    env: (place) => ({ ...common(place), DOCKER_CONFIG: join(place.home, '.docker') }),
    takes: ['file', 'helper'],
    fakeDaemon: true,
  },
  // The same CLI with a daemon that message_daemon.mjs starts.
  dockerd: {
    ...docker({
      pull: ({ image }) => ['pull', image],
      push: ({ image }) => ['push', image],
      login: dockerLogin,
    }),
    program: 'docker',
    takes: ['registry', 'file', 'helper'],
    isExtra: true,
  },
  crane: {
    commands: {
      pull: ({ image }) => ['manifest', image],
      push: ({ image, home }) => ['append', '--new_tag', image, '--new_layer', layer(home)],
      login: ({ address }) => ['auth', 'login', address, '--username', USER, '--password-stdin'],
    },
    version: ['version'],
    env: (place) => ({ ...common(place), DOCKER_CONFIG: join(place.home, '.docker') }),
    takes: ['registry', 'file', 'helper'],
    isExtra: true,
  },
};

/** The path of a program. */
export function pathOf(name) {
  const { program = name } = PROGRAMS[name];
  if (!program.includes('/')) return findProgram(program);
  if (!existsSync(program)) throw new Error(`${name} is missing: run scripts/setup/clients.sh`);
  return program;
}

/** The version of a program, as it says. */
export async function versionOf(name, home) {
  const { version = ['--version'] } = PROGRAMS[name];
  const { stdout, stderr } = await run(pathOf(name), version, { env: cleanEnvironment(home) });
  return firstNumber(stdout) ?? stdout.trim() ?? stderr;
}

/** Makes the folders that a program expects. */
export function makeHome(home) {
  for (const folder of ['.docker', 'helpers', 'xdg']) mkdirSync(join(home, folder), { recursive: true });
}
