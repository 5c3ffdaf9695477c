// Accessibility of the states a visitor sees first, in both themes.
import { axeSource } from './browser.mjs';
import { settle } from './page.mjs';
import { note, row } from './table.mjs';

export async function axe(browser) {
  for (const colorScheme of ['light', 'dark']) {
    const { page, cdp, watch, close } = await browser.open({ colorScheme });
    await check(page, cdp, `start, ${colorScheme}`);
    await page.getByRole('button', { name: /example/i }).first().click();
    await page.getByRole('region', { name: 'Registries' }).waitFor();
    await settle(page);
    await check(page, cdp, `example, ${colorScheme}`);
    await watch.finish();
    await close();
  }
}

async function check(page, cdp, state) {
  const result = await inOwnWorld(cdp, `${axeSource()}; axe.run(document, { resultTypes: ['violations', 'incomplete'] })
    .then(({ violations, incomplete, passes }) => ({
      passes: passes.length,
      incomplete: incomplete.length,
      violations: violations.map(({ id, nodes }) => id + ' × ' + nodes.length + ': ' + nodes[0].target.join(' ')),
    }))`);
  if (result.passes === 0) throw new Error(`axe checked nothing on ${state}`);
  row(`axe findings, ${state}`, `${result.violations.length} (${result.passes} rules passed)`, '0', result.violations.length === 0);
  for (const violation of result.violations) note(violation, '');
  if (result.incomplete > 0) note('rules that axe leaves to a person', String(result.incomplete));
}

// In a world of its own: axe makes elements that the page's lock does not allow, and the page's
// code never meets axe.
async function inOwnWorld(cdp, expression) {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id, worldName: 'axe',
  });
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression, contextId: executionContextId, awaitPromise: true, returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
