// Texts that break quoting: the Big List of Naughty Strings, our own, and random ones.
import { readFileSync } from 'node:fs';

const BLNS = JSON.parse(readFileSync(new URL('../data/naughty/blns.json', import.meta.url)));

const OWN = [
  'plain', '0', '-', '--', '-p', '--password=x', '=', ':', 'a:b', '::', '@', '!', '!!', '#', ' # x',
  "'", "''", "'''", '"', '""', '"""', '`', '\\', '\\\\', "\\'", '\\"', '\\n', '\\u0041', '\\U0001F600', '\\x41',
  '$', '$$', '$a', '${a}', '$${a}', '$$${a}', '%{a}', '%%{a}', '$(id)', '`id`', '$((1+1))', '$\'x\'', '$"x"',
  '{{ x }}', '{{', '}}', '{% raw %}', '{{ "{{" }}', '${{ secrets.X }}', '<%= x %>', '%s%d%n', '%', '%%', '%d',
  'robot$name', '$oauthtoken', '_json_key', '12345678|name', 'a|b', 'a&b', 'a;b', 'a>b', 'a<b', 'a*b', 'a?b',
  '[1]', '{a: b}', '{"a":"b"}', '[', '{', '- a', 'a: b', '? a', '| a', '> a', '& a', '* a', '%TAG', '---', '...',
  'true', 'no', 'null', '~', '1e3', '0x10', '0o7', '1_000', '12:30:45', '2001-01-01', '.inf', '<<', '=',
  'a b', ' a', 'a ', '\ta', 'a\t', 'a\n', '\na', 'a\nb', 'a\r\nb', 'a\rb', 'a\n\nb\n\n', '\n', 'END_OF_SECRET',
  'x\nEND_OF_SECRET\ny', 'END_OF_SECRET\nEND_OF_SECRET_', "x'@\n'@", '\u2018', '\u2019x\u201a', '\u201b', '\u201c\u201d',
  '\u0001', '\u001b[31m', '\u007f', '\u0080', '\u0085', '\u009f', '\u00a0', '\u00ad', '\u2028', '\u2029', '\ufeff', '\ufffd',
  '\ufffe', '\uffff', '\ud83d\ude00', '\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67', '\u{1fffe}', '\u{10ffff}', '\u{e0041}', 'e\u0301', '\u00e9',
  '\u202eabc', '\u2066x\u2069', '\u3000', '\ue000', 'пароль', '密码', 'كلمة', 'ß', 'İ', 'ﬁ',
  '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n', `{"type":"service_account","private_key":"-----BEGIN\\nx"}`,
  'ghp_0123456789abcdefghijklmnopqrstuvwxyz', 'x'.repeat(5000), '\u0000', 'a\u0000b', '',
];

/** Random numbers with a fixed start: a run tells about the code, not about luck. */
function generator(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const RANGES = [[0x20, 0x7f], [0x20, 0x7f], [0, 0x100], [0x100, 0xd800], [0xe000, 0x10000], [0x10000, 0x110000]];
const SPECIAL = '\'"\\$`{}%\n\r\t :#!&*|>-?[],<=@~\u2018\u2019\u201a\u201b';

function random(count) {
  const next = generator(Number(process.env.CREDENZA_SEED ?? 1));
  const character = () => {
    if (next(2)) return SPECIAL[next(SPECIAL.length)];
    const [from, to] = RANGES[next(RANGES.length)];
    return String.fromCodePoint(from + next(to - from));
  };
  return Array.from({ length: count }, () => Array.from({ length: next(20) }, character).join(''));
}

const wellFormed = (text) => Buffer.from(text).toString() === text;

/** All of them, once each. */
export const STRINGS = [...new Set([...BLNS, ...OWN, ...random(400)])].filter(wellFormed);

const auth = (user, password) => Buffer.from(`${user}:${password}`).toString('base64');

/** Files that have every string as a password, as a user and as a key. */
export const PASSWORDS = Object.fromEntries(STRINGS.map((text, at) => [`h${at}.example.com`, { auth: auth('u', text) }]));
export const USERS = Object.fromEntries(STRINGS.map((text, at) => [`h${at}.example.com`, { username: text, password: 'p' }]));
export const KEYS = Object.fromEntries(STRINGS.map((text, at) => [text, { auth: auth(`u${at}`, 'p') }]));
