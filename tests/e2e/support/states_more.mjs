// States of Check, Explain's topics, Export and import, for the lints that walk through all.
import { base64, box, button, check as panel, dialog, openFile, paste } from './actions.mjs';
import { tab } from './explain.mjs';

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

/** On a narrow page Check is a sheet. */
const unfold = async (page) => {
  const show = panel(page).getByRole('button', { name: 'Show', exact: true });
  if (await show.isVisible()) await show.click();
};
const troubled = (act = async () => {}) => async (page) => {
  await openFile(page, TROUBLED);
  await unfold(page);
  await panel(page).locator('.finding').first().waitFor();
  await act(page);
};
const topic = (name, act = async () => {}) => async (page) => {
  await openFile(page, TROUBLED);
  await tab(page, 'Explain').click();
  await page.getByRole('navigation', { name: 'Topics' }).getByRole('button', { name, exact: true }).click();
  await act(page);
};
const target = (name, act = async () => {}) => async (page) => {
  await openFile(page, TROUBLED);
  await tab(page, 'Export').click();
  await page.getByRole('button', { name, exact: true }).click();
  await act(page);
};

export const MORE_STATES = {
  'Check: findings': troubled(),
  'Check: why': troubled((page) => panel(page).getByRole('button', { name: 'Why' }).first().click()),
  'Check: a fix before it is applied': troubled((page) => panel(page).getByRole('button', { name: 'Fix', exact: true }).first().click()),
  'Check: all that is folded, and whom it is for': troubled(async (page) => {
    for (const summary of await panel(page).locator('summary').all()) await summary.click();
  }),
  'Check: all safe fixes': troubled(async (page) => {
    await panel(page).locator('.fix-all').click();
    await dialog(page, 'Fix what is safe').waitFor();
  }),
  'Check: all rules, one open': troubled(async (page) => {
    await button(page, 'All rules').click();
    await dialog(page, 'All rules').locator('summary').first().click();
  }),
  'the microscope': topic('Microscope'),
  'the microscope, shown, a byte chosen': topic('Microscope', async (page) => {
    await page.locator('.microscope').getByRole('button', { name: 'Show secrets' }).click();
    await page.locator('.groups').focus();
    await page.keyboard.press('ArrowRight');
  }),
  'the microscope, no base64': topic('Microscope', (page) => box(page, 'Base64').fill('!')),
  'not encryption': topic('Not encryption'),
  'said and measured': topic('Said and measured'),
  lessons: topic('Lessons', (page) => page.locator('article.bug').first().getByRole('button').first().click()),
  'a lesson in the form': topic('Lessons', (page) => button(page, 'Start').click()),
  'the sheet to print': topic('Lessons', (page) => button(page, 'Sheet to print').click()),
  presenting: topic('Lessons', (page) => button(page, 'Presenter mode').click()),
  'Export: config.json': async (page) => {
    await openFile(page, TROUBLED);
    await tab(page, 'Export').click();
  },
  'Export: a Secret, shown, all registries': target('Secret (data)', async (page) => {
    await button(page, 'All').click();
    await page.locator('.exported').getByRole('button', { name: 'Show secrets' }).click();
  }),
  'Export: a GitLab variable, something pasted back': target('GitLab variable DOCKER_AUTH_CONFIG', (page) => paste(page, box(page, 'Paste it back'), '{"auths":{}}')),
  'recognised, while a file is open': async (page) => {
    await openFile(page, TROUBLED);
    await paste(page, box(page, 'Paste anything'), SECRET);
    await page.getByRole('region', { name: 'Recognised' }).waitFor();
  },
  'recognised and opened': async (page) => {
    await paste(page, box(page, 'Paste anything'), SECRET);
    await page.getByRole('region', { name: 'Recognised' }).waitFor();
  },
  'nothing known was pasted': async (page) => {
    await paste(page, box(page, 'Paste anything'), 'dear registry, let me in');
    await page.getByRole('region', { name: 'Recognised' }).waitFor();
  },
  'a merge with conflicts': async (page) => {
    await openFile(page, TROUBLED);
    await openFile(page, '{"auths":{"ghcr.io":{"auth":"YTpi"}}}', 'other.json');
    await button(page, 'Merge into the former file').click();
    await dialog(page, 'Merge other.json').waitFor();
  },
};
