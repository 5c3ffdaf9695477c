// Files that are hostile, damaged or just odd. Each has a name, its bytes, and what Check says.
const text = (value) => Buffer.from(value, 'utf8');
const raw = (value) => Buffer.from(value, 'latin1');

/** Markup, a script's end, directional and zero-width characters, and JavaScript's pitfalls. */
const SPITE = [
  '<img src=x onerror="window.executed=1">', '</script><script>window.executed=1</script>',
  '<svg/onload=window.executed=1>', '"><iframe srcdoc="<script>parent.executed=1</script>">',
  'javascript:window.executed=1', '{{constructor.constructor("window.executed=1")()}}',
  '\u202Egro.elpmaxe\u2066\u2069\u200B', '__proto__', 'constructor', '\u0000\u001B[31m',
];

/** Spite in every place where a string can stand. */
function spiteful() {
  const auths = Object.fromEntries(SPITE.map((value, index) => [`${value}${index}.example`, {
    auth: Buffer.from(`${value.replaceAll(':', '')}:${value}`).toString('base64'),
    username: value, email: value, identitytoken: value, [value]: value,
  }]));
  const map = Object.fromEntries(SPITE.map((value) => [`x${value}`, value]));
  return text(JSON.stringify({
    auths, credHelpers: map, HttpHeaders: map, credsStore: SPITE[0], psFormat: SPITE[1],
    proxies: { [SPITE[0]]: map }, plugins: { [SPITE[2]]: map }, aliases: map,
    pruneFilters: SPITE, [SPITE[0]]: SPITE, [SPITE[3]]: map,
  }, null, '\t'));
}

/** A login that no rule objects to. */
const AUTH = Buffer.from('bot:correct-horse-battery').toString('base64');
export const ENTRY = `{"auths":{"ghcr.io":{"auth":"${AUTH}"}}}`;

export const HOSTILE = [
  ['a byte order mark', text(`\uFEFF${ENTRY}`), 'Byte order mark'],
  ['UTF-16LE with its mark', Buffer.from(`\uFEFF${ENTRY}`, 'utf16le'), 'The file is UTF-16'],
  ['UTF-16LE without its mark', Buffer.from(ENTRY, 'utf16le'), 'The file is UTF-16'],
  ['UTF-16BE', Buffer.from(`\uFEFF${ENTRY}`, 'utf16le').swap16(), 'The file is UTF-16'],
  ['CRLF', text(ENTRY.replaceAll('{', '{\r\n')), 'No problems found'],
  ['lone CR', text(ENTRY.replaceAll('{', '{\r')), 'No problems found'],
  ['invalid UTF-8', raw('{"auths":{"h\xFF":{"auth":"YTpi","x":"\xC3\x28\xED\xA0\x80"}}}'), null],
  ['100,000 open brackets', text('['.repeat(100_000)), 'Nested too deeply'],
  ['100,000 levels, closed', text(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`), 'Nested too deeply'],
  ['100,000 open objects', text('{"a":'.repeat(100_000)), 'Nested too deeply'],
  ['numbers out of range', text('{"auths":{},"a":1e999,"b":-0,"c":1E+2,"d":1234567890123456789012345678901234567890}'), null],
  ['a NUL and control characters', raw('{"auths":{"h":{"auth":"YTpi"}},"x":"\0\x01\x1b"}'), 'not JSON'],
  ['NULs after the end', raw(`${ENTRY}\0\0\0`), 'Extra text after the JSON'],
  ['__proto__ as a key', text('{"__proto__":{"auths":{}},"auths":{"__proto__":{"auth":"YTpi"},"constructor":{"auth":"YTpi"},"toString":null}}'), null],
  ['duplicate and folded keys', text('{"auths":{"h":{"auth":"YTpi"},"h":{"AUTH":"YTpj"}},"Auths":{"i":{"auth":"YTpk"}}}'), null],
  ['markup and bidi in every string', spiteful(), null],
  ['lone surrogates', text('{"auths":{"\\ud800":{"auth":"YTpi"}},"\\udfff":"\\ud800x"}'), null],
  ['a comment and a comma', text('{\n  // mine\n  "auths": {},\n}\n'), 'not JSON'],
  ['an auth that is not base64', text('{"auths":{"h":{"auth":"***"}}}'), 'Secret is masked'],
  ['an array', text('[1,2]'), 'The file is not a JSON object'],
  ['nothing at all', Buffer.alloc(0), null],
  ['1 MB on one line', text(`{"auths":{"h":{"auth":"YTpi"}},"x":"${'y'.repeat(1 << 20)}"}`), null],
  ['1 MB in one key on one line', text(`{"auths":{"${'h'.repeat(1 << 20)}":{"auth":"YTpi"}}}`), null],
  ['1 MB of entries on one line', text(JSON.stringify({ auths: Object.fromEntries(Array.from({ length: 15_000 }, (_, i) => [`registry-${i}.example.com`, { auth: 'dXNlcjpwYXNzd29yZA==' }])) })), null],
];
