// Writes the lists of rules and errors as HTML: each is one file that needs no server.
//   node scripts/release/site.mjs <folder> <name of the page>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// Markdown as GitHub reads it, with anchors at its headings.
import markdownIt from 'markdown-it';
import anchor from 'markdown-it-anchor';

const [folder, page] = process.argv.slice(2);
const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (name) => readFileSync(join(root, name), 'utf8');
// The colours, sizes and fonts of the page itself.
const style = read('static/style/tokens.css') + read('scripts/release/site.css');

const DOCUMENTS = [
  ['rules', 'Rules', 'Every rule of Check'],
  ['errors', 'What the errors mean', 'Every error message that is read'],
];

/** Returns the anchor of a heading, as GitHub makes it. */
const slugify = (text) => text.trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/gu, '-');

const markdown = markdownIt({ html: false, linkify: false }).use(anchor, { slugify, tabIndex: false });

/** Lines of an example that are removed or added have a class, which gives them their colour. */
markdown.renderer.rules.fence = (tokens, at) => {
  const lines = tokens[at].content.replace(/\n$/, '').split('\n').map((line) => {
    const kind = tokens[at].info === 'diff' && { '-': 'del', '+': 'ins' }[line[0]];
    const text = markdown.utils.escapeHtml(line);
    return kind ? `<${kind}>${text}</${kind}>` : text;
  });
  return `<pre tabindex="0"><code>${lines.join('\n')}</code></pre>\n`;
};

function write([name, title, description]) {
  // The comment that says from where it is written is for its editors.
  const text = read(`docs/${name}.md`).replace(/<!--[\s\S]*?-->\n/, '');
  const body = markdown.render(text);
  const ids = new Set([...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  for (const [, href] of body.matchAll(/ href="([^"]+)"/g)) {
    const isThere = href.startsWith('#') && ids.has(decodeURIComponent(href.slice(1)));
    if (!isThere) throw new Error(`${name}: ${href} leads nowhere`);
  }
  const links = DOCUMENTS.map(([other, label]) => (other === name ? `<b>${label}</b>` : `<a href="${other}.html">${label}</a>`));
  writeFileSync(join(folder, `${name}.html`), `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${description}, as Credenza has it.">
<title>${title} · Credenza</title>
<link rel="icon" href="data:,">
<style>
${style}</style>
</head>
<body>
<nav aria-label="Credenza"><a href="${page}">Credenza</a> ${links.join(' ')}</nav>
<main>
${body}</main>
</body>
</html>
`);
  console.log(`site: ${name}.html, ${ids.size} anchors`);
}

DOCUMENTS.forEach(write);
