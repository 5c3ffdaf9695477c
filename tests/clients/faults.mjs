// The faults whose messages are recorded: where each is, and the file and helpers it needs.
import { PASSWORD, USER } from './fault_registry.mjs';
import { HOST } from './tls_servers.mjs';

const base64 = (text) => Buffer.from(text).toString('base64');
const RIGHT = base64(`${USER}:${PASSWORD}`);
const entry = (auth) => (address) => JSON.stringify({ auths: { [address]: { auth } } });
const right = entry(RIGHT);
const wrong = entry(base64(`${USER}:another-fake`));
const none = () => '{"auths":{}}';
const helper = (name) => (address) => JSON.stringify({ auths: {}, credHelpers: { [address]: name } });
const broken = (file) => ({ at: 'basic', file, only: 'file' });
const asked = (name) => ({ at: 'basic', file: helper(name), only: 'helper' });
const signIn = (at, file, more) => ({ at, file, action: 'login', ...more });

/** What helpers do; `absent` is not there. */
export const HELPERS = {
  failing: "printf 'the keychain is locked\\n'; exit 1",
  silent: 'exit 1',
  nothing: "printf 'credentials not found in native keychain\\n'; exit 1",
  chatty: "printf 'Welcome\\n'",
};

/**
 * `at`: a registry of fault_registry.mjs, a server of tls_servers.mjs (`tls:…`), or nothing there.
 * `file(address)`: the file's bytes or text. `only`: of interest to programs that read a `file` or
 * ask a `helper` themselves. `action` is `pull` where nothing is said.
 */
export const FAULTS = {
  'no-login': { at: 'basic', file: none },
  'no-login-token': { at: 'token', file: none },
  'wrong-login': { at: 'basic', file: wrong },
  'wrong-login-token': { at: 'token', file: wrong },
  'token-forbidden': { at: 'token-forbidden', file: right },
  'expired-token': { at: 'expired-token', file: right },
  denied: { at: 'denied', file: right },
  'denied-bare': { at: 'denied-bare', file: right },
  'no-repository': { at: 'no-repository', file: right },
  'no-tag': { at: 'no-tag', file: right },
  'rate-limit': { at: 'rate-limit', file: none },
  'too-many-requests': { at: 'too-many-requests', file: none },
  'server-error': { at: 'server-error', file: right },
  unavailable: { at: 'unavailable', file: right },
  'other-platform': { at: 'other-platform', file: right },
  'push-denied': { at: 'denied', file: right, action: 'push' },
  'push-no-login': { at: 'basic', file: none, action: 'push' },
  'push-no-login-token': { at: 'token', file: none, action: 'push' },

  'login-wrong': signIn('basic', none, { password: 'another-fake' }),
  'login-wrong-token': signIn('token', none, { password: 'another-fake' }),
  'login-forbidden': signIn('forbidden', none),
  'login-not-a-registry': signIn('not-a-registry', none),
  'login-empty-password': signIn('basic', none, { password: '' }),
  'login-store-missing': signIn('basic', () => '{"auths":{},"credsStore":"absent"}'),
  'login-store-failing': signIn('basic', () => '{"auths":{},"credsStore":"failing"}'),

  'tls-unknown-authority': { at: 'tls:unknown', file: right },
  'tls-self-signed': { at: 'tls:self-signed', file: right },
  'tls-expired': { at: 'tls:expired', file: right },
  'tls-other-name': { at: 'tls:other', file: right },
  'tls-common-name': { at: 'tls:common-name', file: right },
  'tls-client-certificate': { at: 'tls:mutual', file: right },
  'tls-plain-http': { at: 'tls:plain', file: right },
  refused: { at: 'refused', file: right },
  'no-such-host': { at: 'no-such-host', file: right },

  'helper-missing': asked('absent'),
  'helper-failing': asked('failing'),
  'helper-silent': asked('silent'),
  'helper-nothing': asked('nothing'),
  'helper-chatty': asked('chatty'),

  'file-not-json': broken((a) => `{"auths":{"${a}":{"auth":"${RIGHT}"},}}`),
  'file-cut-off': broken((a) => `{"auths":{"${a}":{"auth":"${RIGHT}"`),
  'file-empty': broken(() => ''),
  'file-byte-order-mark': broken((a) => `\ufeff${right(a)}`),
  'file-utf-16': broken((a) => Buffer.from(`\ufeff${right(a)}`, 'utf16le')),
  'file-bad-base64': broken(entry(`${RIGHT.slice(0, 8)} ${RIGHT.slice(8)}`)),
  'file-no-colon': broken(entry(base64('only-a-token'))),
  'file-auths-list': broken((a) => JSON.stringify({ auths: [{ [a]: { auth: RIGHT } }] })),
  'file-auth-string': broken((a) => JSON.stringify({ auths: { [a]: RIGHT } })),
  'file-store-number': broken((a) => JSON.stringify({ auths: { [a]: { auth: RIGHT } }, credsStore: 1 })),
  'file-unreadable': { at: 'basic', file: right, only: 'file', mode: 0o000, user: 65534 },
  'file-directory': { at: 'basic', file: null, only: 'file', directory: true },

  'name-capitals': { at: 'basic', file: right, image: (a) => `${a}/Team/App:1` },
  'name-variable': { at: 'basic', file: right, image: (a) => `${a}/team/app:` },
  'name-short': { at: 'basic', file: right, image: () => 'acme-fake/api:1', programs: ['podman'] },
  'name-no-transport': { at: 'basic', file: right, image: (a) => `${a}/team/app:1`, programs: ['skopeo'], bare: true },
};

/** The address of a fault in a record: ports are always these. */
export const SHOWN = { registry: `${HOST}:5000`, token: `${HOST}:5001`, tls: `${HOST}:5443`, refused: 'localhost:5002', missing: 'registry.nowhere.invalid' };
