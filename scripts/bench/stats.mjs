// What is said about a list of times, in milliseconds.

/** The value below which the share `part` of `values` lies (nearest rank). */
export function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
}

export const median = (values) => percentile(values, 0.5);

/** "6.1 (5.8 to 9.0)": the median, and in brackets the range. */
export function spread(values) {
  return `${ms(median(values))} (${ms(Math.min(...values))} to ${ms(Math.max(...values))})`;
}

export const ms = (value) => value.toFixed(1);
