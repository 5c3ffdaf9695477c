// A registry that lets everybody in and writes down what they showed at the door.
//
// It asks for Basic credentials, takes any, and has one tiny image under every name. A client's
// answer to "who are you?" is then the whole difference between two runs. A plain one answers an
// attempt at TLS with Node's own "400 Bad Request", which is how clients learn that it is plain.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { tinyImage } from './image.mjs';
import { makeCertificates } from './certificates.mjs';
import { temporaryDirectory } from './processes.mjs';

const CHALLENGE = { 'www-authenticate': 'Basic realm="credenza recording"' };

/** An empty name and an empty password: containers/image sends this when it has no credential. */
export const NOBODY = 'Basic Og==';

/** Status, headers and body for one request of the Docker Registry HTTP API V2. */
function answer(image, types, { method, path, authorization }) {
  if (authorization === null || authorization === NOBODY) return [401, CHALLENGE, ''];
  if (path === '/v2/') return [200, {}, '{}'];
  // skopeo lists the tags beside the image.
  if (path.endsWith('/tags/list')) return [200, {}, '{"tags": ["1"]}'];
  const [, kind, digest] = /^\/v2\/.+\/(manifests|blobs)\/([^/]+)$/.exec(path) ?? [];
  if (kind === 'manifests') {
    return [200, { 'content-type': types.manifest, 'docker-content-digest': image.digest },
      image.manifest];
  }
  const blob = kind && types.blobs.get(digest);
  return blob ? [200, { 'content-type': 'application/octet-stream' }, blob]
    : [404, {}, `no ${method} ${path} here`];
}

/**
 * Starts it on loopback:
 * - `address`, `tls`, `ca`: as `startRegistry` gives them
 * - `take()`: the requests since the last `take()`, `{method, path, authorization}`, and forgets
 *   them. `authorization` is the header as sent, null without one.
 * - `close()`
 */
export async function startRecording({ tls = false } = {}) {
  const directory = temporaryDirectory();
  const files = tls ? await makeCertificates(directory.path) : null;
  const image = tinyImage();
  const manifest = JSON.parse(image.manifest);
  const digests = [manifest.config.digest, ...manifest.layers.map((layer) => layer.digest)];
  const types = {
    manifest: manifest.mediaType,
    blobs: new Map(digests.map((digest, at) => [digest, image.blobs[at]])),
  };

  let requests = [];
  const serve = (request, response) => {
    const recorded = {
      method: request.method,
      path: request.url.split('?')[0],
      authorization: request.headers.authorization ?? null,
    };
    requests.push(recorded);
    const [status, headers, body] = answer(image, types, recorded);
    response.writeHead(status, {
      'docker-distribution-api-version': 'registry/2.0',
      'content-length': Buffer.byteLength(body),
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const server = tls
    ? https.createServer({ key: readFileSync(files.key), cert: readFileSync(files.certificate) }, serve)
    : http.createServer(serve);
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });

  return {
    address: `localhost:${server.address().port}`,
    tls,
    ca: files?.ca ?? null,
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
