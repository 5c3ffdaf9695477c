// The table of targets in docs/exports.md.

/** One row for each target, as the example `render` lists them. */
export function table(list) {
  const cell = (text) => text.replaceAll('|', '\\|');
  const row = ({ name, consumer, verified, how, unverified }) => {
    const notRun = [...(verified ? [] : [`only read: ${how}`]), ...unverified].join(' ');
    return `| ${[name, consumer, verified ? how : '', notRun].map(cell).join(' | ')} |\n`;
  };
  return `| Target | For | Run by | Not run |\n|---|---|---|---|\n${list.map(row).join('')}`;
}
