// Trunk runs this before each build (Trunk.toml, pre_build): the parts of static/first.css and of
// static/style.css become one file each, since the page may ask for nothing after it is loaded.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

mkdirSync('target', { recursive: true });
for (const name of ['first.css', 'style.css']) {
  const list = readFileSync(`static/${name}`, 'utf8');
  const parts = [...list.matchAll(/^@import url\("([^"]+)"\);$/gm)].map(([, part]) => readFileSync(`static/${part}`, 'utf8'));
  if (parts.length === 0) throw new Error(`static/${name} imports no part`);
  writeFileSync(`target/${name}`, parts.join('\n'));
}
