// Numbers as characters that a script may hold and a transfer's compression sees through:
// one character for each number up to 0xceff. The most frequent ones are plain characters, because
// one that needs two bytes in UTF-8 costs most; the others are 0x100 up, and what is larger is
// two characters, the lower twelve bits in the private area first.

const code = (letter) => letter.charCodeAt(0);
const isWord = (letter) => /[a-zA-Z0-9 ]/.test(letter);

/** Plain characters, without what a script, a template or an address could take for its own. */
export const plain = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at))
  .filter((one) => !'"\\<&$`:'.includes(one)).join('');

const far = (number) => (number < 0xcf00
  ? String.fromCharCode(0x100 + number)
  : String.fromCharCode(0xe000 + (number % 0x1000)) + far(Math.floor(number / 0x1000)));

/** The text of `numbers`, and what the plain characters in it mean. In `words` a letter, a digit
 * and a space mean themselves, so that words stay words. */
export function letters(numbers, { words = false } = {}) {
  const count = new Map();
  for (const number of numbers) count.set(number, (count.get(number) ?? 0) + 1);

  const own = words ? [...plain].filter(isWord).map(code) : [];
  const frequent = [...count.keys()].filter((number) => !own.includes(number))
    .sort((one, other) => count.get(other) - count.get(one) || one - other)
    .slice(0, plain.length - own.length).sort((one, other) => one - other);
  const meant = [...plain].slice(0, own.length + frequent.length)
    .map((letter) => (own.includes(code(letter)) ? code(letter) : frequent.shift()));

  const written = new Map(meant.map((number, at) => [number, plain[at]]));
  return {
    text: Array.from(numbers, (number) => written.get(number) ?? far(number)).join(''),
    meant,
  };
}
