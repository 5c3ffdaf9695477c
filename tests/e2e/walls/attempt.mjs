// Ways out, tried on one page in one browser: one alone, or several on one page after the other.
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
    const wait = isDone && !way.from && !way.after && asksNoOne(way) ? 0 : WAIT;
    for (let waited = 0; waited < wait && !isOut(); waited += STEP) await sleep(STEP);
    return isOut() || (way.from ? '' : await left(tab, address));
  } finally {
    await tab.close().catch(() => {});
    other.close();
    host?.close();
  }
}

/** Ways that change what others need, leave the page, or need a page in another state. */
const needsPage = (way) => way.from || way.after || way.gesture || way.profile ||
  /prototype|Reflect|Array|delete |define|location|navigation\.|history\.|open\(|Save|\.write|HTML|designMode|refresh|submit|click\(/.test(way.code);
/** What asks for no address answers at once. */
const asksNoOne = (way) => !/evil|host|secret/.test(way.code);

/** Groups ways by what one page can be used for; in the control what gets out often leaves it. */
export function grouped(ways, isControl) {
  const together = ways.filter((way) => !needsPage(way) && (asksNoOne(way) || !isControl));
  const groups = ways.filter((way) => !together.includes(way)).map((way) => [way]);
  for (let at = 0; at < together.length; at += 16) groups.push(together.slice(at, at + 16));
  return groups;
}

/** Tries the ways of a group on one page; when that page is left, or asked for something, each alone. */
export async function attemptGroup(browser, ways, folder, over) {
  const alone = async () => {
    const results = [];
    for (const way of ways) results.push(await attempt(browser, way, folder, over));
    return results;
  };
  if (ways.length === 1) return alone();
  const secret = `s${randomBytes(6).toString('hex')}`;
  const other = await trap(secret);
  const host = over === 'http' ? await served(folder) : null;
  const address = host ? host.address : onDisk(folder);
  const tab = await browser.tab();
  const answers = [];
  try {
    await tab.visit(address);
    await tab.settled();
    other.forget();
    host?.hits.splice(0);
    const args = JSON.stringify([other.evil, other.host, secret]);
    for (const { code } of ways) {
      const running = tab.run(`(async (evil, host, secret) => {\n${code}\n})(...${args})`).catch(() => {});
      answers.push(await Promise.race([running, sleep(WAIT)]));
    }
    if (!ways.every(asksNoOne)) await sleep(WAIT);
    if (!reached({}, other.hits, host?.hits ?? [], secret) && !await left(tab, address)) {
      return answers.map((answer) => (answer === true ? 'answered' : ''));
    }
  } catch {
    // The page is gone: then each has one of its own.
  } finally {
    await tab.close().catch(() => {});
    other.close();
    host?.close();
  }
  return alone();
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
