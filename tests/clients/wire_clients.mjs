// The clients whose conversation is recorded, each started in a home of its own.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tinyImage } from './image.mjs';
import { cleanEnvironment, findProgram, run, temporaryDirectory } from './processes.mjs';

/** A directory with the tiny image, as skopeo writes one. */
export function imageDirectory(home) {
  const directory = join(home, 'image');
  const image = tinyImage();
  const { config, layers } = JSON.parse(image.manifest);
  mkdirSync(directory);
  writeFileSync(join(directory, 'version'), 'Directory Transport Version: 1.1\n');
  writeFileSync(join(directory, 'manifest.json'), image.manifest);
  [config, ...layers].forEach(({ digest }, at) => {
    writeFileSync(join(directory, digest.replace('sha256:', '')), image.blobs[at]);
  });
  return `dir:${directory}`;
}

const skopeo = (args) => ({ home, image, certificates }) => {
  writeFileSync(join(home, 'policy.json'), '{"default":[{"type":"insecureAcceptAnything"}]}');
  return ['skopeo', ['--policy', join(home, 'policy.json'), ...args({
    home,
    remote: `docker://${image}`,
    files: (side) => [`--${side}authfile`, join(home, 'config.json'), `--${side}cert-dir`, certificates],
  })]];
};

const login = ({ address, user }) => ['docker', ['login', '--username', user, '--password-stdin', ...(address ? [address] : [])]];

/** The command line of each of Credenza's commands. */
const COMMANDS = {
  DockerLogin: login,
  DockerLoginAlone: login,
  DockerPull: ({ image }) => ['docker', ['pull', image]],
  DockerPush: ({ image }) => ['docker', ['push', image]],
  DockerManifestInspect: ({ image }) => ['docker', ['manifest', 'inspect', image]],
  SkopeoInspect: skopeo(({ remote, files }) => ['inspect', ...files(''), remote]),
  SkopeoCopyFrom: skopeo(({ home, remote, files }) => ['copy', ...files('src-'), remote, `dir:${join(home, 'out')}`]),
  SkopeoCopyTo: skopeo(({ home, remote, files }) => ['copy', ...files('dest-'), imageDirectory(home), remote]),
};

/** Runs a command: `{ok, stderr, file}`, the file being config.json as it is afterwards. */
export async function runCommand(command, { config, image, address, user, password, registry, host }) {
  const { path: home, remove } = temporaryDirectory();
  try {
    const certificates = join(home, 'xdg', 'docker', 'certs.d', registry?.address ?? 'none');
    mkdirSync(certificates, { recursive: true });
    if (registry) copyFileSync(registry.ca, join(certificates, 'ca.crt'));
    const file = join(home, 'config.json');
    // docker login begins without a file; skopeo wants one that is there.
    if (config && !command.startsWith('DockerLogin')) writeFileSync(file, config, { mode: 0o600 });
    else if (command.startsWith('Skopeo')) writeFileSync(file, '{}', { mode: 0o600 });
    const [program, args] = COMMANDS[command]({ home, image, address, user, certificates });
    const env = cleanEnvironment(home, {
      PATH: '',
      DOCKER_CONFIG: home,
      DOCKER_HOST: host ?? `unix://${join(home, 'no-daemon.sock')}`,
      ROOTLESSKIT_STATE_DIR: home,
      XDG_CONFIG_HOME: join(home, 'xdg'),
      // The token service is on another port, for which there is no directory.
      ...(registry && { SSL_CERT_FILE: registry.ca }),
    });
    const { ok, stderr } = await run(findProgram(program), args, { env, input: password ?? '' });
    return { ok, stderr, file: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null };
  } finally {
    remove();
  }
}
