// Numbers as printable ASCII, which a browser reads fastest and a transfer's compression sees
// through: one character for each of the most frequent numbers, two for all others that are small,
// a lead and a digit. What is larger is a lead of its own and three or five digits.
// static/unpack.wat reads them.

const code = (letter) => letter.charCodeAt(0);
const isWord = (letter) => /[a-zA-Z0-9 ]/.test(letter);

/** All digits, the smallest first: printable characters without what a script, a template or an
 * address could take for its own. */
export const digits = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at))
  .filter((one) => !'"\\<&$`:'.includes(one)).join('');

// Characters that begin a number of several; the last two one of three and one of five digits.
const leads = digits.slice(1, 11);

/** Characters that are a number by themselves. */
export const plain = [...digits].filter((one) => !leads.includes(one)).join('');

const small = (leads.length - 2) * digits.length;

function far(number) {
  if (number < small) return leads[Math.floor(number / digits.length)] + digits[number % digits.length];
  return number < digits.length ** 3 ? leads.at(-2) + digitsOf(number, 3) : leads.at(-1) + digitsOf(number, 5);
}

function digitsOf(number, count) {
  const last = digits[number % digits.length];
  return count === 1 ? last : digitsOf(Math.floor(number / digits.length), count - 1) + last;
}

/** The text of `numbers`, how many these are, and what the plain characters mean. In `words` a letter, a digit
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
    count: numbers.length,
  };
}
