// The smallest image that real clients can pull: one file in one layer, and how to push it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { gzipSync } from 'node:zlib';

const TYPES = 'application/vnd.docker';
const MANIFEST_TYPE = `${TYPES}.distribution.manifest.v2+json`;

const sha256 = (bytes) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** A ustar archive that holds one small text file. */
function tar(name, content) {
  const header = Buffer.alloc(512);
  const put = (offset, text) => header.write(text, offset, 'latin1');
  put(0, name);
  put(100, '0000644\0'); // mode
  put(108, '0000000\0'); // owner
  put(116, '0000000\0'); // group
  put(124, `${content.length.toString(8).padStart(11, '0')}\0`);
  put(136, '00000000000\0'); // time
  put(148, '        '); // The checksum is taken over spaces in its own place.
  put(156, '0'); // a plain file
  put(257, 'ustar\u000000');
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(148, `${sum.toString(8).padStart(6, '0')}\0 `);
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  content.copy(body);
  return Buffer.concat([header, body, Buffer.alloc(1024)]);
}

/** The blobs and the manifest (image manifest version 2, schema 2). */
export function tinyImage() {
  const layer = tar('hello.txt', Buffer.from('hello from the test registry\n'));
  const zipped = gzipSync(layer);
  const config = Buffer.from(JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    config: { Cmd: ['/hello.txt'], Labels: { test: 'credenza' } },
    rootfs: { type: 'layers', diff_ids: [sha256(layer)] },
    history: [{ created: '2024-01-01T00:00:00Z', created_by: 'test' }],
  }));
  const described = (type, bytes) => (
    { mediaType: `${TYPES}.${type}`, size: bytes.length, digest: sha256(bytes) }
  );
  const manifest = Buffer.from(JSON.stringify({
    schemaVersion: 2,
    mediaType: MANIFEST_TYPE,
    config: described('container.image.v1+json', config),
    layers: [described('image.rootfs.diff.tar.gzip', zipped)],
  }));
  return { manifest, blobs: [config, zipped], digest: sha256(manifest), id: sha256(config) };
}

/** One HTTP request: `{status, headers}`. `ca` is the path of a certificate or null. */
export function request(method, url, { ca, headers = {}, body } = {}) {
  const secure = new URL(url).protocol === 'https:';
  const options = { method, headers, agent: false, ca: secure && ca ? readFileSync(ca) : undefined };
  return new Promise((resolve, reject) => {
    const ask = (secure ? https : http).request(url, options, (answer) => {
      answer.resume();
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers }));
    });
    ask.setTimeout(5_000, () => ask.destroy(new Error(`${method} ${url}: no answer`)));
    ask.on('error', reject);
    ask.end(body);
  });
}

/** Pushes the tiny image by HTTP (the Docker Registry HTTP API V2); gives its digests. */
export async function pushTinyImage({ base, ca, user, password, repo, tag }) {
  const login = Buffer.from(`${user}:${password}`).toString('base64');
  const send = async (method, url, expected, body, type) => {
    const headers = { authorization: `Basic ${login}`, 'content-length': body?.length ?? 0 };
    if (type) headers['content-type'] = type;
    const answer = await request(method, url, { ca, headers, body });
    if (answer.status !== expected) throw new Error(`${method} ${url}: ${answer.status}`);
    return answer.headers;
  };
  const image = tinyImage();
  for (const blob of image.blobs) {
    const { location } = await send('POST', `${base}/v2/${repo}/blobs/uploads/`, 202);
    const target = new URL(location, base);
    target.searchParams.set('digest', sha256(blob));
    await send('PUT', target.href, 201, blob, 'application/octet-stream');
  }
  await send('PUT', `${base}/v2/${repo}/manifests/${tag}`, 201, image.manifest, MANIFEST_TYPE);
  return { digest: image.digest, id: image.id };
}
