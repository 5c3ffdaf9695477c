// Trunk runs this before each build (Trunk.toml, pre_build): the parts of static/style.css become
// one file, since the page may ask for nothing after it is loaded.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const list = readFileSync('static/style.css', 'utf8');
const parts = [...list.matchAll(/^@import url\("([^"]+)"\);$/gm)].map(([, part]) => readFileSync(`static/${part}`, 'utf8'));
if (parts.length === 0) throw new Error('static/style.css imports no part');
mkdirSync('target', { recursive: true });
writeFileSync('target/style.css', parts.join('\n'));
