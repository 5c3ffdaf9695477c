// The lens Explain as a user sees it: a file and an image are put to it, its answers are read.
import assert from 'node:assert/strict';
import { base64, paste } from './actions.mjs';
import { box, button, heading, tab } from './page.mjs';
import { clientButton, commandResults, commands, concluded, resultOf, steps, topicButton } from './parts/which.mjs';

/** Goes to a topic of Explain. */
export const topic = async (page, name) => {
  await tab(page, 'Explain').click();
  await topicButton(page, name).click();
};

/** The file with one login for each key: the first is k1 with the password `password(1)`. */
export const logins = (...keys) => ({
  auths: Object.fromEntries(keys.map((key, index) => [key, { auth: base64(`k${index + 1}:${password(index + 1)}`) }])),
});
export const password = (number) => `hunter-of-${number}`;
/** Everything in a file of `logins` that must never be in the page. */
export const secretsOf = (file) => Object.values(file.auths ?? {}).flatMap((entry) => [
  entry.auth, entry.auth && Buffer.from(entry.auth, 'base64').toString().split(':')[1],
  entry.password, entry.identitytoken, entry.registrytoken,
].filter(Boolean));

/** Pastes a file, an object is laid out first, and goes to Explain. */
export async function explain(page, file) {
  const text = typeof file === 'string' ? file : JSON.stringify(file, null, 2);
  await paste(page, box(page, 'Paste anything'), text);
  await tab(page, 'Explain').click();
  await box(page, 'Image').waitFor();
}

/** Types an image as a user does, over what is in the box, and waits for the answers. */
export async function ask(page, image) {
  await box(page, 'Image').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type(image);
  await settled(page);
}

/** Waits until the answers are those to what is typed. */
export const settled = (page) => concluded(page, 'Looking…');

/** Chooses a client by a click on its name. */
export async function choose(page, client) {
  await clientButton(page, client).click();
  await heading(steps(page), `How ${client}`).waitFor();
}

/**
 * A row in short: `1` the first login, `-` none, `E` an error, `W` a warning and none, `1/2` one
 * of these at random, `1>2` in this order, `@x` a helper asked for x, `t` an identity token,
 * `r` a registry token, `{}` an entry without a login.
 */
export function short({ verdict, words }, keys) {
  const named = [...words.matchAll(/(?:entry|auth of) (\S+) (?:as|without) |(identity|registry) token of|(empty entry)/g)]
    .map(([, key, token, empty]) => (empty ? '{}' : token ? token[0].replace('i', 't') : String(keys.indexOf(key) + 1)));
  switch (verdict) {
    case 'anonymous': return assert.match(words, /no credential/) ?? '-';
    case 'error': return assert.match(words, /^fails: “.+”/s) ?? 'E';
    case 'warning': return words.endsWith('sends no credential') ? 'W' : `W${[...new Set(named)].sort().join('/')}`;
    case 'random': return [...new Set(words.includes('sends no credential') ? ['-', ...named] : named)].sort().join('/');
    case 'asks a helper': return `@${/for “(.*?)”/.exec(words)[1]}`;
    case 'tries in order': return named.join('>');
    case 'empty entry': return named.join();
    default: return assert.equal(verdict, 'sends a login') ?? named.join();
  }
}

/** Presses one of the commands, and types its server or context if one is given. */
export async function wouldWrite(page, command, argument) {
  await button(commands(page), command).click();
  if (argument !== undefined) await box(page, command === 'docker context use' ? 'Context' : 'Server').fill(argument);
}

/** The results that the command can have. */
export async function results(page) {
  await commandResults(page).first().waitFor();
  return Promise.all((await commandResults(page).all()).map(resultOf));
}
