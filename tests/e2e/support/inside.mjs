// Looking inside: what the DOM holds, what the wasm's memory holds, what axe says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { STYLED } from './selectors.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The shapes in which a secret could stand somewhere. */
export function shapesOf(secret) {
  const base64 = Buffer.from(secret, 'utf8').toString('base64');
  return [secret, encodeURIComponent(secret), base64, base64.replace(/=+$/, '')];
}

/** Everything that the page holds as text: markup, live values, title, address. */
export function everything(page) {
  return page.evaluate(() => {
    const controls = [...document.querySelectorAll('input, textarea, select, output')];
    // Not the page's own scripts: the app's texts and its example stand in them.
    const whole = document.documentElement.cloneNode(true);
    for (const script of whole.querySelectorAll('script')) script.remove();
    return [
      whole.outerHTML, whole.textContent, document.title, location.href,
      ...controls.flatMap((control) => [control.value, control.defaultValue]),
    ].join('\n');
  });
}

/** The secrets of `secrets` that the page holds, in any shape. */
export async function shown(page, secrets) {
  const text = await everything(page);
  return secrets.filter((secret) => shapesOf(secret).some((shape) => text.includes(shape)));
}

/** Fails if one of the secrets is anywhere in the page; `when` says at which moment. */
export async function assertMasked(page, secrets, when) {
  assert.deepEqual(await shown(page, secrets), [], `${when}: in the page in clear`);
}

/**
 * How often each of `secrets` is in the wasm's linear memory: as UTF-8, UTF-16 and base64.
 * The memory is found through the debugger; the page itself does not hand it out.
 */
export async function inWasmMemory(page, secrets) {
  const session = await page.context().newCDPSession(page);
  const prototype = await session.send('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype' });
  const found = await session.send('Runtime.queryObjects', { prototypeObjectId: prototype.result.objectId });
  const needles = secrets.map((secret) => [
    Buffer.from(secret, 'utf8'), Buffer.from(secret, 'utf16le'), Buffer.from(Buffer.from(secret, 'utf8').toString('base64').replace(/=+$/, '')),
  ].map((bytes) => [...bytes]));
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: found.objects.objectId,
    arguments: [{ value: needles }],
    returnByValue: true,
    functionDeclaration: `function (needles) {
      const memories = [...this].map((memory) => new Uint8Array(memory.buffer));
      const count = (needle) => memories.reduce((total, bytes) => {
        for (let at = bytes.indexOf(needle[0]); at >= 0; at = bytes.indexOf(needle[0], at + 1)) {
          if (needle.every((byte, index) => bytes[at + index] === byte)) total += 1;
        }
        return total;
      }, 0);
      return { memories: memories.length, bytes: memories[0]?.length, hits: needles.map((shapes) => shapes.map(count)) };
    }`,
  });
  await session.detach();
  assert.equal(result.value.memories, 1, 'one wasm memory is found');
  return result.value.hits;
}

/** axe's findings, as short lines. It runs in a world of its own, which the page's lock leaves alone. */
export async function axe(page) {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'axe' });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: world.executionContextId, awaitPromise: true, returnByValue: true,
    expression: `${AXE}; axe.run(document, { resultTypes: ['violations'], rules: { region: { enabled: true } } })
      .then(({ violations }) => violations.map(({ id, impact, nodes }) =>
        id + ' (' + impact + '): ' + nodes.slice(0, 4).map((node) => node.target + ' ' + node.any.concat(node.all, node.none).map((check) => check.message).join('; ')).join(' | ')))`,
  });
  await session.detach();
  assert.equal(exceptionDetails, undefined, 'axe could not run');
  return result.value;
}

/** What is wrong with controls, ids and attributes; nothing on a good page. */
export function markupFaults(page) {
  return page.evaluate((styled) => {
    const faults = [];
    const name = (element) => `${element.tagName.toLowerCase()}#${element.id || element.getAttribute('aria-label') || element.className}`;
    const everyText = {
      autocomplete: 'off', spellcheck: 'false', autocorrect: 'off', autocapitalize: 'off', translate: 'no',
      'data-1p-ignore': 'true', 'data-lpignore': 'true', 'data-bwignore': 'true', 'data-form-type': 'other',
    };
    for (const element of document.querySelectorAll('input, textarea, select')) {
      // A check box holds no text that could be completed, corrected or stored.
      const typed = element.matches('textarea, input:not([type=file], [type=checkbox], [type=radio])');
      for (const [attribute, value] of Object.entries(typed ? everyText : { autocomplete: 'off' })) {
        if (element.getAttribute(attribute) !== value) faults.push(`${name(element)}: ${attribute} is not ${value}`);
      }
      if (element.hasAttribute('name') && element.type !== 'radio') faults.push(`${name(element)}: has a name`);
    }
    for (const element of document.querySelectorAll('form, a, [href]:not(link), img, iframe, script[src^=http], [contenteditable]')) {
      faults.push(`${name(element)}: must not be here`);
    }
    // The policy forbids style attributes in markup; the parts of a long list get one length by script.
    for (const element of document.querySelectorAll('[style]')) {
      const allowed = styled[element.className];
      if (!allowed || !new RegExp(allowed).test(element.getAttribute('style'))) faults.push(`${name(element)}: style`);
    }
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    for (const id of new Set(ids)) if (ids.filter((other) => other === id).length > 1) faults.push(`id ${id} twice`);
    for (const label of document.querySelectorAll('label[for]')) {
      if (!ids.includes(label.htmlFor)) faults.push(`label for ${label.htmlFor}: nothing has that id`);
    }
    for (const attribute of ['aria-describedby', 'aria-labelledby', 'aria-controls']) {
      for (const element of document.querySelectorAll(`[${attribute}]`)) {
        for (const id of element.getAttribute(attribute).split(' ').filter(Boolean)) {
          if (!ids.includes(id)) faults.push(`${name(element)}: ${attribute} names ${id}, which is not there`);
        }
      }
    }
    for (const element of document.querySelectorAll('button:not([type=button])')) faults.push(`${name(element)}: no type=button`);
    return faults;
  }, STYLED);
}
