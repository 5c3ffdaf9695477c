// What must hold for the finished one-file page, looked at from outside: it reads the text
// of the page and shares nothing with the script that wrote it.
import { createHash } from 'node:crypto';

// Names that stand in the page's scripts; none of them is ever requested.
const allowedHosts = [
  'www.w3.org', // the namespaces in static/lock.js
  'developer.mozilla.org', // a comment in the glue of wasm-bindgen
  'credenza.invalid', // what static/probes.js tries to reach, and which is never given to anyone
];

export function assertPage(page) {
  // One character above 0x7f makes a browser read all of the page several times slower.
  expect(/^[\0-\x7f]*$/.test(page), `a character that is not ASCII: ${/[^\0-\x7f]/.exec(page)?.[0]}`);
  const tags = [...page.matchAll(/<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g)];
  // What a browser does not run needs no hash in the policy.
  const isData = (tag) => tag[2] === ' type="application/json" id="wasm"';
  const scripts = tags.filter((tag) => tag[1] === 'script' && !isData(tag));
  const styles = tags.filter((tag) => tag[1] === 'style');
  expect(scripts.length === 4, `${scripts.length} inline scripts, expected 4`);
  expect(tags.filter(isData).length === 1, 'not one block of data');
  expect(styles.length === 2, `${styles.length} inline styles, expected 2`);
  expect(scripts.every((tag) => tag[2] === '' || tag[2] === ' type="module"'), 'a script has an attribute that is not expected');

  // The policy names these blocks and nothing else.
  const policies = [...page.matchAll(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/g)];
  expect(policies.length === 1, `${policies.length} policies, expected 1`);
  const directive = (name) => policies[0][1].split('; ').find((one) => one.startsWith(`${name} `))?.split(' ').slice(1);
  const hash = (tag) => `'sha256-${createHash('sha256').update(tag[3]).digest('base64')}'`;
  equal(directive('script-src'), [...scripts.map(hash), "'wasm-unsafe-eval'"], 'script-src');
  equal(directive('style-src'), styles.map(hash), 'style-src');
  for (const name of ['default-src', 'connect-src', 'form-action', 'base-uri', 'frame-src', 'worker-src', 'trusted-types']) {
    equal(directive(name), ["'none'"], name);
  }
  expect(page.indexOf('<meta http-equiv') < page.indexOf('<script'), 'a script stands before the policy');

  // The markup around the blocks refers to nothing.
  const markup = page.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '');
  const references = [...markup.matchAll(/\s(?:src|href|srcset|action|style|on\w+)="([^"]*)"/g)].map((one) => one[1]);
  equal(references, ['data:,'], 'references in the markup');

  const foreign = [...page.matchAll(/https?:\/\/([\w.-]+)/g)].map((one) => one[1]).filter((host) => !allowedHosts.includes(host));
  equal([...new Set(foreign)], [], 'addresses that are not on the list');
}

function expect(condition, message) {
  if (!condition) throw new Error(`credenza.html: ${message}`);
}

function equal(actual, expected, what) {
  expect(JSON.stringify(actual) === JSON.stringify(expected), `${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}
