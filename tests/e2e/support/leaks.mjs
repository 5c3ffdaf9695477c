// Files with a secret in every place, and what of the secrets is in the page.
import { randomInt } from 'node:crypto';
import { base64 } from './actions.mjs';

/** Length of the pieces that are looked for. */
const PIECE = 8;
const LETTERS = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
/** Digits of a hexadecimal number. */
export const HEX = '0123456789abcdef';
/** A random text. */
export const random = (length, letters = LETTERS) => Array.from({ length }, () => letters[randomInt(letters.length)]).join('');

/** A file with a random secret in every place: its text, and each secret without its public prefix. */
export function leakyFile() {
  const secrets = [];
  const secret = (length, prefix = '', letters = LETTERS) => {
    const text = random(length, letters);
    secrets.push(text);
    return prefix + text;
  };
  const token = secret(64, 'dop_v1_', HEX);
  const password = secret(24);
  const auths = {
    'https://index.docker.io/v1/': { auth: base64(`${token}:${token}`) },
    'ghcr.io': { username: secret(36, 'ghp_'), password, email: secret(20, 'glpat-') },
    'quay.io': { auth: base64(`bot:${secret(30)}`), identitytoken: secret(40), registrytoken: secret(40) },
    [`https://bot:${secret(16)}@reg.example`]: { auth: base64(`bot:${secret(14)}`) },
    [`reg.example/${secret(32)}`]: {},
    'odd.example': { auth: secret(30), token: secret(18), note: secret(36, 'ghp_') },
  };
  const file = {
    auths,
    credHelpers: { 'helper.example': secret(64, 'dop_v1_', HEX) },
    HttpHeaders: { 'X-Auth-Token': secret(22), 'X-Note': secret(36, 'github_pat_') },
    proxies: { default: { httpProxy: `http://u:${secret(14)}@proxy:3128` } },
    key: `-----BEGIN RSA PRIVATE KEY-----\n${secret(64)}\n${secret(40)}\n-----END RSA PRIVATE KEY-----\n`,
    [secret(36, 'ghp_')]: 1,
  };
  return { text: JSON.stringify(file, null, 2), secrets };
}

/** The first piece of a secret that is in `text`, as it is or in base64, with what is around it. */
export function leakIn(text, secrets) {
  const encoded = secrets.flatMap((secret) => [0, 1, 2].map((shift) => shifted(secret, shift)));
  for (const [forms, length] of [[secrets, PIECE], [encoded, PIECE + 4]]) {
    const pieces = new Set(forms.flatMap((form) => windows(form, length)));
    for (let at = 0; at + length <= text.length; at += 1) {
      const piece = text.slice(at, at + length);
      if (pieces.has(piece)) return `${piece} in …${text.slice(Math.max(0, at - 60), at + 40)}…`;
    }
  }
  return '';
}

const windows = (text, length) => Array.from(
  { length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length),
);

/** The base64 of a secret that begins at this place of a group, without what its neighbours change. */
function shifted(secret, shift) {
  return base64('x'.repeat(shift) + secret).slice(4, -4);
}

/** Everything that is in the page: elements, attributes, text, and what the boxes hold. */
export const everythingIn = (page) => page.evaluate(() => {
  const boxes = [...document.querySelectorAll('input, textarea')].map((field) => field.value);
  const app = document.querySelector('#app');
  return [document.title, location.hash, app.outerHTML, app.textContent, ...boxes].join('\n');
});
