// Tries every way out of tests/e2e/walls in three browsers, on the page from disk and from a server,
// with a control for each, and writes docs/walls.md. Exit code 1 when something gets out that
// DOCUMENTED does not name.
//   node scripts/walls.mjs                  all three, usually 25 minutes
//   node scripts/walls.mjs Firefox WebKit   these; the others as they were in the last run
// A run that was broken off continues, as long as the page is the same.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as chromium from '../tests/e2e/engines/chromium.mjs';
import * as firefox from '../tests/e2e/engines/firefox.mjs';
import * as webkit from '../tests/e2e/engines/webkit.mjs';
import { DIST } from '../tests/e2e/support/browser.mjs';
import { attemptGroup, grouped } from '../tests/e2e/walls/attempt.mjs';
import { controlOf } from '../tests/e2e/walls/pages.mjs';
import { documented, DOCUMENTED, WAYS } from '../tests/e2e/walls/ways.mjs';

const ENGINES = [chromium, firefox, webkit];
const OVER = ['file', 'http'];
const root = fileURLToPath(new URL('..', import.meta.url));
const kept = `${root}target/walls`;
mkdirSync(kept, { recursive: true });
const fileOf = (engine) => `${kept}/${engine.name}.json`;

const page = createHash('sha256').update(readFileSync(`${DIST}/credenza.html`)).digest('hex');

/** What the last run had of this page. */
function before(engine) {
  const last = existsSync(fileOf(engine)) ? JSON.parse(readFileSync(fileOf(engine), 'utf8')) : {};
  return last.page === page ? last : { page, file: {}, http: {} };
}

/** Tries all ways in one browser: for each `[control, page]`, how it got out or ''. */
async function run(engine, control) {
  let opening = engine.open();
  let browser = await opening;
  const results = { ...before(engine), version: await browser.version() };
  // The page before the control: what is missing after a run that was broken off is the proof.
  const work = [[1, DIST], [0, control]].flatMap(([place, folder]) => OVER.flatMap((over) => {
    const ways = WAYS.filter((way) => (over === 'http' || way.on !== 'http') && typeof results[over][way.name]?.[place] !== 'string');
    return grouped(ways, folder === control).map((group) => [over, folder, place, group]);
  }));
  // A browser that is too busy is asked again, one that hangs or has ended is started again.
  const patiently = async (group, folder, over) => {
    for (let times = 0; ; times += 1) {
      const asked = browser;
      let timer;
      const late = new Promise((_, fail) => { timer = setTimeout(fail, 30_000 + 3000 * group.length, new Error('it hangs')); });
      try {
        return await Promise.race([attemptGroup(asked, group, folder, over), late]);
      } catch (error) {
        console.log(`${group[0].name}: ${String(error).split('\n')[0]}`);
        if (times > 2) throw error;
        // Several see it at once: the first starts another.
        if (browser === asked && (String(error).includes('hangs') || asked.isOpen?.() === false)) {
          browser = null;
          Promise.resolve(asked.close()).catch(() => {});
          opening = engine.open();
        }
        browser = await opening;
      } finally {
        clearTimeout(timer);
      }
    }
  };
  let at = 0;
  const once = async () => {
    while (at < work.length) {
      const [over, folder, place, group] = work[at++];
      const outs = await patiently(group, folder, over);
      group.forEach(({ name }, index) => { (results[over][name] ??= [])[place] = outs[index]; });
      writeFileSync(fileOf(engine), JSON.stringify(results));
    }
  };
  await Promise.all(Array.from({ length: browser.oneAtATime ? 1 : 4 }, once));
  await browser.close();
}

const wanted = process.argv.slice(2);
const control = controlOf(DIST);
for (const engine of ENGINES) {
  if (wanted.length > 0 && !wanted.includes(engine.name)) continue;
  const start = Date.now();
  console.log(`walls: ${engine.name}`);
  await run(engine, control.path);
  console.log(`walls: ${engine.name} done, ${Math.round((Date.now() - start) / 1000)} s`);
}
control.remove();

const all = ENGINES.filter((engine) => existsSync(fileOf(engine)))
  .map((engine) => [engine.name, JSON.parse(readFileSync(fileOf(engine), 'utf8'))]);
const columns = all.flatMap(([name, results]) => OVER.map((over) => ({ name, over, tries: results[over] })));

function cell({ name, tries }, way) {
  const [proof, out] = tries[way.name] ?? [];
  if (typeof out !== 'string') return '';
  if (typeof proof !== 'string' && !out) return 'no control';
  if (out) return documented(name, way) ? 'gets out' : '**GETS OUT**';
  return proof ? 'held' : 'no proof';
}
const count = (column, text) => WAYS.filter((way) => cell(column, way) === text).length;
const line = (cells) => `| ${cells.join(' | ')} |`;
const families = [...new Set(WAYS.map(({ family }) => family))];
const head = ['', ...columns.map(({ name, over }) => `${name}, ${over === 'file' ? 'disk' : 'served'}`)];
const text = `# Ways out

${WAYS.length} ways to send or keep something, each tried by a script in the page itself, which the page's policy would never let run.
They are tried on the page as one file from disk and as several files from a server without any header. A way that changes or leaves the page has a fresh one, up to 16 others share one and are tried alone when something is asked for.
The browsers are ${all.map(([name, { version }]) => `${name} ${version}`).join(', ')}.
The control is the same page without policy and lock.

* *held*: it gets out of the control, and not out of the page.
* *no proof*: it does not get out of the control either, because the browser does not have it or has closed it.
* *no control*, or an empty cell: the last run was broken off before it came to the control, or to the page.
* *gets out*: the page cannot close it. ${DOCUMENTED.map(({ browsers, why }) => `${browsers.join(' and ')}: ${why}`).join('. ')}.

\`node scripts/walls.mjs\` writes this file, and fails when something else gets out.

${line(head.map((cellText) => cellText || 'Total'))}
${line(head.map(() => '---'))}
${['held', 'no proof', 'no control', 'gets out', '**GETS OUT**'].map((kind) => line([kind, ...columns.map((column) => count(column, kind))])).join('\n')}
${families.map((family) => `
## ${family[0].toUpperCase()}${family.slice(1)}

${line(head.map((cellText) => cellText || 'Way'))}
${line(head.map(() => '---'))}
${WAYS.filter((way) => way.family === family).map((way) => line([`\`${way.name}\``, ...columns.map((column) => cell(column, way))])).join('\n')}`).join('\n')}
`;
const failed = columns.flatMap((column) => WAYS.filter((way) => cell(column, way) === '**GETS OUT**').map((way) => `${column.name}, ${column.over}: ${way.name}`));
if (all.length === ENGINES.length) writeFileSync(`${root}docs/walls.md`, text);
console.log(failed.length > 0 ? failed.join('\n') : 'walls: nothing gets out that is not documented');
process.exit(failed.length > 0 ? 1 : 0);
