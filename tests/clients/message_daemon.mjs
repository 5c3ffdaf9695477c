// A real dockerd for the messages that only a daemon gives. It is for recordings: `make test` starts none.
// The first `dockerd`, `containerd` and `runc` in PATH are used, as root.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tinyImage } from './image.mjs';
import { cleanEnvironment, findProgram, run, serve, temporaryDirectory, until } from './processes.mjs';

/** Starts it: `{host, version, addImage(name), close()}`. It trusts `ca`, and its proxy knows the made-up host. */
export async function startMessageDaemon({ ca, proxy }) {
  const home = temporaryDirectory();
  const at = (name) => join(home.path, name);
  const host = `unix://${at('docker.sock')}`;
  mkdirSync(at('exec'));
  writeFileSync(at('daemon.json'), '{}');
  const env = cleanEnvironment(home.path, { SSL_CERT_FILE: ca, HTTPS_PROXY: proxy, NO_PROXY: '.invalid,localhost,127.0.0.1' });
  const server = serve(findProgram('dockerd'), [
    '--config-file', at('daemon.json'), '--host', host, '--data-root', at('data'), '--exec-root', at('exec'),
    '--pidfile', at('pid'), '--bridge', 'none', '--iptables=false', '--ip6tables=false', '--ip-forward=false', '--userland-proxy=false',
    ...(process.env.MESSAGES_STORE ? [] : ['--storage-driver', 'vfs']),
  ], env);
  const docker = (args, input) => run(findProgram('docker'), args, { env: cleanEnvironment(home.path, { DOCKER_HOST: host }), input, timeout: 60_000 });
  const close = async () => {
    await server.stop();
    home.remove();
  };
  try {
    const version = await until('dockerd answers', 60_000, async () => {
      if (!server.running()) throw new Error(`dockerd ended:\n${server.text()}`);
      const { ok, stdout } = await docker(['version', '--format', '{{.Server.Version}}']);
      return ok && stdout.trim();
    });
    return {
      host,
      version,
      async addImage(name) {
        const made = await docker(['import', '-', name], tinyImage().blobs[1]);
        if (!made.ok) throw new Error(made.stderr);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
