// Registries that fail, each in one way, with their token services: HTTPS on loopback, under the made-up
// host of tls_servers.mjs, because programs treat `localhost` in other ways.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import https from 'node:https';
import { tinyImage } from './image.mjs';
import { HOST } from './tls_servers.mjs';
import { bodyOf } from './wire_registry.mjs';

const SERVICE = 'registry.example.com';
/** The login that every registry knows. */
export const USER = 'bot';
export const PASSWORD = 's3cret-fake';

/** The body of a refusal, as docker-registry writes it (OCI distribution specification: error codes). */
const errors = (code, message, detail) => JSON.stringify({ errors: [{ code, message, detail }] });
const ACCESS = [{ Type: 'repository', Class: '', Name: 'team/app', Action: 'pull' }];
const UNAUTHORIZED = errors('UNAUTHORIZED', 'authentication required', ACCESS);
const LIMIT = 'You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit';

/**
 * What each registry does: `asks` for `Basic`, for a `Bearer` token, or for nothing; `token` is the
 * token service's refusal of the right login; `answer` is what a right login gets for the image.
 */
const FAULTS = {
  basic: { asks: 'Basic' },
  token: { asks: 'Bearer' },
  'token-forbidden': { asks: 'Bearer', token: [403, { details: 'insufficient rights' }] },
  'expired-token': { asks: 'Bearer', challenge: 'error="invalid_token"' },
  denied: { asks: 'Basic', answer: [403, errors('DENIED', 'requested access to the resource is denied', ACCESS)] },
  // As GitHub does it: a code and no more.
  'denied-bare': { asks: 'Basic', answer: [403, errors('DENIED', 'denied')] },
  'no-repository': { answer: [404, errors('NAME_UNKNOWN', 'repository name not known to registry', { name: 'team/app' })] },
  'no-tag': { answer: [404, errors('MANIFEST_UNKNOWN', 'manifest unknown', { Tag: '1' })] },
  'rate-limit': { answer: [429, errors('TOOMANYREQUESTS', LIMIT), { 'retry-after': '0' }] },
  'too-many-requests': { answer: [429, 'slow down', { 'retry-after': '0' }] },
  'server-error': { answer: [500, errors('UNKNOWN', 'unknown error')] },
  unavailable: { answer: [503, '<html>Service Unavailable</html>'] },
  'other-platform': { platform: 's390x' },
  'not-a-registry': { everything: [404, '<html>Not Found</html>'] },
  forbidden: { everything: [403, '<html>Forbidden</html>'] },
};

const TYPES = { manifest: 'application/vnd.docker.distribution.manifest.v2+json', list: 'application/vnd.docker.distribution.manifest.list.v2+json' };

/** Status, body and headers for a request that is let in. */
function content(fault, { method, url }) {
  const [, kind, rest] = /^\/v2\/.+?\/(manifests|blobs)\/([^?]+)/.exec(url) ?? [];
  if (fault.everything) return fault.everything;
  if (fault.answer && url !== '/v2/') return fault.answer;
  if (url === '/v2/') return [200, '{}'];
  if (url.includes('/tags/')) return [200, '{"tags":["1"]}'];
  if (method === 'POST') return [202, '', { location: '/v2/team/app/blobs/uploads/1' }];
  const image = tinyImage();
  if (kind === 'manifests' && fault.platform && rest !== image.digest) {
    const manifests = [{ mediaType: TYPES.manifest, size: image.manifest.length, digest: image.digest, platform: { os: 'linux', architecture: fault.platform } }];
    const list = JSON.stringify({ schemaVersion: 2, mediaType: TYPES.list, manifests });
    const digest = `sha256:${createHash('sha256').update(list).digest('hex')}`;
    return [200, list, { 'content-type': TYPES.list, 'docker-content-digest': digest }];
  }
  if (kind === 'manifests') return [200, image.manifest, { 'content-type': TYPES.manifest, 'docker-content-digest': image.digest }];
  const blob = image.blobs.find((bytes) => rest === (bytes === image.blobs[0] ? image.id : JSON.parse(image.manifest).layers[0].digest));
  return blob ? [200, blob] : [404, errors('BLOB_UNKNOWN', 'blob unknown to registry')];
}

function listen(files, answer) {
  const options = { key: readFileSync(files.key), cert: readFileSync(files.certificate) };
  const server = https.createServer(options, async (request, response) => {
    const [status, body, headers] = answer(request, await bodyOf(request));
    response.writeHead(status, {
      'docker-distribution-api-version': 'registry/2.0',
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

/** Starts the registry with this fault: `{port, tokenPort, close()}`; `files` are a key and a certificate. */
export async function startFaultRegistry(name, files) {
  const fault = FAULTS[name];
  const login = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;
  const service = await listen(files, ({ headers, method }, form) => {
    const { username, password } = Object.fromEntries(new URLSearchParams(form.toString()));
    const authorization = method === 'POST' ? `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` : headers.authorization;
    if (authorization && authorization !== login) return [401, JSON.stringify({ details: 'incorrect username or password' })];
    const refusal = authorization && fault.token;
    if (refusal) return [refusal[0], JSON.stringify(refusal[1])];
    const token = authorization ? 'right' : 'anonymous';
    return [200, JSON.stringify({ token, access_token: token, expires_in: 300 })];
  });
  const tokenPort = service.address().port;
  const registry = await listen(files, (request) => {
    const { authorization } = request.headers;
    const isIn = !fault.asks || (fault.asks === 'Basic' ? authorization === login : authorization === 'Bearer right' && !fault.challenge);
    if (isIn || fault.everything) return content(fault, request);
    const scope = request.url === '/v2/' ? '' : `,scope="repository:team/app:${['GET', 'HEAD'].includes(request.method) ? 'pull' : 'pull,push'}"`;
    const shown = authorization?.startsWith('Bearer') ? `,${fault.challenge ?? 'error="insufficient_scope"'}` : '';
    const challenge = fault.asks === 'Basic' ? 'Basic realm="registry"'
      : `Bearer realm="https://${HOST}:${tokenPort}/token",service="${SERVICE}"${scope}${shown}`;
    return [401, UNAUTHORIZED, { 'www-authenticate': challenge }];
  });
  return {
    port: registry.address().port,
    tokenPort,
    async close() {
      for (const server of [registry, service]) {
        const closed = new Promise((resolve) => { server.close(resolve); });
        server.closeAllConnections();
        await closed;
      }
    },
  };
}
