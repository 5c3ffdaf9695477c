// The table that the bench prints: one row at a time, so that a long run shows its progress. The
// same rows are kept for docs/benchmarks.md (report.mjs).
import { median, ms, percentile } from './stats.mjs';

const columns = [66, 34, 20, 7, 22];
const line = (cells) => cells.map((cell, at) => (cell ?? '').padEnd(columns[at] ?? 0)).join(' | ').trimEnd();

/** The rows so far: `{ part, what, measured, yardstick, ratio, goal, isOver }`, texts but for the last. */
export const rows = [];
let part = '';

/** What follows belongs to this part of the measurements. */
export function begin(name) {
  part = name;
}

export function head() {
  console.log(line(['what', 'measured', 'yardstick', 'ratio', 'goal', '']));
  console.log(line([...columns.map((width) => '-'.repeat(width)), '----']));
}

function add(row) {
  rows.push({ part, isOver: false, ...row });
  const { what, measured, yardstick, ratio, goal, isOver } = rows.at(-1);
  console.log(line([what, measured, yardstick, ratio, goal, goal ? (isOver ? 'OVER' : 'ok') : '']));
}

/** A row with a budget. */
export function row(what, measured, goal, isOk) {
  add({ what, measured, goal, isOver: !isOk });
}

/** A row that explains the one above and has no budget of its own. */
export function note(what, measured) {
  add({ what: `  ${what}`, measured });
}

/**
 * A row of times in milliseconds. `beside` is what they are compared with: `times` is the most that
 * their median may be of it, `most` the most that their 95th percentile may be by itself.
 */
export function timed(what, values, { beside, times, most } = {}) {
  const [middle, high] = [median(values), percentile(values, 0.95)];
  const ratio = beside ? middle / beside : undefined;
  const goals = [times && `${times}×`, most && `p95 ${most} ms`].filter(Boolean);
  add({
    what,
    measured: `${ms(middle)} ms, p95 ${ms(high)}`,
    yardstick: beside ? `${ms(beside)} ms` : undefined,
    ratio: ratio?.toFixed(1),
    goal: goals.join(', ') || undefined,
    isOver: (times !== undefined && ratio > times) || (most !== undefined && high > most),
  });
}

export const countOver = () => rows.filter(({ isOver }) => isOver).length;
