// Every way out that is tried: what it is called, and the body of a function that tries it. It has
// `evil`, the address of another machine, `host`, that machine's name and port, and `secret`. What
// does not reach `evil` answers true: something is kept, a realm or an element is reached.
//
// `on: 'http'` is a way that a page from disk does not have, `gesture` is tried in a click,
// `after: 'reload'` is followed by the user's reload, `from` says where the page was opened, and
// `profile` needs a browser as a user has it.
import * as elements from './ways/elements.mjs';
import * as messages from './ways/messages.mjs';
import * as navigation from './ways/navigation.mjs';
import * as network from './ways/network.mjs';
import * as realms from './ways/realms.mjs';
import * as storage from './ways/storage.mjs';
import * as style from './ways/style.mjs';

export const WAYS = [navigation, elements, realms, network, storage, messages, style].flatMap(({ family, ways }) => (
  ways.map(([name, code, options = {}]) => ({ family, name, code, ...options }))));

const names = WAYS.map(({ name }) => name);
const twice = names.filter((name, at) => names.indexOf(name) !== at);
if (twice.length > 0) throw new Error(`two ways are called ${twice}`);

/** What gets out and is said in *What no page can promise*: in which browsers, and of which ways. */
export const DOCUMENTED = [
  { browsers: ['Chromium', 'Firefox'], why: 'the stack is full, and no listener runs', is: ({ name }) => name.includes('with a full stack') },
  { browsers: ['WebKit'], why: 'no Navigation API', is: ({ family, code }) => family === 'navigation' && /\blocation(\.\w+)? = |location\.(assign|replace)\(/.test(code) },
];
export const documented = (browser, way) => DOCUMENTED.some(({ browsers, is }) => browsers.includes(browser) && is(way));

/**
 * What the attack of 2026-11-28 found, by its numbers, and what was found while it was closed (A to
 * D): the ways that belong to each.
 */
export const KNOWN = {
  'L1, other documents': ['createDocument', 'createDocument and importNode', 'createDocument and append', 'a frame by createDocument'],
  'L2, customised built-ins': ['a customised built-in <a>', 'a frame by a customised built-in'],
  'L3, two colons': ['createElementNS with two colons', 'a frame with two colons'],
  'L4, a saved blob': ['a saved blob as a page', 'a saved blob as a page, at once', 'a saved drawing as a page'],
  'L6, listeners that come first': ['navigate event ended in the capture phase'],
  'L7, picture-in-picture': ['a picture-in-picture document'],
  'L8, a link that stays': ['a <link> of the page made a preconnect', 'a copied link of the page'],
  'L9, the own host': ['import() of the page\'s own host', 'a <link> of the page made a style sheet'],
  'L10, an address that is kept': ['history.replaceState and a reload', 'history.pushState and a reload'],
  'L11, the page before': ['history.back to the page before', 'history.go to the page before', 'window.name'],
  'L12, framed or opened': ['a start inside another page', 'parent.postMessage, once the app has started', 'the source of a message', 'the port in a message', 'the stream in a message'],
  'L13, a file system': ['webkitRequestFileSystem, asked whether it is there', 'webkitResolveLocalFileSystemURL'],
  'A, the element of the download': ['the <a> that saves, from its event'],
  'B, names that were not on the list': ['webkitIndexedDB', 'joinAdInterestGroup', 'window.queryLocalFonts'],
  'C, an instruction to a style sheet': ['an instruction to a style sheet'],
  'D, a redirect within the page': ['a redirect of a navigation within the page'],
};
for (const name of Object.values(KNOWN).flat()) {
  if (!names.includes(name)) throw new Error(`no way is called ${name}`);
}
