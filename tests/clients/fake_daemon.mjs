// A socket that the docker CLI takes for a daemon: it says yes to everything and writes it down.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { temporaryDirectory } from './processes.mjs';
import { bodyOf, written } from './wire_registry.mjs';

/** Starts it: `{host, take(), close()}`; `identityToken` is what a login gives. */
export async function startFakeDaemon({ identityToken = '' } = {}) {
  const directory = temporaryDirectory();
  const socket = join(directory.path, 'daemon.sock');
  let requests = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    requests.push({ to: 'Daemon', text: written(request, body) });
    response.writeHead(200, { 'api-version': '1.50', ostype: 'linux', 'content-type': 'application/json' });
    if (request.url.endsWith('/auth')) {
      response.end(JSON.stringify({ IdentityToken: identityToken, Status: 'Login Succeeded' }));
    } else {
      response.end(request.method === 'HEAD' ? undefined : '{"status":"done","ApiVersion":"1.50"}\r\n');
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(socket, resolve);
  });
  return {
    host: `unix://${socket}`,
    take() {
      const taken = requests;
      requests = [];
      return taken;
    },
    async close() {
      const closed = new Promise((resolve) => { server.close(resolve); });
      server.closeAllConnections();
      await closed;
      directory.remove();
    },
  };
}
