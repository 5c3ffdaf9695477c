// A container engine for clients that cannot work without one (`docker pull`, docker-py).
//
// Podman's Docker-compatible service: it takes the same requests as Docker's daemon and really
// pulls, with the credentials of the request's X-Registry-Auth. It lives in a directory of its
// own and starts with an empty store, so that nothing is "up to date" without a download.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import {
  cleanEnvironment, findProgram, finallyRun, serve, temporaryDirectory, until,
} from './processes.mjs';

const ping = (socket) => new Promise((resolve) => {
  get({ socketPath: socket, path: '/_ping' }, (answer) => {
    answer.resume();
    resolve(answer.statusCode === 200);
  }).on('error', () => resolve(false));
});

/** Podman's settings: who may be spoken to, and nothing outside `home`. */
export function configure(home, { address, tls, ca }) {
  const at = (...parts) => join(home, ...parts);
  const settings = at('.config', 'containers');
  mkdirSync(settings, { recursive: true });
  mkdirSync(at('run'));
  writeFileSync(join(settings, 'policy.json'), '{"default":[{"type":"insecureAcceptAnything"}]}');
  writeFileSync(at('registries.conf'), `[[registry]]\nlocation = "${address}"\ninsecure = ${!tls}\n`);
  writeFileSync(at('containers.conf'), '[engine]\nevents_logger = "none"\n');
  writeFileSync(at('storage.conf'), '[storage]\ndriver = "vfs"\n'
    + `graphroot = "${at('store')}"\nrunroot = "${at('run', 'store')}"\n`);
  if (ca) {
    const trusted = join(settings, 'certs.d', address);
    mkdirSync(trusted, { recursive: true });
    copyFileSync(ca, join(trusted, 'ca.crt'));
  }
  return cleanEnvironment(home, {
    XDG_RUNTIME_DIR: at('run'),
    // As root, Podman's cache of known layers is /var/lib/containers/cache unless this says that
    // it works for a user (containers/image, blobinfocache/default.go: getRootlessUID).
    ...(process.getuid() === 0 && { _CONTAINERS_ROOTLESS_UID: '1000' }),
    XDG_DATA_HOME: at('data'),
    CONTAINERS_CONF: at('containers.conf'),
    CONTAINERS_REGISTRIES_CONF: at('registries.conf'),
    CONTAINERS_STORAGE_CONF: at('storage.conf'),
  });
}

/**
 * Ends the process that keeps a user's namespace open after Podman has ended. Root has none.
 * Podman writes its id below its temporary directory.
 */
function endPauseProcess(directory) {
  const file = join(directory, 'pause.pid');
  if (!existsSync(file)) return;
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** Starts an engine that may pull from `registry`: `{host, text(), close()}`. */
export async function startEngine(registry) {
  const program = findProgram('podman');
  const home = temporaryDirectory();
  const socket = join(home.path, 'engine.sock');
  const host = `unix://${socket}`;
  const env = configure(home.path, registry);
  const temporary = join(home.path, 'run', 'libpod');
  const args = ['--tmpdir', temporary,
    '--network-config-dir', join(home.path, 'networks'), 'system', 'service', '--time=0', host];
  const server = serve(program, args, env);
  const endNamespace = finallyRun(() => endPauseProcess(temporary));
  const close = async () => {
    await server.stop();
    endNamespace();
    home.remove();
  };
  try {
    await until('podman answers', 15_000, () => {
      if (!server.running()) throw new Error(`podman ended:\n${server.text()}`);
      return existsSync(socket) && ping(socket);
    });
  } catch (error) {
    await close();
    throw error;
  }
  return { host, text: server.text, close };
}
