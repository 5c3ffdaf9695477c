// What the measurements do to the page, in words of its accessible names.

/** Puts the text into the page as a File; the page's own code never sees this handle. */
export const fileOf = (page, text) =>
  page.evaluateHandle((content) => new File([content], 'config.json'), text);

/** Drops `file` on the page and waits until the rail shows `count` and Check has its answer. */
export function drop(page, file, count) {
  return page.evaluate(dropInPage, { file, count });
}

// Runs in the page. Times are counted from just before the drop.
async function dropInPage({ file, count }) {
  const heading = (name) => document.querySelector(`[aria-label="${name}"] h2`)?.textContent ?? '';
  const isShown = () =>
    Number(heading('Registries').replace(/\D/g, '')) === count &&
    /problem|error|note/.test(heading('Check')) &&
    !document.querySelector('[aria-label="Check"][aria-busy="true"]');
  const frame = () => new Promise((done) => requestAnimationFrame(() => done(performance.now())));
  const data = new DataTransfer();
  data.items.add(file);
  let start;
  const shown = new Promise((done) => {
    const observer = new MutationObserver(() => {
      if (!isShown()) return;
      observer.disconnect();
      done(performance.now() - start);
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  start = performance.now();
  document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  const dom = await shown;
  // A message sent in an animation frame arrives when the frame has been painted.
  const painted = new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done(performance.now() - start);
    };
    port2.postMessage(null);
  }));
  await frame();
  const second = (await frame()) - start;
  return { dom, painted: await painted, second };
}

/** Forgets the file without a question; the page is as after its start. */
export async function wipe(page) {
  // A second press at the same place within half a second does nothing.
  await page.waitForTimeout(600);
  await page.getByRole('button', { name: 'Wipe', exact: true }).click();
  await page.waitForFunction(() => !document.querySelector('[aria-label="Registries"]'));
  await settle(page);
}

/** Scrolls the rail to its middle and chooses the registry `name` there. */
export async function choose(page, name) {
  const row = page.getByRole('region', { name: 'Registries' }).getByRole('button', { name });
  await page.evaluate(() => {
    const all = [...document.querySelectorAll('[aria-label="Registries"] *')];
    const list = all.find((element) => element.scrollHeight > 2 * element.clientHeight && element.clientHeight > 100);
    if (list) list.scrollTop = (list.scrollHeight - list.clientHeight) / 2;
  });
  await row.click();
  await page.waitForFunction(
    (wanted) => [...document.querySelectorAll('textarea')].some((area) => area.value === wanted),
    name,
  );
  await settle(page);
}

/** Two frames and a moment, so that nothing of before runs into what is measured next. */
export async function settle(page) {
  await page.evaluate(async () => {
    for (let at = 0; at < 2; at += 1) await new Promise((done) => requestAnimationFrame(done));
    await new Promise((done) => setTimeout(done, 100));
  });
}
