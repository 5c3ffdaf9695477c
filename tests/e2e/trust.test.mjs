// How can I check?: the page names its version and its commit, and how to compare the file.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { browserTests, PAGE } from './support/browser.mjs';
import { button, codesIn, dialog, said } from './support/page.mjs';

const { check } = browserTests();
const [, VERSION] = /^version = "(.+)"$/m.exec(readFileSync(new URL('../../Cargo.toml', import.meta.url), 'utf8'));

check('the page says from which version and commit it is, and how to compare it', async (page) => {
  await button(page, 'How can I check?').click();
  const shown = dialog(page, 'How can I check?');
  // A build of changed files is from no commit, and says so.
  await said(shown, new RegExp(`Credenza ${VERSION.replaceAll('.', '\\.')}, (built from commit|not from a commit)`));
  const codes = await codesIn(shown);
  assert.ok(codes.includes(`sha256sum --check credenza-${VERSION}.html.sha256`), codes.join('\n'));
});

check('the checksum beside the page is that of the page', async () => {
  const [sum, name] = readFileSync(new URL(`${PAGE}.sha256`), 'utf8').trim().split('  ');
  assert.equal(name, 'credenza.html');
  assert.equal(sum, createHash('sha256').update(readFileSync(new URL(PAGE))).digest('hex'));
});
