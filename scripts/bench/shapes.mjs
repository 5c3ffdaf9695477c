// Kinds of hostile files at any size: what grew with the square once, and their families.

const auth = (text) => Buffer.from(text).toString('base64');
const AUTH = auth('bot:not-a-real-one');

/** Joins the items that `item` gives for their numbers, until they have `size` characters. */
function items(size, item) {
  const all = [];
  for (let at = 0, length = 0; length < size; at += 1) {
    all.push(item(at));
    length += all.at(-1).length + 1;
  }
  return all.join(',');
}

const object = (name, item) => (size) => `{"${name}":{${items(size, item)}}}`;
const keys = (key) => object('auths', (at) => `${JSON.stringify(key(at))}:{"auth":"${AUTH}"}`);
const entries = (members) => object('auths', (at) => `"r${at}.example":{${members(at)}}`);
const key = (part) => (size) => `{"auths":{"${part.repeat(size / part.length)}":{"auth":"${AUTH}"}}}`;
const login = (user, password) => (size) => {
  const times = (size * 3) / 4 / (user.length + password.length);
  return `{"auths":{"r.example":{"auth":"${auth(`${user.repeat(times)}:${password.repeat(times)}`)}"}}}`;
};
const value = (name, part) => (size) => `{"auths":{"r.example":{}},"${name}":"${part.repeat(size / part.length)}"}`;
const text = (part, around = ['', '']) => (size) => around[0] + part.repeat(size / part.length) + around[1];
const inEntry = (member) => (size) => `{"auths":{"r.example":{${items(size, member)}}}}`;

/** Name and content, of about `size` characters. */
export const SHAPES = {
  registries: keys((at) => `r${at}.example`),
  'keys of one host': keys((at) => `https://r.example/v${at}`),
  'equal keys': keys(() => 'r.example'),
  'ports of one host': keys((at) => `r.example:${at}`),
  'default ports': keys((at) => `r${at}.example:443`),
  'letter case of one host': keys((at) => [...'registryname'].map((c, bit) => ((at >> bit) & 1 ? c.toUpperCase() : c)).join('')),
  'Docker Hub': keys((at) => `docker.io:${at}`),
  'spellings of Docker Hub': keys((at) => `${['https://index.docker.io/v1/', 'docker.io', 'index.docker.io', 'registry-1.docker.io'][at % 4]}`),
  'typing mistakes': keys((at) => `r${at}.exmaple`),
  'paths of one host': keys((at) => `r.example/${at}`),
  'deep paths': keys((at) => `r.example${'/a'.repeat(at % 300)}`),
  patterns: keys((at) => `*.r${at}.example`),
  'stars alone': keys((at) => '*'.repeat((at % 200) + 1)),
  'spaces around keys': keys((at) => ` r${at}.example `),
  'logins in keys': keys((at) => `https://bot:s3cret${at}@r${at}.example`),
  'empty keys': keys(() => ''),
  'look-alikes': keys((at) => `r${at}.ехample`),
  'secrets as keys': keys((at) => `ghp_0123456789abcdefghijABCDEFGHIJ${String(at).padStart(4, '0')}`),
  'one long key': key('r'),
  'key of dots': key('.'),
  'key of slashes': key('/'),
  'key of colons': key(':'),
  'key of signs': key('@'),
  'key of schemes': key('https://'),
  'key of spaces': key(' '),
  'key of zero-width spaces': key('\u200B'),
  'key of brackets': key('['),
  'many auths in an entry': inEntry(() => `"auth":"${AUTH}"`),
  'auth in all letter cases': inEntry((at) => `"${[...'auth'].map((c, bit) => ((at >> bit) & 1 ? c.toUpperCase() : c)).join('')}":"${AUTH}"`),
  'unknown keys in an entry': inEntry((at) => `"k${at}":1`),
  'bad base64': entries((at) => `"auth":"***${at}"`),
  'empty entries': entries(() => ''),
  'two logins each': entries((at) => `"auth":"${AUTH}","username":"u${at}","password":"p"`),
  'identity tokens': entries((at) => `"identitytoken":"t${at}"`),
  'web tokens': entries((at) => `"identitytoken":"${auth(`{"alg":"x","n":${at}}`)}.${auth(`{"exp":${at}}`)}.x"`),
  'entries of a wrong type': object('auths', (at) => `"r${at}.example":${at}`),
  'many auths': (size) => `{${items(size, (at) => `"auths":{"r${at}.example":{}}`)}}`,
  'long username': login('u', 'p'),
  'password of colons': login('', ':'),
  'password of line breaks': login('', '\n'),
  'password of quotes': login('', '\'"'),
  'password of secrets': login('', 'ghp_0123456789abcdefghijABCDEFGHIJ012345 '),
  'helpers without entries': object('credHelpers', (at) => `"r${at}.example":"pass"`),
  'equal helpers': object('credHelpers', () => '"r.example":"pass"'),
  'unknown settings': (size) => `{${items(size, (at) => `"k${at}":1`)}}`,
  'equal settings': (size) => `{${items(size, () => '"experimental":"enabled"')}}`,
  headers: object('HttpHeaders', (at) => `"X-H${at}":"v"`),
  proxies: object('proxies', (at) => `"tcp://h${at}":{"httpProxy":"http://u:p@p${at}.example"}`),
  plugins: object('plugins', (at) => `"p${at}":{"a":"b"}`),
  'aliases of builders': object('aliases', (at) => `"a${at}":"buildx"`),
  'one long setting': value('credsStore', 'x'),
  'line breaks alone': text('\n', ['{"auths":{}', '}']),
  'open brackets': text('['),
  'open objects': text('{"a":'),
  'commas': text(',', ['{"auths":{"r.example":{}', '}}']),
  comments: text('// a comment\n', ['{', '}']),
  'NULs': text('\0', ['{}', '']),
  'quotes': text('"'),
  escapes: text('\\u0041', ['{"auths":{"', '":{}}}']),
  'marks of markup': keys((at) => `<img src=x onerror=alert(${at})>`),
};
