// Every kind of setting: added, changed, removed; nothing else in the file moves.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { downloaded, openFile, retype, save, type } from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { box, button, codesIn, near, partOf, said, sectionOf, unsaid, words } from './support/page.mjs';
import { addableSettings, addSetting, meaningOf, moreOf, rowsIn, setting, valuesIn, wrongTypes } from './support/parts/form.mjs';
import { drawnRows, showSettings } from './support/parts/rail.mjs';

const { check } = browserTests();
const FILE = `{
  "auths": {},
  "detachKeys": "ctrl-p",
  "HttpHeaders": { "X-Meta": "a" },
  "pruneFilters": ["label=x", "until=24h"],
  "proxies": { "default": { "httpProxy": "http://p:1", "noProxy": "localhost" } },
  "plugins": { "scan": { "optin": "true" } },
  "x-mine": [1, 2.0, {"k": null}],
  "credstore": "pass",
  "experimental": "enabled"
}
`;
const text = async (page) => (await save(page)).toString();
const saved = async (page) => JSON.parse(await save(page));

async function open(page, bytes = FILE) {
  await openFile(page, bytes);
  await showSettings(page);
}

check('a text: changed where it is, removed, added', async (page) => {
  await open(page);
  await type(page, 'detachKeys', ',ctrl-q');
  assert.equal(await text(page), FILE.replace('"ctrl-p"', '"ctrl-p,ctrl-q"'));
  await button(page, 'Remove detachKeys').click();
  assert.equal(await text(page), FILE.replace('  "detachKeys": "ctrl-p",\n', ''));
  await addSetting(page, 'detachKeys');
  await type(page, 'detachKeys', 'ctrl-x');
  const file = await saved(page);
  assert.equal(file.detachKeys, 'ctrl-x');
  assert.deepEqual(file['x-mine'], [1, 2, { k: null }]);
});

check('a map of texts: a header changed, added, removed', async (page) => {
  await open(page);
  await retype(page, 'X-Meta', 'b');
  assert.equal(await text(page), FILE.replace('"X-Meta": "a"', '"X-Meta": "b"'));
  await type(page, 'New key in HttpHeaders', 'X-More');
  await page.keyboard.press('Enter');
  await type(page, 'X-More', 'c');
  assert.deepEqual((await saved(page)).HttpHeaders, { 'X-Meta': 'b', 'X-More': 'c' });
  await button(page, 'Remove X-Meta').click();
  assert.deepEqual((await saved(page)).HttpHeaders, { 'X-More': 'c' });
});

check('a list: an element changed, added, removed', async (page) => {
  await open(page);
  await retype(page, 'pruneFilters 1', 'label=y');
  assert.equal(await text(page), FILE.replace('label=x', 'label=y'));
  await button(setting(page, 'pruneFilters'), 'Add a line').click();
  await type(page, 'pruneFilters 3', 'three');
  assert.deepEqual((await saved(page)).pruneFilters, ['label=y', 'until=24h', 'three']);
  await button(page, 'Remove pruneFilters 2').click();
  assert.deepEqual((await saved(page)).pruneFilters, ['label=y', 'three']);
  assert.equal(await box(page, 'pruneFilters 2').inputValue(), 'three');
});

check('proxies: one changed, a group added with a proxy in it, one removed', async (page) => {
  await open(page);
  await type(page, 'noProxy', ',127.0.0.1');
  assert.equal(await text(page), FILE.replace('"localhost"', '"localhost,127.0.0.1"'));
  await type(page, 'New key in proxies', 'tcp://d:1');
  await page.keyboard.press('Enter');
  await type(page, 'New key in proxies › tcp://d:1', 'ftpProxy');
  await page.keyboard.press('Enter');
  await type(page, 'ftpProxy', 'http://f');
  assert.deepEqual((await saved(page)).proxies['tcp://d:1'], { ftpProxy: 'http://f' });
  await button(page, 'Remove httpProxy').click();
  assert.deepEqual((await saved(page)).proxies.default, { noProxy: 'localhost,127.0.0.1' });
});

check('the same name in two groups of proxies: the boxes stay apart', async (page) => {
  await open(page, '{"proxies":{"default":{"noProxy":"a"},"tcp://d":{"noProxy":"b"}}}');
  const second = box(partOf(page, 'tcp://d'), 'noProxy');
  await second.click();
  await page.keyboard.press('End');
  await page.keyboard.type('2');
  assert.deepEqual((await saved(page)).proxies, { default: { noProxy: 'a' }, 'tcp://d': { noProxy: 'b2' } });
});

check('plugin options: changed, and a plugin added', async (page) => {
  await open(page);
  await retype(page, 'optin', 'false');
  await type(page, 'New key in plugins', 'compose');
  await page.keyboard.press('Enter');
  await type(page, 'New key in plugins › compose', 'opt');
  await page.keyboard.press('Enter');
  await type(page, 'opt', 'v');
  assert.deepEqual((await saved(page)).plugins, { scan: { optin: 'false' }, compose: { opt: 'v' } });
});

check('each known setting can be added, says what it means, and can be removed again', async (page) => {
  await open(page, '{\n\t"auths": {}\n}');
  const keys = await addableSettings(page);
  assert.ok(keys.length >= 20, keys.join(', '));
  for (const key of keys) {
    await addSetting(page, key);
    assert.ok((await meaningOf(page, key).innerText()).length > 20, key);
  }
  assert.deepEqual(Object.keys(await saved(page)).sort(), ['auths', ...keys].sort());
  assert.equal(await wrongTypes(page).count(), 0, 'each is added with the type that Docker expects');
  for (const key of keys) {
    await button(page, `Remove ${key}`).click();
    // The next one comes to lie under the pointer; a key in between says that it is meant.
    await page.keyboard.press('Shift');
  }
  assert.deepEqual(Object.keys(await saved(page)), ['auths']);
});

check('keys that Docker does not know are kept, shown, and only removed on a click', async (page) => {
  await open(page);
  assert.deepEqual(await codesIn(sectionOf(page, 'Not known to Docker')), ['x-mine', 'credstore', 'experimental']);
  await type(page, 'detachKeys', 'x');
  assert.ok((await text(page)).includes('"x-mine": [1, 2.0, {"k": null}]'));
  await button(page, 'Remove x-mine').click();
  assert.equal(await text(page), FILE.replace('ctrl-p', 'ctrl-px').replace('  "x-mine": [1, 2.0, {"k": null}],\n', ''));
});

check('a mistyped key: the right one is offered and a click renames it, nothing else changes', async (page) => {
  await open(page);
  await button(page, 'Rename to credsStore').click();
  assert.equal(await text(page), FILE.replace('credstore', 'credsStore'));
  assert.equal(await box(page, 'credsStore').inputValue(), 'pass');
  await page.keyboard.press('Control+Z');
  assert.equal(await text(page), FILE);
});

check('a value of another type is not touched, and named', async (page) => {
  const bytes = '{"HttpHeaders":["a"],"credsStore":1,"proxies":{"default":"x"},"plugins":null}';
  await open(page, bytes);
  assert.equal(await wrongTypes(page).count() >= 3, true);
  assert.equal(await text(page), bytes);
});

check('another letter case is the same key for Docker: shown as such, its spelling stays', async (page) => {
  const bytes = '{"CREDSSTORE":"pass"}';
  await open(page, bytes);
  await said(page, 'Docker reads this spelling as');
  await type(page, 'credsStore', '2');
  assert.equal(await text(page), '{"CREDSSTORE":"pass2"}');
});

check('adding a key that is there already empties nothing', async (page) => {
  const file = { HttpHeaders: { 'X-A': 'kept' }, proxies: { default: { httpProxy: 'http://p' } } };
  await openFile(page, JSON.stringify(file));
  await showSettings(page);
  for (const [name, text] of [['New key in HttpHeaders', 'X-A'], ['New key in proxies', 'default']]) {
    await type(page, name, text);
    await said(page, 'It is already there, above.');
    await near(box(page, name), 'Add').click();
    await box(page, name).press('Enter');
    assert.deepEqual(JSON.parse(await save(page)), file);
    await retype(page, name, 'other');
    await unsaid(page, 'It is already there, above.');
    await retype(page, name, '');
  }
});

check('the JSON Schema of the file is saved, with the line for an editor', async (page) => {
  await openFile(page, '{"auths":{}}');
  await showSettings(page);
  await words(page, 'These keys in an editor').click();
  await said(page, '"json.schemas"');
  const schema = await downloaded(page, () => button(page, 'Save the JSON Schema').click(), 'config.schema.json');
  assert.equal(schema.toString(), await readFile(new URL('../../docs/config.schema.json', import.meta.url), 'utf8'));
});

check('long lists: the first rows, more on request, and what is added', async (page) => {
  const count = 100;
  const numbers = Array.from({ length: count }, (_, at) => at);
  const all = (name, value) => Object.fromEntries(numbers.map((at) => [`${name}${at}`, value(at)]));
  const file = {
    auths: { 'r.example': all('k', () => 1) },
    HttpHeaders: all('X-H', () => 'v'),
    pruneFilters: numbers.map((at) => `label=${at}`),
    proxies: all('tcp://h', () => all('p', () => 'x')),
    ...all('mine', () => 1),
  };
  await open(page, JSON.stringify(file));
  const headers = setting(page, 'HttpHeaders');
  const shown = async (part) => [await rowsIn(part).count(), await moreOf(part).allTextContents()];
  assert.deepEqual(await shown(headers), [40, ['Show 40 more']]);
  await said(headers, '40 of 100 are shown.');
  await moreOf(headers).press('Enter');
  assert.deepEqual(await shown(headers), [80, ['Show 20 more']]);
  // The keyboard continues with the new rows.
  await page.keyboard.type('w');
  assert.match((await saved(page)).HttpHeaders['X-H40'], /^(wv|vw)$/);
  // What is added is drawn at once, although others before it are not.
  await type(page, 'New key in HttpHeaders', 'X-New');
  await page.keyboard.press('Enter');
  assert.deepEqual(await shown(headers), [81, ['Show 20 more']]);
  await type(page, 'X-New', 'n');
  assert.equal((await saved(page)).HttpHeaders['X-New'], 'n');
  await moreOf(headers).click();
  assert.deepEqual(await shown(headers), [101, []]);
  const filters = setting(page, 'pruneFilters');
  assert.deepEqual(await shown(filters), [40, ['Show 40 more']]);
  await button(filters, 'Add a line').click();
  await type(page, 'pruneFilters 101', 'until=1h');
  assert.equal((await saved(page)).pruneFilters[count], 'until=1h');
  assert.deepEqual(await shown(setting(page, 'proxies')), [100, Array(11).fill('Show 10 more')]);
  assert.deepEqual(await shown(sectionOf(page, 'Not known to Docker')), [40, ['Show 40 more']]);
  await drawnRows(page).first().click();
  await said(page, '40 of 100 are shown.');
});

check('a name that is there twice: each row is its own', async (page) => {
  await open(page, '{"HttpHeaders": {"a": "1", "b": "2", "a": "3", "c": "4", "a": "5"}}');
  const values = () => valuesIn(setting(page, 'HttpHeaders'));
  assert.deepEqual(await values(), ['1', '2', '3', '4', '5']);
  for (const [name, left] of [['b', ['1', '3', '4', '5']], ['c', ['1', '3', '5']]]) {
    await button(page, `Remove ${name}`).click();
    assert.deepEqual(await values(), left);
  }
  for (const more of [['1', '3', '4', '5'], ['1', '2', '3', '4', '5']]) {
    await page.keyboard.press('Control+Z');
    assert.deepEqual(await values(), more);
  }
});
