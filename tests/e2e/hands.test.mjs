// Nothing is lost by any hand: what is copied is what it says, one press is one act, and unsaved work
// is never left without a question.
import assert from 'node:assert/strict';
import {
  asks, asksToLeave, base64, begin, choose, clipboard, drag, enterTwice, focusOf, focusOn, focusOnButton, inSight,
  openFile, paste, pause, pickFile, press, pressTwice, resize, save, says, selectText, setClipboard, textIn, textOf,
  tick,
} from './support/actions.mjs';
import { browserTests } from './support/browser.mjs';
import { topic } from './support/explain.mjs';
import { box, button, dialog, reveal, tab } from './support/page.mjs';
import { fixes } from './support/parts/check.mjs';
import { fileText } from './support/parts/file.mjs';
import { microscope } from './support/parts/learn.mjs';
import { row, rows, showSettings } from './support/parts/rail.mjs';
import { exported, exportedText } from './support/parts/ship.mjs';

const { check } = browserTests();
const AUTH = base64('bot:s3cret-of-ghcr');
const FILE = JSON.stringify({
  auths: {
    'ghcr.io': { auth: AUTH, identitytoken: 'identity-4711', registrytoken: 'registry-4712' },
    'quay.io': { auth: base64('ann:other') },
    'reg.example': {},
  },
  HttpHeaders: { 'X-Auth-Token': 'header-4713' },
}, null, 2);
const PASSWORD = 'Password or token';
const WITH_CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

// A. What is copied, cut and dragged.

const MASKED = [
  [PASSWORD, 's3cret-of-ghcr', 'the password of ghcr.io'],
  ['auth (base64)', AUTH, 'the auth of ghcr.io'],
  ['Identity token', 'identity-4711', 'the identity token of ghcr.io'],
  ['Registry token', 'registry-4712', 'the registry token of ghcr.io'],
  ['X-Auth-Token', 'header-4713', 'the value of X-Auth-Token'],
  [PASSWORD, 's3cret-of-ghcr', '“Password or token” inside auth'],
  ['auth (base64)', AUTH, '“auth (base64)” inside auth'],
];
async function show(page, name, called) {
  await openFile(page, FILE);
  if (name === 'X-Auth-Token') await showSettings(page);
  if (called.endsWith('inside auth')) await topic(page, 'Inside auth');
}
for (const [name, secret, called] of MASKED) {
  check(`${called}, masked: a copy is the secret, and says so`, async (page) => {
    await show(page, name, called);
    await focusOn(page, name);
    await press(page, 'Control+A', 'Control+C');
    await says(page, `Copied ${called}.`);
    assert.equal(await clipboard(page), secret);
    await press(page, 'Home', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Control+C');
    await says(page, `Copied a part of ${called}.`);
    assert.equal(await clipboard(page), secret.slice(0, 2));
  }, WITH_CLIPBOARD);
}

check('a secret that is cut is on the clipboard, pasted elsewhere it is itself, and Undo brings it back', async (page) => {
  await openFile(page, FILE);
  await focusOn(page, PASSWORD);
  await press(page, 'End', 'x', 'Backspace', 'Control+A', 'Control+X');
  await says(page, 'Cut the password of ghcr.io.');
  assert.equal(await clipboard(page), 's3cret-of-ghcr');
  assert.equal(JSON.parse(await save(page)).auths['ghcr.io'].auth, base64('bot:'));
  await row(page, 'quay.io').click();
  await focusOn(page, PASSWORD);
  await press(page, 'Control+A', 'Control+V');
  assert.equal(JSON.parse(await save(page)).auths['quay.io'].auth, base64('ann:s3cret-of-ghcr'));
  await choose(page, 'Undo');
  await choose(page, 'Undo');
  assert.equal((await save(page)).toString(), FILE);
}, WITH_CLIPBOARD);

check('nothing selected: neither copied nor cut, and the clipboard stays', async (page) => {
  await openFile(page, FILE);
  await setClipboard(page, 'before');
  await focusOn(page, PASSWORD);
  await press(page, 'Home', 'Control+C', 'Control+X');
  assert.equal(await clipboard(page), 'before');
  assert.equal((await save(page)).toString(), FILE);
}, WITH_CLIPBOARD);

check('bullets that are pasted or dropped as a secret are refused with a sentence', async (page) => {
  await openFile(page, FILE);
  for (const bullets of ['••••', ' •• \n']) {
    await paste(page, box(page, PASSWORD), bullets);
    await says(page, 'Not taken over as the password of ghcr.io');
    await choose(page, 'Dismiss');
  }
  await reveal(page, PASSWORD);
  await paste(page, box(page, PASSWORD), '••••');
  await says(page, 'Not taken over as the password of ghcr.io');
  assert.equal((await save(page)).toString(), FILE);
});

check('a drag from a masked field takes nothing along, from an open one the text', async (page) => {
  await openFile(page, FILE);
  await focusOn(page, PASSWORD);
  await press(page, 'Control+A');
  assert.equal(await drag(page, PASSWORD), false);
  await reveal(page, PASSWORD);
  await focusOn(page, PASSWORD);
  await press(page, 'Control+A');
  assert.equal(await drag(page, PASSWORD), true);
});

// Every text with masks in it that is no text box.
const TEXTS = [
  ['the text of the file', fileText, async () => {}],
  ['an export', exportedText, async (page) => { await tab(page, 'Export').click(); }],
  ['the microscope', microscope, async (page) => { await topic(page, 'Inside auth'); }],
  ['Changes', (page) => dialog(page, 'Changes'), async (page) => {
    await focusOn(page, PASSWORD);
    await press(page, 'End', 'x');
    await choose(page, 'Changes');
  }],
];
for (const [what, part, go] of TEXTS) {
  check(`selected in ${what}: bullets are never copied`, async (page) => {
    await openFile(page, FILE);
    await go(page);
    await setClipboard(page, 'before');
    assert.match(await selectText(part(page)), /•/);
    await press(page, 'Control+C');
    await says(page, 'Not copied');
    assert.equal(await clipboard(page), 'before');
  }, WITH_CLIPBOARD);
}

check('text without masks is copied as ever', async (page) => {
  await openFile(page, '{"auths":{"ghcr.io":{}}}');
  assert.match(await selectText(fileText(page)), /ghcr\.io/);
  await press(page, 'Control+C');
  assert.match(await clipboard(page), /ghcr\.io/);
}, WITH_CLIPBOARD);

// B. One press, one act.

const DESTROYS = [
  ['Remove registry', async () => {}, 'Remove ghcr.io: done. Undo takes it back.'],
  ['Format', async () => {}, 'Lay out as Docker does: done. Undo takes it back.'],
  ['Remove X-Auth-Token', showSettings, 'done. Undo takes it back.'],
];
for (const [name, go, said] of DESTROYS) {
  for (const [how, twice] of [['a double click', pressTwice], ['Enter twice', enterTwice]]) {
    check(`${name}, ${how}: one act, announced, and one Undo takes it back`, async (page) => {
      await openFile(page, FILE);
      await go(page);
      await twice(page, name);
      await says(page, said);
      await choose(page, 'Undo');
      assert.equal((await save(page)).toString(), FILE);
    });
  }
}

check('two registries are removed by two presses with a moment between them', async (page) => {
  await openFile(page, FILE);
  await pressTwice(page, 'Remove registry');
  assert.deepEqual(await rows(page), ['quay.io', 'reg.example']);
  // The focus is on the row that is there now; nothing is chosen.
  await pause(page, 600);
  await press(page, 'Enter');
  await choose(page, 'Remove registry');
  assert.deepEqual(await rows(page), ['reg.example']);
});

check('after a choice elsewhere the next press counts at once', async (page) => {
  await openFile(page, FILE);
  await choose(page, 'Remove registry');
  await row(page, 'reg.example').click();
  await choose(page, 'Remove registry');
  assert.deepEqual(await rows(page), ['quay.io']);
});

check('a move is announced, and two presses are two moves', async (page) => {
  await openFile(page, FILE);
  await pressTwice(page, 'Move down');
  await says(page, 'Move ghcr.io: done. Undo takes it back.');
  assert.deepEqual(await rows(page), ['quay.io', 'reg.example', 'ghcr.io']);
});

check('New, a double click: one new file', async (page) => {
  await openFile(page, FILE);
  await pressTwice(page, 'New');
  await choose(page, 'Undo');
  assert.equal((await save(page)).toString(), FILE);
});

// C. Unsaved work is one fact of the whole history.

/** Opens the file and changes it; it is not saved. */
async function openAndChange(page) {
  await openFile(page, FILE, 'work.json');
  await focusOn(page, 'Username');
  await press(page, 'End', 'x');
}
const WAYS = [
  ['New', 'Start a new file', (page) => choose(page, 'New')],
  ['Open file', 'Open other.json', (page) => pickFile(page, '{"auths":{}}', 'other.json')],
  ['a paste', 'Open config.json', (page) => paste(page, box(page, 'Paste anything'), '{"auths":{}}')],
];
for (const [what, answer, go] of WAYS) {
  check(`${what} beside unsaved work asks, names the file, and marks nothing as saved`, async (page) => {
    await openAndChange(page);
    const changed = await textOf(page, 'Username');
    await go(page);
    await asks(page, 'Leave unsaved changes?', 'work.json');
    await choose(page, 'Keep editing');
    assert.equal(await textOf(page, 'Username'), changed);
    await go(page);
    await choose(page, answer);
    // The work is in the history only, and still counts.
    assert.equal(await asksToLeave(page), true);
    await choose(page, 'Wipe');
    await asks(page, 'Wipe unsaved changes?', 'work.json');
    await choose(page, 'Keep editing');
    await choose(page, 'Undo');
    await save(page);
    assert.equal(await asksToLeave(page), false);
    await go(page);
    await choose(page, 'Wipe');
    await says(page, 'Cleared');
  });
}

check('undone keystrokes are no work: nothing is asked', async (page) => {
  await openAndChange(page);
  await choose(page, 'Undo');
  await choose(page, 'New');
  await says(page, 'Start a new file: done.');
  assert.equal(await asksToLeave(page), false);
});

check('a lesson sets the file aside; nothing of it reaches the file, and it comes back as it was', async (page) => {
  await openAndChange(page);
  const changed = await textOf(page, 'Username');
  await topic(page, 'Lessons');
  await choose(page, 'Start');
  await says(page, 'Your file is set aside');
  assert.equal(await button(page, 'Merge into the former file').count(), 0);
  assert.equal(await asksToLeave(page), true);
  await choose(page, 'Return to my file');
  await tab(page, 'Edit').click();
  assert.equal(await textOf(page, 'Username'), changed);
});

check('a lesson is opened from the top: its task is in sight', async (page) => {
  for (const size of [[1280, 800], [375, 700]]) {
    await resize(page, ...size);
    await openFile(page, FILE);
    await topic(page, 'Lessons');
    await choose(page, 'Start');
    await inSight(page, 'Lesson 1 of 15');
    await choose(page, 'Return to my file');
  }
});

check('Export says that the data of the example is fake, and a CI secret asks where it goes', async (page) => {
  await begin(page, 'Prepare a CI secret');
  await inSight(page, 'Where does the secret go?');
  await choose(page, /^GitLab variable DOCKER_AUTH_CONFIG./);
  assert.match(await textIn(page, exported(page)), /^GitLab variable DOCKER_AUTH_CONFIG[^]*these logins are fake/);
  await openFile(page, FILE);
  await tab(page, 'Export').click();
  assert.doesNotMatch(await textIn(page, exported(page)), /these logins are fake/);
  assert.match(await textIn(page, exported(page)), /^GitLab/);
});

check('a whole file is exported whole, and registries can be left out of it', async (page) => {
  await openFile(page, FILE);
  await tab(page, 'Export').click();
  assert.match(await textIn(page, exportedText(page)), /ghcr\.io[^]*quay\.io[^]*reg\.example/);
  await tick(page, 'quay.io');
  assert.doesNotMatch(await textIn(page, exportedText(page)), /quay\.io/);
});

check('a target that is chosen further down is shown from its top', async (page) => {
  await openFile(page, FILE);
  await tab(page, 'Export').click();
  await choose(page, 'Amazon ECS, repositoryCredentials');
  await inSight(page, 'Registries that go in');
  await inSight(page, 'Amazon ECS, repositoryCredentials');
});

check('bullets that are pasted or dropped into the text are refused, alone or among other text', async (page) => {
  await openFile(page, FILE);
  await choose(page, 'Edit as text');
  const before = await textOf(page, 'Text of the file');
  for (const text of ['••••••', '"auth": "••••••••••••"']) {
    await paste(page, box(page, 'Text of the file'), text);
    await says(page, 'Not taken over as text');
    assert.equal(await textOf(page, 'Text of the file'), before);
    await choose(page, 'Dismiss');
  }
});

// D. Where the focus lands.

const DIALOGS = ['This page cannot make requests', 'All rules', 'Changes', 'Where it goes', 'New'];
for (const name of DIALOGS) {
  check(`the dialog of ${name}, closed by Escape and by Close: the focus is back`, async (page) => {
    await openAndChange(page);
    for (const close of [() => press(page, 'Escape'), () => choose(page, 'Close')]) {
      await focusOnButton(page, name);
      await press(page, 'Enter');
      await close();
      assert.match(await focusOf(page), new RegExp(name));
    }
  });
}

const LANDINGS = [
  ['a known registry', async (page) => { await choose(page, 'New'); await choose(page, 'GHCR'); }, /Username/],
  ['a removal', async (page) => { await openFile(page, FILE); await choose(page, 'Remove registry'); }, /^quay\.io/],
  ['the last removal', async (page) => { await openFile(page, '{"auths":{"a.example":{}}}'); await choose(page, 'Remove registry'); }, /Add registry/],
  ['Escape in the text', async (page) => {
    await openFile(page, FILE);
    await choose(page, 'Edit as text');
    await press(page, 'Escape');
  }, /^Done/],
  ['See an example', (page) => begin(page, 'See an example'), /./],
  ['Prepare a CI secret', (page) => begin(page, 'Prepare a CI secret'), /./],
  ['a fix', async (page) => {
    await openFile(page, '{"auths":{"docker.io":{"auth":"YWxpY2U6bG9uZy1wYXNzd29yZA=="}}}');
    await fixes(page).click();
    await choose(page, 'Apply');
  }, /./],
  ['a lesson', async (page) => {
    await openFile(page, FILE);
    await topic(page, 'Lessons');
    await choose(page, 'Start');
  }, /./],
  ['the return from it', async (page) => {
    await openFile(page, FILE);
    await topic(page, 'Lessons');
    await choose(page, 'Start');
    await choose(page, 'Return to my file');
  }, /./],
];
for (const [what, act, wanted] of LANDINGS) {
  check(`after ${what} the focus is on a control that is in sight`, async (page) => {
    await act(page);
    assert.match(await focusOf(page), wanted);
  });
}
