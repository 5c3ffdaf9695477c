// The page as a tool: on a telephone, with 10,000 registries, in a forced theme, and when it is left.
import assert from 'node:assert/strict';
import { base64, focusOf, openFile, press, save, timed, type } from './support/actions.mjs';
import { browserTests, openPage, settled, started } from './support/browser.mjs';
import { box, button, checkPanel, current, foot, lens, pane, placesOf, region, said, tab } from './support/page.mjs';
import { isFolded, unfoldCheck } from './support/parts/check.mjs';
import { drawnLines, marked, splitter } from './support/parts/file.mjs';
import { topicButton, topicButtons } from './support/parts/which.mjs';
import {
  drawnRows, focusedRow, registries, row, rowItem, rows, rowStops, scrollRows, search,
} from './support/parts/rail.mjs';

const { check, browser } = browserTests();
const FILE = JSON.stringify({
  auths: { 'a.example': { auth: base64('a:b') }, 'b.example': {}, 'c.example': { auth: '***' } },
}, null, 2);
const TELEPHONE = { viewport: { width: 320, height: 640 } };

check('320 pixels wide: a registry is chosen, changed and saved', async (page) => {
  await openFile(page, FILE);
  assert.equal(await row(page, 'b.example').isVisible(), false);
  await button(page, 'Show the list').click();
  await row(page, 'b.example').click();
  await row(page, 'b.example').waitFor({ state: 'hidden' });
  await type(page, 'Username', 'x');
  await type(page, 'Password or token', 'y');
  assert.equal(JSON.parse(await save(page)).auths['b.example'].auth, base64('x:y'));
  await unfoldCheck(page);
  await said(checkPanel(page), 'Secret is masked');
}, TELEPHONE);

check('wide: rail, form, text and Check side by side, no sheet to open', async (page) => {
  await openFile(page, FILE);
  const left = async (locator) => (await locator.boundingBox()).x;
  const places = await Promise.all([
    left(region(page, 'Registries')), left(box(page, 'Registry')), left(region(page, 'config.json')), left(checkPanel(page)),
  ]);
  assert.deepEqual(places, [...places].sort((a, b) => a - b));
  assert.equal(await button(page, 'Show the list').isVisible(), false);
  assert.equal(await isFolded(page), false);
});

check('a file that cannot be read leads to its fault where Check is folded', async (page) => {
  await openFile(page, '{"auths": {"a.example": {},}}');
  assert.equal(await isFolded(page), true);
  await button(page, 'Show the fault').click();
  await settled(page);
  assert.equal(await isFolded(page), false);
  await press(page, 'Enter');
  await button(checkPanel(page), 'Apply').click();
  assert.equal((await save(page)).toString(), '{"auths": {"a.example": {}}}');
}, { viewport: { width: 1280, height: 800 } });

for (const width of [1024, 1280, 1920]) {
  check(`${width} pixels wide: beside the text in every lens and topic, with no empty column`, async (page) => {
    await openFile(page, FILE);
    const edges = async (locator) => {
      const { x, y, width: wide } = await locator.boundingBox();
      return [x, y, x + wide].map(Math.round);
    };
    const looks = async (name) => {
      const [here, text, next] = [await edges(pane(page)), await edges(region(page, 'config.json')), await edges(checkPanel(page))];
      assert.deepEqual([here[1], here[2], text[2]], [text[1], text[0], next[0]], name);
    };
    await looks('Edit');
    await tab(page, 'Explain').click();
    for (const name of await topicButtons(page).allTextContents()) {
      await topicButton(page, name).click();
      await settled(page);
      if (await region(page, 'config.json').count()) await looks(name);
    }
  }, { viewport: { width, height: 800 } });
}

check('the line between form and text moves by keys and by mouse, in four stops, and comes back', async (page) => {
  await openFile(page, FILE);
  const width = async () => {
    await settled(page);
    return Math.round((await pane(page).boundingBox()).width);
  };
  const before = await width();
  await splitter(page).focus();
  const widths = [];
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
    await press(page, key);
    widths.push(await width());
  }
  assert.deepEqual(widths, [...widths].sort((a, b) => a - b));
  assert.equal(new Set(widths).size, 4);
  assert.equal(await splitter(page).getAttribute('aria-valuenow'), '65');
  const line = await splitter(page).boundingBox();
  await page.mouse.move(line.x + line.width / 2, 400);
  await page.mouse.down();
  await page.mouse.move(line.x - 400, 400, { steps: 4 });
  await page.mouse.up();
  assert.ok(await width() < widths[3]);
  await splitter(page).dblclick();
  assert.equal(await width(), before);
});

for (const width of [1100, 1280, 1440, 1920]) {
  check(`${width} px: the line says where it is, and its first key moves it from there`, async (page) => {
    await openFile(page, FILE);
    for (const lens of ['Edit', 'Explain']) {
      await tab(page, lens).click();
      const place = async () => {
        await settled(page);
        const { x, width: own, around } = await splitter(page).evaluate((line) => {
          const { left, width } = line.getBoundingClientRect();
          const outer = line.parentElement.getBoundingClientRect();
          return { x: left - outer.left, width, around: outer.width };
        });
        return Math.round((x + own / 2) / around * 100);
      };
      for (const [key, way] of [['ArrowRight', 1], ['ArrowLeft', -1]]) {
        await splitter(page).dblclick();
        await splitter(page).blur();
        await splitter(page).focus();
        const before = await place();
        assert.equal(Number(await splitter(page).getAttribute('aria-valuenow')), before, `${lens}, ${key}`);
        await press(page, key);
        assert.ok((await place() - before) * way > 0, `${lens}, ${key}: ${before} to ${await place()}`);
      }
    }
  }, { viewport: { width, height: 800 } });
}

const PHONE = { viewport: { width: 375, height: 700 }, hasTouch: true };
check('on a phone the row at the bottom leaves while the page is scrolled down, and is back on the way up and on a key', async (page) => {
  await openFile(page, JSON.stringify({ auths: { 'a.example': { auth: base64('a:b') } }, plugins: Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`p${at}`, {}])) }, null, 2));
  const isAway = async () => {
    await settled(page);
    return (await tab(page, 'Edit').boundingBox()).y >= 700;
  };
  const scroll = async (by) => {
    await page.mouse.move(180, 300);
    await page.mouse.wheel(0, by);
    await page.waitForTimeout(150);
  };
  assert.equal(await isAway(), false);
  await scroll(300);
  assert.equal(await isAway(), true);
  await scroll(-100);
  assert.equal(await isAway(), false);
  await scroll(200);
  assert.equal(await isAway(), true);
  await press(page, 'Tab');
  assert.equal(await isAway(), false);
}, PHONE);

check('DOM order is the order of the task', async (page) => {
  await openFile(page, FILE);
  const order = await placesOf(box(page, 'Paste anything'), registries(page), lens(page), checkPanel(page), foot(page));
  assert.deepEqual(order, [...order].sort((a, b) => a - b));
});

check('the theme button goes through system, light and dark', async (page) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const system = await paper();
  const theme = button(page, /^Theme/);
  await theme.click();
  const light = await paper();
  await theme.click();
  const dark = await paper();
  assert.notEqual(light, dark);
  assert.equal(system, dark, 'the system of this test is dark');
  await theme.click();
  assert.equal(await paper(), system);
}, { colorScheme: 'dark' });

check('a chosen theme stays when a file is opened', async (page) => {
  const forced = () => page.evaluate(() => document.documentElement.dataset.theme);
  await button(page, /^Theme/).click();
  await button(page, /^Theme/).click();
  assert.equal(await forced(), 'dark');
  await openFile(page, FILE);
  assert.equal(await forced(), 'dark');
  assert.equal(await button(page, 'Theme: dark').first().count(), 1);
});

/** Tries to close the page; true if the browser asks the user first. */
async function asksBeforeLeaving(page) {
  let asked = false;
  const answer = (question) => {
    asked = question.type() === 'beforeunload';
    return question.dismiss();
  };
  page.on('dialog', answer);
  const closed = page.waitForEvent('close', { timeout: 700 }).then(() => true, () => false);
  await page.close({ runBeforeUnload: true });
  assert.equal(await closed, !asked);
  page.off('dialog', answer);
  return asked;
}

for (const [what, go, expected] of [
  ['nothing open', async () => {}, false],
  ['a file as it was opened', (page) => openFile(page, FILE), false],
  ['a changed file', async (page) => { await openFile(page, FILE); await type(page, 'Username', 'x'); }, true],
  ['a change undone', async (page) => { await openFile(page, FILE); await type(page, 'Username', 'x'); await button(page, 'Undo').click(); }, false],
  ['a change saved', async (page) => { await openFile(page, FILE); await type(page, 'Username', 'x'); await save(page); }, false],
  ['changed again after saving', async (page) => { await openFile(page, FILE); await type(page, 'Username', 'x'); await save(page); await type(page, 'Username', 'y'); }, true],
  ['wiped', async (page) => { await openFile(page, FILE); await type(page, 'Username', 'x'); await button(page, 'Wipe').click(); await button(page, 'Wipe everything').click(); }, false],
]) {
  check(`leaving with ${what}: ${expected ? 'asks' : 'does not ask'}`, async (page) => {
    await go(page);
    assert.equal(await asksBeforeLeaving(page), expected);
  });
}

const MANY = 10_000;
const MANY_FILE = JSON.stringify({
  auths: Object.fromEntries(Array.from({ length: MANY }, (_, index) => (
    [`registry-${index}.example.com`, { auth: base64(`user-${index}:password-${index}`) }]))),
}, null, '\t');
const drawn = (page) => drawnRows(page).count();

check('10,000 registries: opened at once, only the rows in sight are in the page', async (page) => {
  const spent = await timed(() => openFile(page, MANY_FILE));
  assert.ok(spent < 1500, `opening took ${Math.round(spent)} ms`);
  assert.ok(await drawn(page) < 200);
  assert.ok(await drawnLines(page).count() < 200);
  await scrollRows(page, 0.5);
  await row(page, 'registry-5000.example.com').waitFor();
  assert.ok(await drawn(page) < 200);
  assert.equal(await rowItem(page, 'registry-5000.example.com').getAttribute('aria-setsize'), String(MANY));
  assert.equal(await rowItem(page, 'registry-5000.example.com').getAttribute('aria-posinset'), '5001');
  await row(page, 'registry-5000.example.com').click();
  assert.equal(await box(page, 'Username').inputValue(), 'user-5000');
  await marked(page).first().waitFor();
  const typing = await timed(() => type(page, 'Username', 'abcdefghij'));
  assert.ok(typing < 1500, `ten letters took ${Math.round(typing)} ms`);
  assert.equal((await save(page)).length > MANY_FILE.length, true);
});

check('10,000 registries: arrow keys, pages, Home and End; the focus goes along', async (page) => {
  await openFile(page, MANY_FILE);
  await row(page, 'registry-0.example.com').focus();
  for (const [key, expected] of [['ArrowDown', 1], ['ArrowDown', 2], ['PageDown', 12], ['PageUp', 2], ['ArrowUp', 1], ['End', MANY - 1], ['ArrowDown', MANY - 1], ['ArrowUp', MANY - 2], ['Home', 0]]) {
    await page.keyboard.press(key);
    await current(page, row(page, `registry-${expected}.example.com`)).waitFor();
    await focusedRow(page, `registry-${expected}.example.com`).waitFor({ timeout: 1500 })
      .catch(async () => assert.fail(`after ${key} the focus is on ${await focusOf(page)}, not on registry ${expected}`));
    assert.equal(await box(page, 'Username').inputValue(), `user-${expected}`);
  }
  assert.equal(await focusedRow(page, 'registry-0.example.com').count(), 1);
  assert.equal(await rowStops(page).count(), 1, 'Tab goes over the list in one step');
});

check('10,000 registries: found by address and by user name', async (page) => {
  await openFile(page, MANY_FILE);
  const searchBox = search(page);
  await searchBox.pressSequentially('registry-123');
  assert.ok((await rows(page)).every((name) => name.includes('registry-123')));
  await row(page, 'registry-1234.example.com').waitFor();
  await searchBox.fill('USER-77');
  await row(page, 'registry-77.example.com').click();
  assert.equal(await box(page, 'Username').inputValue(), 'user-77');
  await searchBox.fill('nothing like it');
  await said(page, 'No registry matches');
  await searchBox.fill('');
  await row(page, 'registry-77.example.com').waitFor();
});

check('two pages are two desks', async (page) => {
  await openFile(page, FILE);
  const other = await openPage(browser());
  await started(other);
  await openFile(other, FILE);
  await type(other, 'Username', 'x');
  assert.equal((await save(page)).toString(), FILE);
  await other.context().close();
});
