// The other ways to sign in, and the entry as a whole: tokens, helpers, order, name, presets.
import assert from 'node:assert/strict';
import { base64, openFile, retype, save, says, type } from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { box, button, checkPanel, said } from './support/page.mjs';
import { faultOf, helpOf, knownRegistries, questions } from './support/parts/form.mjs';
import { row, rows } from './support/parts/rail.mjs';

const { check } = browserTests();
const AUTH = base64('bot:secret');
const FILE = `{
  "auths": {
    "a.example": { "auth": "${AUTH}" },
    "b.example": { "auth": "${AUTH}", "x": 1.0 },
    "c.example": {}
  }
}
`;
const saved = async (page) => JSON.parse(await save(page));

check('identity token: written, the password beside it is named and removed on a click', async (page) => {
  await openFile(page, FILE);
  await button(page, 'Identity token').click();
  await type(page, 'Identity token', 'tok:en');
  assert.deepEqual((await saved(page)).auths['a.example'], { auth: AUTH, identitytoken: 'tok:en' });
  await button(page, 'Remove username and password').click();
  assert.deepEqual((await saved(page)).auths['a.example'], { identitytoken: 'tok:en' });
  await said(row(page, 'a.example'), 'identity token');
  // Emptied, the key goes.
  await box(page, 'Identity token').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  assert.deepEqual((await saved(page)).auths['a.example'], {});
  while (await button(page, 'Undo').isEnabled()) await button(page, 'Undo').click();
  assert.equal((await save(page)).toString(), FILE);
});

check('registry token: written beside what is there', async (page) => {
  await openFile(page, FILE);
  await row(page, 'c.example').click();
  await button(page, 'Registry token').click();
  await type(page, 'Registry token', 'abc');
  assert.deepEqual((await saved(page)).auths['c.example'], { registrytoken: 'abc' });
  await said(row(page, 'c.example'), 'registry token');
});

check('a helper: typed or chosen, and the password that nobody uses any more is named', async (page) => {
  await openFile(page, FILE);
  await button(page, 'Helper').click();
  await button(page, 'pass').click();
  let file = await saved(page);
  assert.deepEqual(file.credHelpers, { 'a.example': 'pass' });
  assert.deepEqual(file.auths['a.example'], { auth: AUTH });
  await said(page, 'docker-credential-pass get');
  await button(page, 'Remove them from the file').click();
  assert.deepEqual((await saved(page)).auths['a.example'], {});
  await said(row(page, 'a.example'), 'helper pass');
  await retype(page, 'Helper', 'docker-credential-pass');
  await said(faultOf(page, 'Helper'), 'Only the part after');
  await box(page, 'Helper').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  file = await saved(page);
  assert.equal(file.credHelpers?.['a.example'], undefined);
});

check('nothing: choosing removes nothing, the click does, and Undo brings it back', async (page) => {
  await openFile(page, FILE);
  await button(page, 'None').click();
  assert.equal((await save(page)).toString(), FILE);
  await button(page, 'Remove the credentials').click();
  assert.deepEqual((await saved(page)).auths['a.example'], {});
  await said(row(page, 'a.example'), 'no credentials');
  await button(page, 'Undo').click();
  assert.equal((await save(page)).toString(), FILE);
});

check('moved up and down: the entries change places, with all their bytes', async (page) => {
  await openFile(page, FILE);
  await row(page, 'b.example').click();
  await button(page, 'Move down').click();
  assert.deepEqual(await rows(page), ['a.example', 'c.example', 'b.example']);
  assert.ok((await save(page)).includes(`"b.example": { "auth": "${AUTH}", "x": 1.0 }`));
  // The focus stays on a button that has nothing more to do, and the page says so.
  await button(page, 'Move down').click();
  await says(page, 'It is the last one.');
  await button(page, 'Move up').click();
  assert.equal((await save(page)).toString(), FILE);
  await button(page, 'Move up').click();
  assert.deepEqual(await rows(page), ['b.example', 'a.example', 'c.example']);
  await button(page, 'Move up').click();
  await says(page, 'It is the first one.');
  assert.deepEqual(await rows(page), ['b.example', 'a.example', 'c.example']);
});

check('renamed: only the key changes, and the row follows letter by letter', async (page) => {
  await openFile(page, FILE);
  await row(page, 'b.example').click();
  await type(page, 'Registry', ':5000');
  assert.equal((await save(page)).toString(), FILE.replace('b.example', 'b.example:5000'));
  assert.deepEqual(await rows(page), ['a.example', 'b.example:5000', 'c.example']);
  await button(page, 'Undo').click();
  assert.equal((await save(page)).toString(), FILE);
});

check('removed: the last and the only one, and Undo brings each back', async (page) => {
  await openFile(page, FILE);
  for (const name of ['c.example', 'a.example', 'b.example']) {
    await row(page, name).click();
    await button(page, 'Remove registry').click();
    assert.ok(!(await rows(page)).includes(name));
    assert.ok(!(name in ((await saved(page)).auths ?? {})));
  }
  await said(page, 'no registries');
  await said(checkPanel(page), 'No problems found.');
  for (let times = 0; times < 3; times += 1) await button(page, 'Undo').click();
  assert.equal((await save(page)).toString(), FILE);
});

check('a known registry at a click', async (page) => {
  await button(page, 'New').click();
  await button(page, 'Docker Hub').click();
  assert.equal(await box(page, 'Registry').inputValue(), 'https://index.docker.io/v1/');
  await type(page, 'Username', 'alice');
  await type(page, 'Password or token', 'dckr_pat_x');
  assert.deepEqual(await saved(page), { auths: { 'https://index.docker.io/v1/': { auth: base64('alice:dckr_pat_x') } } });
});

check('Docker Hub under a key that Docker does not find: said, and mended on a click', async (page) => {
  await button(page, 'New').click();
  await type(page, 'Registry', 'docker.io');
  const help = helpOf(page, 'Registry');
  await button(help, 'Fix').click();
  await button(help, 'Rename this entry to the key that Docker looks up').click();
  await button(help, 'Apply').click();
  assert.deepEqual(await saved(page), { auths: { 'https://index.docker.io/v1/': {} } });
});

check('a known registry with questions: ECR asks for account and region', async (page) => {
  await button(page, 'New').click();
  await button(page, 'ECR').click();
  assert.equal(await button(page, 'Use this address').isDisabled(), true);
  await type(page, 'AWS account ID (12 digits)', '123456789012');
  await type(page, 'Region', 'eu-central-1');
  await said(page, '123456789012.dkr.ecr.eu-central-1.amazonaws.com');
  await page.keyboard.press('Enter');
  assert.equal(await box(page, 'Registry').inputValue(), '123456789012.dkr.ecr.eu-central-1.amazonaws.com');
  await said(helpOf(page, 'Username'), 'AWS');
  await type(page, 'Username', 'AWS');
  await type(page, 'Password or token', 't');
  assert.deepEqual(await saved(page), {
    auths: { '123456789012.dkr.ecr.eu-central-1.amazonaws.com': { auth: base64('AWS:t') } },
  });
});

check('every known registry can be chosen, and says whose user name and which secret it wants', async (page) => {
  await button(page, 'New').click();
  const names = await knownRegistries(page);
  assert.ok(names.length >= 15, names.join(', '));
  for (const [index, name] of names.entries()) {
    await button(page, 'New').click();
    // The one before is unsaved work.
    if (index > 0) await button(page, 'Start a new file').click();
    await button(page, name).click();
    for (const question of await questions(page).all()) {
      await question.fill((await question.getAttribute('placeholder')) || 'x');
    }
    if (await button(page, 'Use this address').count()) await button(page, 'Use this address').click();
    const address = await box(page, 'Registry').inputValue();
    assert.ok(address && !/[{}]/.test(address), `${name}: ${address}`);
    assert.notEqual((await helpOf(page, 'Password or token').innerText()).trim(), '', name);
  }
});

check('plain username and password keys are edited where they are', async (page) => {
  await openFile(page, '{"auths":{"p.example":{"username":"carol","password":"pw","email":"a@b"}}}');
  await type(page, 'Username', '2');
  await type(page, 'Password or token', '3');
  assert.equal((await save(page)).toString(), '{"auths":{"p.example":{"username":"carol2","password":"pw3","email":"a@b"}}}');
});
