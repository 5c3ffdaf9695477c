// Real clients that are handed the very bytes of a config.json.
//
// Each function takes `{configBytes, image, registry}`: the file, `address/repo:tag`, and what
// `startRegistry` gave. The bytes are written into a fresh directory that only this run sees.
// Each answers `{ok, code, stdout, stderr, json}`; `json` is what the client printed about the
// image, null if it failed. A client that cannot be run at all is an exception.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEngine } from './engine.mjs';
import { cleanEnvironment, findProgram, run, temporaryDirectory } from './processes.mjs';

const PULL_SCRIPT = fileURLToPath(new URL('./docker_py_pull.py', import.meta.url));
const PYTHON = fileURLToPath(new URL('../../.tools/venv/bin/python', import.meta.url));

/** Runs `work(directory, file)` with the bytes as `directory/config.json`. */
async function withConfig(configBytes, work) {
  const directory = temporaryDirectory();
  try {
    const file = join(directory.path, 'config.json');
    writeFileSync(file, configBytes, { mode: 0o600 });
    return await work(directory.path, file);
  } finally {
    directory.remove();
  }
}

/** Like `withConfig`, with an engine of its own as the third argument. */
function withEngine(configBytes, registry, work) {
  return withConfig(configBytes, async (directory, file) => {
    const engine = await startEngine(registry);
    try {
      return await work(directory, file, engine);
    } finally {
      await engine.close();
    }
  });
}

const withJson = (result) => ({ ...result, json: result.ok ? JSON.parse(result.stdout) : null });

/**
 * The environment of the Docker CLI.
 *
 * ROOTLESSKIT_STATE_DIR makes it look for CA certificates in XDG_CONFIG_HOME/docker/certs.d
 * and not below /etc (docker/cli, internal/registry/config.go: CertsDir). There is no daemon
 * at DOCKER_HOST unless `host` names one: `login` then speaks to the registry itself. PATH is
 * empty, so that no credential helper of this machine is found and written as credsStore.
 */
function dockerEnvironment(home, configDirectory, registry, host) {
  const settings = join(home, 'xdg');
  if (registry.ca) {
    const trusted = join(settings, 'docker', 'certs.d', registry.address);
    mkdirSync(trusted, { recursive: true });
    copyFileSync(registry.ca, join(trusted, 'ca.crt'));
  }
  return cleanEnvironment(home, {
    PATH: '',
    DOCKER_CONFIG: configDirectory,
    DOCKER_HOST: host ?? `unix://${join(home, 'no-daemon.sock')}`,
    ROOTLESSKIT_STATE_DIR: home,
    XDG_CONFIG_HOME: settings,
  });
}

/** `docker manifest inspect`: the CLI asks the registry itself. `json` is the manifest. */
export function dockerManifestInspect({ configBytes, image, registry }) {
  return withConfig(configBytes, async (directory) => {
    const env = dockerEnvironment(directory, directory, registry);
    const insecure = registry.tls ? [] : ['--insecure'];
    const args = ['manifest', 'inspect', ...insecure, image];
    return withJson(await run(findProgram('docker'), args, { env }));
  });
}

/** `docker pull` through an engine. `json` is `docker image inspect` of the pulled image. */
export function dockerPull({ configBytes, image, registry }) {
  return withEngine(configBytes, registry, async (directory, _file, engine) => {
    const docker = findProgram('docker');
    const env = dockerEnvironment(directory, directory, registry, engine.host);
    const pull = await run(docker, ['pull', image], { env });
    if (!pull.ok) return { ...pull, json: null };
    const inspect = await run(docker, ['image', 'inspect', image], { env });
    return { ...pull, ok: inspect.ok, json: inspect.ok ? JSON.parse(inspect.stdout)[0] : null };
  });
}

/** `skopeo inspect --authfile`. `json` has `Name`, `Digest`, `Layers`. */
export function skopeoInspect({ configBytes, image, registry }) {
  return withConfig(configBytes, async (directory, file) => {
    const certificates = join(directory, 'certificates');
    mkdirSync(certificates);
    if (registry.ca) copyFileSync(registry.ca, join(certificates, 'ca.crt'));
    const transport = registry.tls ? ['--cert-dir', certificates] : ['--tls-verify=false'];
    const args = ['inspect', '--authfile', file, ...transport, `docker://${image}`];
    return withJson(await run(findProgram('skopeo'), args, { env: cleanEnvironment(directory) }));
  });
}

/** docker-py's `client.images.pull`. `json` has `id`, `tags`, `digests`, `docker_py`. */
export function dockerPyPull({ configBytes, image, registry }) {
  if (!existsSync(PYTHON)) throw new Error('docker-py is missing: run scripts/setup/clients.sh');
  return withEngine(configBytes, registry, async (directory, _file, engine) => {
    const env = cleanEnvironment(directory, { DOCKER_CONFIG: directory });
    return withJson(await run(PYTHON, [PULL_SCRIPT, engine.host, image], { env }));
  });
}

/**
 * `docker login` without a daemon. It writes `dir/config.json` (an existing one is changed) and
 * leaves it there for the caller; `bytes` is its content, null if there is no file.
 * Use a registry with TLS: since 28.4.0 the CLI's own login has no exception for loopback.
 */
export async function dockerLogin({ registry, user, password, dir }) {
  const home = temporaryDirectory();
  try {
    const env = dockerEnvironment(home.path, dir, registry);
    const args = ['login', '--username', user, '--password-stdin', registry.address];
    const result = await run(findProgram('docker'), args, { env, input: password });
    const file = join(dir, 'config.json');
    return { ...result, bytes: existsSync(file) ? readFileSync(file) : null };
  } finally {
    home.remove();
  }
}

/** All clients that get an image with the credentials of a file, by name. */
export const IMAGE_CLIENTS = {
  'docker manifest inspect': dockerManifestInspect,
  'docker pull': dockerPull,
  'skopeo inspect': skopeoInspect,
  'docker-py pull': dockerPyPull,
};
