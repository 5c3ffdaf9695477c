// The files of lookup.test.mjs: `{name, file(address)}`. Images are `address/team/app:1`.
const b64 = (text, encoding = 'utf8') => Buffer.from(text, encoding).toString('base64');
const auth = (login) => ({ auth: b64(login) });
const auths = (entries, rest = {}) => JSON.stringify({ ...rest, auths: entries });
/** The login in the file of every case with a helper. */
export const INLINE = 'bot:inline';
/** Its base64 has `=` at the end and a `/` inside. */
const PADDED = 'bot:p>>?~~ö1';

export const CASES = [
  ['exactly the host', (a) => auths({ [a]: auth('bot:one') })],
  ['the host without its port', (a) => auths({ [a.split(':')[0]]: auth('bot:no') })],
  ['other ports beside the right one', (a) => auths({
    [`${a.slice(0, -1)}`]: auth('bot:no'), localhost: auth('bot:no'), [a]: auth('bot:yes'), [`${a}0`]: auth('bot:no'),
  })],
  ['http:// before it', (a) => auths({ [`http://${a}`]: auth('bot:http') })],
  ['https:// before it', (a) => auths({ [`https://${a}`]: auth('bot:https') })],
  ['HTTPS:// before it', (a) => auths({ [`HTTPS://${a}`]: auth('bot:loud') })],
  ['a slash behind it', (a) => auths({ [`${a}/`]: auth('bot:slash') })],
  ['https:// and a slash', (a) => auths({ [`https://${a}/`]: auth('bot:slash') })],
  ['https:// and /v1/', (a) => auths({ [`https://${a}/v1/`]: auth('bot:v1') })],
  ['http:// and /v2/', (a) => auths({ [`http://${a}/v2/`]: auth('bot:v2') })],
  ['/v2/ without a scheme', (a) => auths({ [`${a}/v2/`]: auth('bot:bare') })],
  ['a user in the key', (a) => auths({ [`https://me@${a}/`]: auth('bot:userinfo') })],
  ['its namespace', (a) => auths({ [`${a}/team`]: auth('bot:team') })],
  ['its repository', (a) => auths({ [`${a}/team/app`]: auth('bot:app') })],
  ['half a namespace', (a) => auths({ [`${a}/tea`]: auth('bot:tea') })],
  ['namespace, repository and host', (a) => auths({
    [a]: auth('bot:host'), [`${a}/team`]: auth('bot:team'), [`${a}/team/app`]: auth('bot:app'),
  })],
  ['two foreign namespaces', (a) => auths({ [`${a}/x`]: auth('bot:x'), [`${a}/y`]: auth('bot:y') })],
  ['three spellings of the host', (a) => auths({
    [`https://${a}/v1/`]: auth('bot:x'), [`http://${a}`]: auth('bot:y'), [`https://${a}`]: auth('bot:z'),
  })],
  ['upper case', (a) => auths({ [a.toUpperCase()]: auth('bot:upper') })],
  ['a space before it', (a) => auths({ [` ${a}`]: auth('bot:space') })],
  ['escapes in the key', (a) => `{"auths": {"\\u006c${a.slice(1)}": {"auth": "${b64('bot:escaped')}"}}}`],
  ['the key twice', (a) => `{"auths": {"${a}": {"auth": "${b64('bot:first')}"}, "${a}": {"auth": "${b64('bot:last')}"}}}`],
  ['an empty entry before a good one', (a) => auths({ [a]: {}, [`https://${a}`]: auth('bot:hidden') })],
  ['an empty namespace before the host', (a) => auths({ [`${a}/team`]: {}, [a]: auth('bot:host') })],
  ['null as the entry', (a) => auths({ [a]: null })],
  ['username and password', (a) => auths({ [a]: { username: 'bot', password: 'plain' } })],
  ['auth beside username and password', (a) => auths({ [a]: { ...auth('bot:auth'), username: 'bot', password: 'plain' } })],
  ['an identity token beside auth', (a) => auths({ [a]: { ...auth('bot:beside'), identitytoken: 'token' } })],
  ['AUTHS and Auth', (a) => JSON.stringify({ AUTHS: { [a]: { Auth: b64('bot:folded') } } })],
  ['wrapped base64', (a) => auths({ [a]: { auth: b64('bot:a password of some length').replace(/(.{8})/g, '$1\r\n') } })],
  ['NULs around the password', (a) => auths({ [a]: auth('bot:\0\0nul\0inside\0') })],
  ['a newline behind the password', (a) => auths({ [a]: auth('bot:line\n') })],
  ['colons in the password', (a) => auths({ [a]: auth('bot:p:a::') })],
  ['letters of two bytes', (a) => auths({ [a]: auth('böt:pässwörd') })],
  ['a password in latin-1', (a) => auths({ [a]: { auth: b64('bot:p\xe4ss', 'latin1') } })],
  ['padded base64', (a) => auths({ [a]: auth(PADDED) })],
  ['base64 without its padding', (a) => auths({ [a]: { auth: b64(PADDED).replace(/=+$/, '') } })],
  ['base64url', (a) => auths({ [a]: { auth: b64(PADDED).replace(/\+/g, '-').replace(/\//g, '_') } })],
  ['no colon', (a) => auths({ [a]: auth('token') })],
  ['no user', (a) => auths({ [a]: auth(':password') })],
  ['no password', (a) => auths({ [a]: auth('bot:') })],
  ['one bad auth among good ones', (a) => auths({
    'a.example': auth('bot:a'), 'b.example': { auth: '!' }, [a]: auth('bot:good'),
  })],
  ['a wrong type elsewhere', (a) => auths({ [a]: auth('bot:typed') }, { psFormat: 1 })],
  ['a foreign entry of a wrong type', (a) => auths({ 'b.example': 'text', [a]: auth('bot:typed') })],
  ['text behind the object', (a) => `${auths({ [a]: auth('bot:tail') })}\n{"auths": {}}`],
  ['a byte order mark', (a) => `\ufeff${auths({ [a]: auth('bot:bom') })}`],
  ['a trailing comma', (a) => `{"auths": {"${a}": {"auth": "${b64('bot:comma')}"},}}`],
  ['an empty file', () => ''],
  ['the old .dockercfg shape', (a) => JSON.stringify({ [a]: auth('bot:flat') })],
  ['a helper for the host', (a) => auths({ [a]: auth(INLINE) }, { credHelpers: { [a]: 'fake' } })],
  ['a helper for https://', (a) => auths({ [a]: auth(INLINE) }, { credHelpers: { [`https://${a}`]: 'fake' } })],
  ['a helper for the host that has nothing', (a) => auths({ [a]: auth(INLINE) }, { credHelpers: { [a]: 'none' } })],
  ['a helper for the host that fails', (a) => auths({ [a]: auth(INLINE) }, { credHelpers: { [a]: 'boom' } })],
  ['a helper for the host that is missing', (a) => auths({ [a]: auth(INLINE) }, { credHelpers: { [a]: 'gone' } })],
  ['a store beside inline auth', (a) => auths({ [a]: auth(INLINE) }, { credsStore: 'fake' })],
  ['a store that has nothing', (a) => auths({ [a]: auth(INLINE) }, { credsStore: 'none' })],
  ['a store that fails', (a) => auths({ [a]: auth(INLINE) }, { credsStore: 'boom' })],
  ['an empty helper name beside a store', (a) => auths({ [a]: auth(INLINE) }, { credsStore: 'boom', credHelpers: { [a]: '' } })],
].map(([name, file]) => ({ name, file: (a) => Buffer.from(file(a)) }));
