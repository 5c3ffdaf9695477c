// What the measurements do to the page, in words of its accessible names.

export const button = (page, name) => page.getByRole('button', { name, exact: true });
export const tab = (page, name) => page.getByRole('tab', { name, exact: true });
export const topic = (page, name) => page.getByRole('navigation', { name: 'Topics' }).getByRole('button', { name });

/** Puts the text into the page as a File; the page's own code never sees this handle. */
export const fileOf = (page, text) =>
  page.evaluateHandle((content) => new File([content], 'config.json'), text);

/** Drops `file` on the page and waits until the list shows `count`, then until Check has answered: the two
 * times, and the longest task until a second after the first, in milliseconds. */
export function drop(page, file, count) {
  return page.evaluate(dropInPage, { file, count });
}

// Runs in the page. Times are counted from just before the drop.
async function dropInPage({ file, count }) {
  const isListed = () => Number(document.querySelector('[aria-label="Registries"] h2')?.textContent.replace(/\D/g, '')) === count;
  const data = new DataTransfer();
  data.items.add(file);
  const longest = window.benchTasks();
  const start = performance.now();
  const listed = new Promise((done) => {
    const observer = new MutationObserver(() => {
      if (!isListed()) return;
      observer.disconnect();
      done();
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  const painted = await listed.then(window.benchPainted) - start;
  const second = new Promise((done) => setTimeout(done, 1000));
  // Asked at each turn of the page: its work is done in pieces between them.
  const { port1, port2 } = new MessageChannel();
  const turn = () => new Promise((done) => { port1.onmessage = done; port2.postMessage(null); });
  while (document.querySelector('[aria-label="Check"] [aria-busy="true"]')) await turn();
  const answered = performance.now() - start;
  await second;
  return { painted, answered, longest: longest() };
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
    (wanted) => [...document.querySelectorAll('textarea, input')].some((area) => area.value === wanted),
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
