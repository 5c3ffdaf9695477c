// Every state of the page that a user can come to, and the way there. Lints walk through all.
import { begin, openFile, paste, says, type } from './actions.mjs';
import { ask, choose, results, topic, wouldWrite } from './explain.mjs';
import { box, button, dialog, tab, unfold } from './page.mjs';
import { editor } from './parts/file.mjs';
import { drawnRows, showSettings } from './parts/rail.mjs';
import { protections, risks } from './parts/risks.mjs';
import { openTrust, trust, tryToSend } from './parts/trust.mjs';
import { chooseOption, goToStep, happenings, tls } from './parts/wire.mjs';
import { MORE_STATES } from './states_more.mjs';

const CONFIG = Buffer.from(JSON.stringify({
  auths: {
    'https://index.docker.io/v1/': { auth: 'YWxpY2U6czNjcmV0' },
    'ghcr.io': { username: 'u', password: 'p', email: 'a@b', odd: 1 },
    'reg.example': { identitytoken: 'abc', registrytoken: 'def' },
    'bad.example': { auth: '***' },
    'helper.example': {},
    'no.object': 'text',
  },
  credHelpers: { 'helper.example': 'pass' },
  HttpHeaders: { 'X-Token': 'hidden', 'X-Meta': 'y' },
  proxies: { default: { httpProxy: 'http://u:pw@proxy', noProxy: 'localhost' } },
  plugins: { scan: { optin: 'true' } },
  pruneFilters: ['label=x', 'until=24h'],
  psFormat: 'table {{.ID}}',
  credstore: 'pass',
  unknown: [1],
}, null, 2));

const shows = (index) => async (page) => {
  await openFile(page, CONFIG);
  await drawnRows(page).nth(index).click();
};

const explains = (file = CONFIG) => async (page) => {
  await openFile(page, file);
  await tab(page, 'Explain').click();
  await box(page, 'Image').waitFor();
};
/** Explain of a file in which two keys fit and a helper is asked. */
const QUARREL = Buffer.from(JSON.stringify({
  auths: { 'https://reg.example': { auth: 'YTpi' }, 'http://reg.example': { auth: 'YTpj' } },
  credHelpers: { 'helper.example': 'pass' }, unknown: [1],
}, null, 2));

/** Name and way. A way starts at the start page. */
export const STATES = {
  ...MORE_STATES,
  start: async () => {},
  'start, how each way goes': (page) => unfold(page),
  example: (page) => begin(page, 'See an example'),
  'a new registry': (page) => button(page, 'New').click(),
  'a new registry with a question': async (page) => {
    await button(page, 'New').click();
    await button(page, 'ECR').click();
  },
  'user name and password': shows(0),
  'plain keys and unknown ones': shows(1),
  'tokens': shows(2),
  'an auth that cannot be read': shows(3),
  'a helper': shows(4),
  'not an object': shows(5),
  'odd characters in a revealed password': async (page) => {
    await shows(0)(page);
    await button(page, 'Reveal').first().click();
    await paste(page, box(page, 'Password or token'), 'a\u200Bb\n');
  },
  'a refused user name': async (page) => {
    await shows(0)(page);
    await type(page, 'Username', ':');
  },
  'nothing chosen as the way to sign in': async (page) => {
    await shows(0)(page);
    await button(page, 'None').click();
  },
  settings: async (page) => {
    await openFile(page, CONFIG);
    await showSettings(page);
  },
  changes: async (page) => {
    await shows(0)(page);
    await type(page, 'Username', 'x');
    await button(page, 'Changes').click();
    await dialog(page, 'Changes').waitFor();
  },
  'where it goes': async (page) => {
    await openFile(page, CONFIG);
    await button(page, 'Where it goes').click();
    await dialog(page, 'Where it goes').waitFor();
  },
  trust: openTrust,
  'trust, all tried and unfolded': async (page) => {
    await openTrust(page);
    await tryToSend(page);
    await unfold(trust(page));
  },
  'as of': async (page) => {
    await button(page, 'How can I check?').click();
    await button(page, 'As of').click();
    await dialog(page, 'As of').waitFor();
  },
  'the question before Wipe': async (page) => {
    await shows(0)(page);
    await type(page, 'Username', 'x');
    await button(page, 'Wipe').click();
    await dialog(page, 'Wipe unsaved changes?').waitFor();
  },
  wiped: async (page) => {
    await openFile(page, CONFIG);
    await button(page, 'Wipe').click();
  },
  'a broken file': (page) => openFile(page, Buffer.from('{"auths": {"a.example": {"auth": "YTpi"},}')),
  'a file in UTF-16': (page) => openFile(page, Buffer.from('\uFEFF{}', 'utf16le')),
  'an empty file': (page) => openFile(page, Buffer.from('{}')),
  'editing as text': async (page) => {
    await openFile(page, CONFIG);
    await button(page, 'Edit as text').click();
  },
  'editing as text, broken': async (page) => {
    await openFile(page, CONFIG);
    await button(page, 'Edit as text').click();
    await editor(page).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('x');
  },
  'a failure in the status line': async (page) => {
    await openFile(page, CONFIG);
    await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); });
    await button(page, 'Copy config.json').click();
    await says(page, 'did not allow copying');
  },
  'Explain: one bad entry': explains(),
  'Explain: a broken file': explains(Buffer.from('{"auths": {"a.example": {"auth": "YTpi"},}')),
  'Explain: an empty file': explains(Buffer.from('{}')),
  'Explain: at random, another client chosen, an image with a long name': async (page) => {
    await explains(QUARREL)(page);
    await ask(page, `reg.example/${'team/'.repeat(30)}app:1.0`);
    await choose(page, 'Kubernetes imagePullSecrets');
  },
  'Explain: a helper': async (page) => {
    await explains(QUARREL)(page);
    await ask(page, 'helper.example/app');
  },
  'Explain: not an image': async (page) => {
    await explains()(page);
    await ask(page, 'Not An Image');
  },
  'Explain: docker login, several results': async (page) => {
    await explains()(page);
    await wouldWrite(page, 'docker login');
    await results(page);
  },
  'Explain: docker logout, nothing to do': async (page) => {
    await explains(QUARREL)(page);
    await wouldWrite(page, 'docker logout', 'nowhere.example');
    await results(page);
  },
  'Explain: docker context use, with losses': async (page) => {
    await explains(QUARREL)(page);
    await wouldWrite(page, 'docker context use');
    await results(page);
  },
  'Explain: on the wire, all in full, secrets shown, a refused step': async (page) => {
    await shows(0)(page);
    await topic(page, 'On the wire');
    await chooseOption(page, '…and it', 'refuses this login');
    await button(page, 'All steps in full').click();
    await button(page, 'Show secrets').click();
    await goToStep(page, (await happenings(page)).indexOf('401 Unauthorized'));
  },
  'Explain: on the wire, no image': async (page) => {
    await shows(0)(page);
    await topic(page, 'On the wire');
    await box(page, 'Image').fill('Not An Image');
  },
  'Explain: TLS, every place open': async (page) => {
    await shows(1)(page);
    await topic(page, 'TLS');
    await unfold(tls(page));
  },
  'Explain: TLS, no address': async (page) => {
    await shows(1)(page);
    await topic(page, 'TLS');
    await box(page, 'Registry address').fill('https://x');
  },
  'Explain: risks, every protection open': async (page) => {
    await shows(0)(page);
    await topic(page, 'Risks');
    await protections(page).first().click();
    await unfold(risks(page));
  },
  'Explain: risks, a login was moved': async (page) => {
    await shows(0)(page);
    await topic(page, 'Risks');
    await protections(page).first().click();
    await button(page, 'Use the helper and remove the login').click();
  },
  'Explain: risks of an empty file': async (page) => {
    await openFile(page, Buffer.from('{}'));
    await topic(page, 'Risks');
  },
};
