// The table that the bench prints: one row at a time, so that a long run shows its progress.

const columns = [58, 38, 30];
let over = 0;

const line = (cells) => cells.map((cell, at) => cell.padEnd(columns[at] ?? 0)).join(' | ').trimEnd();

export function head() {
  console.log(line(['what', 'measured', 'budget', '']));
  console.log(line([...columns.map((width) => '-'.repeat(width)), '----']));
}

/** A row with a budget. */
export function row(what, measured, budget, isOk) {
  if (!isOk) over += 1;
  console.log(line([what, measured, budget, isOk ? 'ok' : 'OVER']));
}

/** A row that explains the one above and has no budget of its own. */
export function note(what, measured) {
  console.log(line([`  ${what}`, measured, '', '']));
}

export const countOver = () => over;
