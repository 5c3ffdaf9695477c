// A registry and a token service on loopback that write down every request as it came.
//
// They know one login. The token service signs nothing: a token is a word that the registry knows.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import https from 'node:https';
import { makeCertificates } from './certificates.mjs';
import { tinyImage } from './image.mjs';
import { temporaryDirectory } from './processes.mjs';

export const SERVICE = 'registry of the test';
const UNAUTHORIZED = '{"errors":[{"code":"UNAUTHORIZED","message":"authentication required","detail":null}]}\n';

/** The bytes of a request, but for chunks: what Node took apart is put together again. */
export function written(request, body) {
  const lines = [`${request.method} ${request.url} HTTP/1.1`];
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    lines.push(`${request.rawHeaders[at]}: ${request.rawHeaders[at + 1]}`);
  }
  return `${lines.join('\n')}\n\n${body.toString('latin1')}`;
}

export async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

async function listen(files, handler) {
  const options = { key: readFileSync(files.key), cert: readFileSync(files.certificate) };
  const server = https.createServer(options, handler);
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}

/** Blobs and manifests: those of the tiny image, and what was uploaded. */
class Store {
  constructor(empty) {
    const image = tinyImage();
    const manifest = JSON.parse(image.manifest);
    this.image = image;
    this.type = manifest.mediaType;
    const digests = [manifest.config.digest, ...manifest.layers.map((layer) => layer.digest)];
    this.blobs = new Map(empty ? [] : digests.map((digest, at) => [digest, image.blobs[at]]));
    this.upload = Buffer.alloc(0);
  }

  /** Status, headers, body. */
  answer(request, body) {
    const url = new URL(request.url, 'https://registry');
    const [, name, kind, rest] = /^\/v2\/(.+?)\/(manifests|blobs|tags)\/(.+)$/.exec(url.pathname) ?? [];
    const place = (state) => ({
      location: `/v2/${name}/blobs/uploads/0-1?_state=${state}`,
      'docker-upload-uuid': '0-1',
      range: `0-${Math.max(body.length - 1, 0)}`,
    });
    if (url.pathname === '/v2/') return [200, { 'content-type': 'application/json' }, '{}'];
    if (kind === 'tags') return [200, {}, `{"name":"${name}","tags":["1"]}`];
    if (request.method === 'POST') return [202, place('a'), ''];
    if (request.method === 'PATCH') {
      this.upload = body;
      return [202, place('b'), ''];
    }
    if (request.method === 'PUT') {
      const bytes = kind === 'blobs' ? this.upload : body;
      const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
      if (kind === 'blobs') this.blobs.set(url.searchParams.get('digest'), bytes);
      return [201, { location: url.pathname, 'docker-content-digest': digest }, ''];
    }
    if (kind === 'manifests') {
      return [200, { 'content-type': this.type, 'docker-content-digest': this.image.digest }, this.image.manifest];
    }
    const blob = this.blobs.get(rest);
    return blob ? [200, { 'content-type': 'application/octet-stream' }, blob] : [404, {}, ''];
  }
}

/**
 * Starts both:
 * - `address`, `realm`, `ca`
 * - `set({kind, login, open, empty})`: how it asks from now on (`Basic`, `Token`, `TokenWithIdentity`,
 *   `NoAuth`), the login `user:password` it knows, whether everybody may pull, whether it has no image
 * - `take()`: the requests since then, `{to, text}`, and forgets them
 * - `refreshToken`: the one that the token service gives and takes
 */
export async function startWireRegistry() {
  const directory = temporaryDirectory();
  const files = await makeCertificates(directory.path);
  const refreshToken = 'refresh/token+1==';
  const tokens = new Map();
  let now = { kind: 'Basic', login: '', open: false };
  let store = new Store();
  let requests = [];
  let realm;

  const basic = () => `Basic ${Buffer.from(now.login).toString('base64')}`;
  const isLetIn = (authorization) => {
    if (now.kind === 'NoAuth') return true;
    if (now.kind === 'Basic') return authorization === basic();
    return tokens.get(authorization?.replace(/^Bearer /, '')) === true;
  };
  const challenge = (request) => {
    if (now.kind === 'Basic') return 'Basic realm="wire"';
    const name = /^\/v2\/(.+)\/(manifests|blobs|tags)\//.exec(request.url)?.[1];
    const actions = ['GET', 'HEAD'].includes(request.method) ? 'pull' : 'pull,push';
    return `Bearer realm="${realm}",service="${SERVICE}"${name ? `,scope="repository:${name}:${actions}"` : ''}`;
  };
  const registry = await listen(files, async (request, response) => {
    const body = await bodyOf(request);
    requests.push({ to: 'Registry', text: written(request, body) });
    const [status, headers, text] = isLetIn(request.headers.authorization)
      ? store.answer(request, body)
      : [401, { 'www-authenticate': challenge(request), 'content-type': 'application/json' }, UNAUTHORIZED];
    response.writeHead(status, {
      'docker-distribution-api-version': 'registry/2.0',
      'content-length': Buffer.byteLength(text),
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : text);
  });

  const issue = (allowed, extra, name) => {
    const token = `token-${tokens.size + 1}`;
    tokens.set(token, allowed);
    return [200, { [name]: token, expires_in: 300, ...extra }];
  };
  const service = await listen(files, async (request, response) => {
    const body = await bodyOf(request);
    requests.push({ to: 'TokenService', text: written(request, body) });
    const form = new URLSearchParams(body.toString());
    const { authorization } = request.headers;
    const offline = request.url.includes('offline_token=true') && now.kind === 'TokenWithIdentity';
    let answer = [401, { details: 'incorrect username or password' }];
    if (form.get('refresh_token') === refreshToken) answer = issue(true, {}, 'access_token');
    else if (authorization === basic()) answer = issue(true, offline && { refresh_token: refreshToken }, 'token');
    else if (!authorization && request.method === 'GET') answer = issue(now.open, {}, 'token');
    response.writeHead(answer[0], { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer[1]));
  });
  realm = `https://localhost:${service.address().port}/token`;

  return {
    address: `localhost:${registry.address().port}`,
    realm,
    ca: files.ca,
    refreshToken,
    set(next) {
      now = next;
      store = new Store(next.empty);
      requests = [];
    },
    take() {
      const taken = requests;
      requests = [];
      return taken;
    },
    async close() {
      for (const server of [registry, service]) {
        const closed = new Promise((resolve) => { server.close(resolve); });
        server.closeAllConnections();
        await closed;
      }
      directory.remove();
    },
  };
}
