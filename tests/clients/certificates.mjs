// A certificate authority of the test's own and one server certificate for loopback.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment, findProgram, run } from './processes.mjs';

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-sha256'];

const CA_CONFIG = `[req]
distinguished_name = name
x509_extensions = ca
[name]
[ca]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
`;

// Go refuses a certificate that names its host only in the common name.
const SERVER_EXTENSIONS = `basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = DNS:localhost, IP:127.0.0.1
`;

/** Writes a new CA and a server key pair into `directory`; gives their paths. */
export async function makeCertificates(directory) {
  const at = (name) => join(directory, name);
  const openssl = async (...args) => {
    const env = cleanEnvironment(directory);
    const result = await run(findProgram('openssl'), args, { env });
    if (!result.ok) throw new Error(`openssl ${args[0]} failed: ${result.stderr}`);
  };
  writeFileSync(at('ca.cnf'), CA_CONFIG);
  writeFileSync(at('server.ext'), SERVER_EXTENSIONS);
  await openssl('req', '-x509', ...NEW_KEY, '-config', at('ca.cnf'), '-days', '2',
    '-subj', '/CN=Credenza test CA', '-keyout', at('ca.key'), '-out', at('ca.crt'));
  await openssl('req', '-new', ...NEW_KEY, '-config', at('ca.cnf'), '-subj', '/CN=localhost',
    '-keyout', at('server.key'), '-out', at('server.csr'));
  await openssl('x509', '-req', '-in', at('server.csr'), '-days', '2', '-sha256',
    '-CA', at('ca.crt'), '-CAkey', at('ca.key'), '-CAcreateserial',
    '-extfile', at('server.ext'), '-out', at('server.crt'));
  return { ca: at('ca.crt'), certificate: at('server.crt'), key: at('server.key') };
}
