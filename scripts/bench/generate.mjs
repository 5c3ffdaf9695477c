// A config.json of any size, as Docker writes it: tabs, no newline at the end. The same number
// gives the same bytes everywhere.

// mulberry32: small, seeded, good enough to make strings differ.
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The registry in the middle; the same in a file of any size, so that its fields cost the same. */
export const MIDDLE = 'middle.example.com';

/** The text of a config.json with `count` registries. */
export function configJson(count, seed = 1) {
  const next = random(seed);
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_';
  const word = (length) => Array.from({ length }, () => letters[Math.floor(next() * letters.length)]).join('');
  // Known registries between unknown ones: each kind takes its own way through the page.
  const kinds = [
    (at) => `registry-${at}.example.com`,
    (at) => `${String(100_000_000_000 + at)}.dkr.ecr.eu-west-1.amazonaws.com`,
    (at) => `quay.io/team-${at}`,
    (at) => `team${at}.azurecr.io`,
    (at) => `https://registry-${at}.example.org:5000/v2/`,
  ];
  const entries = [];
  for (let at = 0; at < count; at += 1) {
    const isMiddle = at === Math.floor(count / 2);
    const address = isMiddle ? MIDDLE : kinds[at % kinds.length](String(at).padStart(5, '0'));
    const login = isMiddle ? 'robot-00000:not-a-real-password' : `robot-${word(5)}:${word(20 + Math.floor(next() * 10))}`;
    const auth = Buffer.from(login).toString('base64');
    entries.push(`\t\t${JSON.stringify(address)}: {\n\t\t\t"auth": "${auth}"\n\t\t}`);
  }
  return `{\n\t"auths": {\n${entries.join(',\n')}\n\t}\n}`;
}
