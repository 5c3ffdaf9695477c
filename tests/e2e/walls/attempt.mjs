// One way out, tried on one page in one browser.
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { onDisk, served } from './pages.mjs';
import { trap } from './trap.mjs';

/** How long something may take to get out. */
const WAIT = 600;
const STEP = 60;

/**
 * Tries a way on the page of `folder`, from disk or from a server. Returns how it got out, or ''.
 * `browser` is one of tests/engines.
 */
export async function attempt(browser, way, folder, over) {
  const secret = `s${randomBytes(6).toString('hex')}`;
  const other = await trap(secret);
  const host = over === 'http' ? await served(folder) : null;
  const address = host ? host.address : onDisk(folder);
  const tab = await browser.tab(way);
  try {
    await arrive(tab, way, address, other.evil);
    other.forget();
    host?.hits.splice(0);
    const args = JSON.stringify([other.evil, other.host, secret]);
    const code = `(async (evil, host, secret) => {\n${way.code}\n})(...${args})`;
    let answer;
    let isDone = false;
    const running = (way.gesture ? tab.press(code) : tab.run(code)).then((value) => { answer = value; isDone = true; }, () => {});
    await Promise.race([running, sleep(WAIT)]);
    if (way.after === 'reload') await tab.reload().catch(() => {});
    const isOut = () => reached(way, other.hits, host?.hits ?? [], secret) || (answer === true && 'answered');
    // What asks for no address has answered all there is.
    const wait = isDone && !way.from && !way.after && !/evil|host|secret/.test(way.code) ? 0 : WAIT;
    for (let waited = 0; waited < wait && !isOut(); waited += STEP) await sleep(STEP);
    return isOut() || (way.from ? '' : await left(tab, address));
  } finally {
    await tab.close().catch(() => {});
    other.close();
    host?.close();
  }
}

async function arrive(tab, way, address, evil) {
  if (way.from === 'evil') await tab.visit(`${evil}/start`);
  if (way.from === 'frame') await tab.visitInFrame(`${evil}/frame?${encodeURIComponent(address)}`);
  else if (way.from === 'opener') await tab.visitOpened(`${evil}/open`, address);
  else await tab.visit(address);
  await tab.settled();
}

function reached(way, hits, ownHits, secret) {
  if (ownHits.some((url) => url.includes(secret))) return 'the own host was asked';
  // The pages around this one ask for things of their own.
  const counts = ['opener', 'frame'].includes(way.from) ? (hit) => hit.includes(secret) || hit.includes('closed') : () => true;
  const hit = hits.find(counts);
  return hit ? `the other machine: ${hit === 'connection' || hit === 'datagram' ? hit : 'a request'}` : '';
}

/** The page was left for one that asks for nothing. */
async function left(tab, address) {
  const now = await tab.address().catch(() => address);
  return now.split('#')[0] === address ? '' : 'the page was left';
}
