// States of Check, Explain's topics, Export and import, for the lints that walk through all.
import { base64, openFile, paste } from './actions.mjs';
import { topic } from './explain.mjs';
import { box, button, checkPanel, combobox, dialog, folds, pane, tab, titleOf, unfold, note } from './page.mjs';
import { answered, findings, fixAll, fixes, rules, unfoldCheck } from './parts/check.mjs';
import { causes, firstCause, wayIn } from './parts/fails.mjs';
import { drawnRows } from './parts/rail.mjs';
import { bugs, choicesOf, lesson, microscope, specimen } from './parts/learn.mjs';
import { chooseTarget, exported, recognised } from './parts/ship.mjs';
import { chooseOption } from './parts/wire.mjs';

const TROUBLED = Buffer.from(JSON.stringify({
  auths: {
    'docker.io': { auth: base64('alice:long-password') },
    'ghcr.io': { auth: base64('bot:another-long-one\n') },
    'quay.io': { auth: base64('robot:a-third-one').replace(/=+$/, '') },
    'REG.example.com': { auth: base64('bot:another-long-one') },
  },
  credSstore: 'desktop',
  HttpHeaders: { Authorization: 'Bearer abc' },
}, null, 2));
const SECRET = `kind: Secret\napiVersion: v1\ntype: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: ${base64('{"auths":{"ghcr.io":{"auth":"YTpi"}}}')}\n`;

const troubled = (act = async () => {}) => async (page) => {
  await openFile(page, TROUBLED);
  await unfoldCheck(page);
  await findings(page).first().waitFor();
  await act(page);
};
const about = (name, act = async () => {}) => async (page) => {
  await openFile(page, TROUBLED);
  await topic(page, name);
  await act(page);
};
const target = (name, act = async () => {}) => async (page) => {
  await openFile(page, TROUBLED);
  await tab(page, 'Export').click();
  await chooseTarget(page, name);
  await act(page);
};

const MESSAGE = 'Error response from daemon: Head "https://ghcr.io/v2/team/app/manifests/1.4": unauthorized: authentication required';

export const MORE_STATES = {
  'a pull fails, no message yet': (page) => wayIn(page).click(),
  'a pull fails, without a file': async (page) => {
    await paste(page, box(page, 'Paste anything'), MESSAGE);
    await causes(page).first().waitFor();
  },
  'a pull fails, a fix open': async (page) => {
    await openFile(page, TROUBLED);
    await paste(page, box(page, 'Paste anything'), MESSAGE);
    await firstCause(page, 'Fix').or(causes(page).first()).first().click();
  },
  'a finding at its field, its fix open': async (page) => {
    await openFile(page, TROUBLED);
    await answered(page);
    await drawnRows(page).nth(1).click();
    await page.keyboard.press('Control+.');
    await button(page, 'Apply').waitFor();
  },
  'Explain: what else is on the machine': about('Which credential?', async (page) => {
    await titleOf(folds(page, 'On the machine: ')).click();
    await chooseOption(page, 'This file is', '~/.docker/buildx/config/…/config.json');
    await chooseOption(page, 'A second file', '~/.config/containers/auth.json');
    await box(page, 'What the second file holds').fill('{"auths": ');
  }),
  'Check: findings': troubled(),
  'Check: why': troubled((page) => button(checkPanel(page), 'Why').first().click()),
  'Check: a fix before it is applied': troubled((page) => fixes(page).first().click()),
  'Check: all that is folded, and whom it is for': troubled((page) => unfold(checkPanel(page))),
  'Check: all safe fixes': troubled(async (page) => {
    await fixAll(page).click();
    await dialog(page, 'Fix what is safe').waitFor();
  }),
  'Check: all rules, one open': troubled(async (page) => {
    await button(page, 'All rules').click();
    await titleOf(rules(page).first()).click();
  }),
  'the microscope': about('Inside auth'),
  'the microscope, shown, a byte chosen': about('Inside auth', async (page) => {
    await button(microscope(page), 'Show secrets').click();
    await specimen(page).focus();
    await page.keyboard.press('ArrowRight');
  }),
  'the microscope, no base64': about('Inside auth', (page) => box(page, 'auth (base64)').fill('!')),
  'not encryption': about('Not encryption'),
  'said and measured': about('Said and measured'),
  'said and measured, every claim checked': about('Said and measured', (page) => unfold(pane(page))),
  lessons: about('Lessons'),
  'spot the bug, a wrong choice, an auth looked into': about('Spot the bug', async (page) => {
    await choicesOf(bugs(page).first()).last().click();
    await titleOf(folds(bugs(page).first(), 'Look inside its auth')).click();
  }),
  'a lesson with a choice, a wrong answer and the hint': about('Lessons', async (page) => {
    await lesson(page, 'Read an error').click();
    await button(page, 'Start').click();
    await combobox(page, 'Answer').selectOption('A wrong password');
    await button(page, 'Check my answer').click();
    await button(page, 'Hint').click();
  }),
  'a lesson that is done': about('Lessons', async (page) => {
    await lesson(page, 'Base64 by hand').click();
    await button(page, 'Start').click();
    await box(page, 'Answer').fill('TWFu');
    await button(page, 'Check my answer').click();
    await button(page, 'Next: The colon rule').waitFor();
  }),
  'a lesson in the form': about('Lessons', (page) => button(page, 'Start').click()),
  'the sheet to print': about('Lessons', (page) => button(page, 'Sheet to print').click()),
  presenting: about('Lessons', (page) => button(page, 'Presenter mode').click()),
  'Export: config.json': async (page) => {
    await openFile(page, TROUBLED);
    await tab(page, 'Export').click();
  },
  'Export: a Secret, shown, all registries': target('Secret (data)', async (page) => {
    await button(page, 'All').click();
    await button(exported(page), 'Show secrets').click();
  }),
  'Export: a GitLab variable, something pasted back': target('GitLab variable DOCKER_AUTH_CONFIG', (page) => paste(page, box(page, 'Paste it back'), '{"auths":{}}')),
  'recognised, while a file is open': async (page) => {
    await openFile(page, TROUBLED);
    await paste(page, box(page, 'Paste anything'), SECRET);
    await recognised(page).waitFor();
  },
  'recognised and opened': async (page) => {
    await paste(page, box(page, 'Paste anything'), SECRET);
    await recognised(page).waitFor();
  },
  'a login without a registry was pasted': async (page) => {
    await paste(page, box(page, 'Paste anything'), 'builder:hunter2-of-long');
    await box(page, 'Registry of this login').waitFor();
  },
  'which credential, a near miss with its fix': async (page) => {
    await openFile(page, '{"auths":{"ghrc.io":{"auth":"YTpi"}}}');
    await tab(page, 'Explain').click();
    await box(page, 'Image').fill('ghcr.io/team/app');
    await button(note(page), 'Fix').click();
  },
  'nothing known was pasted': async (page) => {
    await paste(page, box(page, 'Paste anything'), 'dear registry, let me in');
    await recognised(page).waitFor();
  },
  'a merge with conflicts': async (page) => {
    await openFile(page, TROUBLED);
    await openFile(page, '{"auths":{"ghcr.io":{"auth":"YTpi"}}}', 'other.json');
    await button(page, 'Merge into the former file').click();
    await dialog(page, 'Merge other.json').waitFor();
  },
};
