// Registries with every kind of certificate, and a proxy that leads a made-up host to them.
//
// Docker does not look at certificates on loopback, and only loopback is there. So the registry has a
// name, and HTTPS_PROXY leads that name to a port on loopback.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import { makeCertificates } from './certificates.mjs';
import { cleanEnvironment, findProgram, run, temporaryDirectory } from './processes.mjs';

export const HOST = 'registry.credenza.test';

const LEAF = 'basicConstraints=critical,CA:FALSE\n';
const NAMED = `${LEAF}subjectAltName=DNS:${HOST}\n`;
/** Extensions, common name and days of each certificate. */
const LEAVES = {
  good: [NAMED, 'x', '2'],
  expired: [NAMED, 'x', '-1'],
  other: [`${LEAF}subjectAltName=DNS:other.example\n`, 'x', '2'],
  'common-name': [LEAF, HOST, '2'],
  client: [`${LEAF}extendedKeyUsage=clientAuth\n`, 'me', '2'],
  'self-signed': [NAMED, HOST, '2'],
  unknown: [NAMED, 'x', '2'],
};

async function makeLeaf(directory, name, [extensions, commonName, days]) {
  const at = (ending) => join(directory, `${name}.${ending}`);
  const openssl = async (...args) => {
    const result = await run(findProgram('openssl'), args, { env: cleanEnvironment(directory) });
    if (!result.ok) throw new Error(`openssl ${args[0]}: ${result.stderr}`);
  };
  writeFileSync(at('ext'), extensions);
  await openssl('req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes',
    '-config', join(directory, 'ca.cnf'), '-subj', `/CN=${commonName}`, '-keyout', at('key'), '-out', at('csr'));
  const signed = name === 'self-signed' ? ['-signkey', at('key')]
    : ['-CA', join(directory, `${signer(name)}.crt`), '-CAkey', join(directory, `${signer(name)}.key`), '-CAcreateserial'];
  await openssl('x509', '-req', '-in', at('csr'), '-days', days, '-sha256', ...signed, '-extfile', at('ext'), '-out', at('pem'));
}

/** The authority of each certificate; no program is told of the other one. */
const signer = (name) => (name === 'unknown' ? 'other/ca' : 'ca');

const welcome = (request, response) => {
  response.writeHead(200, { 'docker-distribution-api-version': 'registry/2.0' });
  response.end('{}');
};

/**
 * Starts all: `{proxy, file(name), ports: {good, expired, other, 'common-name', 'self-signed', unknown,
 * mutual, plain}, close()}`.
 */
export async function startTlsServers() {
  const directory = temporaryDirectory();
  const file = (name) => join(directory.path, name);
  await makeCertificates(directory.path);
  mkdirSync(file('other'));
  await makeCertificates(file('other'));
  for (const [name, leaf] of Object.entries(LEAVES)) await makeLeaf(directory.path, name, leaf);
  writeFileSync(file('garbage'), 'this is not PEM\n');

  const servers = [];
  const ports = {};
  const listen = async (name, server) => {
    server.on('tlsClientError', () => {});
    await new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    servers.push(server);
    ports[name] = server.address().port;
  };
  const tls = (name, more) => https.createServer(
    { key: readFileSync(file(`${name}.key`)), cert: readFileSync(file(`${name}.pem`)), ...more }, welcome,
  );
  for (const name of ['good', 'expired', 'other', 'common-name', 'self-signed', 'unknown']) await listen(name, tls(name));
  await listen('mutual', tls('good', { requestCert: true, ca: readFileSync(file('ca.crt')) }));
  await listen('plain', http.createServer(welcome));
  const proxy = http.createServer();
  proxy.on('connect', (request, socket, head) => {
    const inner = connect(Number(request.url.split(':').at(-1)), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      inner.write(head);
      inner.pipe(socket).pipe(inner);
    });
    for (const end of [inner, socket]) end.on('error', () => { inner.destroy(); socket.destroy(); });
  });
  await listen('proxy', proxy);

  return {
    file,
    ports,
    proxy: `http://127.0.0.1:${ports.proxy}`,
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
      directory.remove();
    },
  };
}
