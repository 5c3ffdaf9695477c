// Someone who opens a page that may not start, and reads what is there.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { temporaryDirectory } from '../../clients/processes.mjs';
import { DIST } from '../support/browser.mjs';
import { served } from '../walls/pages.mjs';

const WAIT = 8000;

export function visitor(tab) {
  const { path, remove } = temporaryDirectory();
  let opened = 0;
  /** Waits until the page reads like this. */
  const reads = async (wanted, where) => {
    let text = '';
    for (const until = Date.now() + WAIT; Date.now() < until; await sleep(100)) {
      text = await tab.run("Promise.resolve(document.body ? document.body.innerText : '')").catch(() => '') ?? '';
      if (wanted.test(text.trim())) return;
    }
    assert.match(text.trim(), wanted, where);
  };
  return {
    /** Opens this as the one file. */
    async opens(html, wanted, where) {
      opened += 1;
      const file = join(path, `${opened}.html`);
      writeFileSync(file, html);
      await tab.visit(pathToFileURL(file).href);
      await reads(wanted, where);
    },
    /** Opens the several files on a server that gives other answers. */
    async goesTo(changed, wanted, where) {
      const host = await served(DIST, changed);
      try {
        await tab.visit(host.address);
        await reads(wanted, where);
      } finally {
        host.close();
      }
    },
    async leave() {
      await tab.close();
      remove();
    },
  };
}
