// What is said about a list of times, in milliseconds.

/** The value below which the share `part` of `values` lies (nearest rank). */
export function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
}

export const median = (values) => percentile(values, 0.5);

export const ms = (value) => value.toFixed(1);
