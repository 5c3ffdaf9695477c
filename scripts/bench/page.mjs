// What the measurements do to the page, in words of its accessible names.

/** Puts the text into the page as a File; the page's own code never sees this handle. */
export const fileOf = (page, text) =>
  page.evaluateHandle((content) => new File([content], 'config.json'), text);

/** Drops `file` on the page and waits until the list shows `count` and Check has its answer: times until
 * both, and the longest task until then, in milliseconds. */
export function drop(page, file, count) {
  return page.evaluate(dropInPage, { file, count });
}

// Runs in the page. Times are counted from just before the drop.
async function dropInPage({ file, count }) {
  const heading = (name) => document.querySelector(`[aria-label="${name}"] h2`)?.textContent ?? '';
  const isListed = () => Number(heading('Registries').replace(/\D/g, '')) === count;
  const hasAnswered = () => isListed() && /problem|error|note|warning/.test(heading('Check')) &&
    !document.querySelector('[aria-label="Check"][aria-busy="true"]');
  // A message sent in an animation frame arrives when the frame has been painted.
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done(performance.now() - start);
    };
    port2.postMessage(null);
  }));
  const once = (isThere) => new Promise((done) => {
    const look = () => {
      if (!isThere()) return;
      observer.disconnect();
      done();
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    look();
  });
  const tasks = [];
  const watch = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  watch.observe({ type: 'longtask' });
  const data = new DataTransfer();
  data.items.add(file);
  const start = performance.now();
  document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  const listed = once(isListed).then(painted);
  const answered = once(hasAnswered).then(painted);
  const times = { painted: await listed, answered: await answered };
  // Tasks are told of when they are over.
  await new Promise((done) => setTimeout(done, 200));
  watch.disconnect();
  // Only those above 50 ms are told of.
  const longest = Math.max(0, ...tasks.filter((task) => task.startTime >= start - 1).map((task) => task.duration));
  return { ...times, longest };
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
