/** @typedef {{ megabytes: number, handles: number }} Held */

/**
 * What became of a server in a fault.
 * @typedef {{ fault: string, engine: string, seen: readonly string[], lost: string, before: Held | undefined, after: Held | undefined }} FaultRow
 *   `seen` at 1, 3 and 10 s after it; what is left out there was as before. Without what it held, there was no server before.
 */

const HEADER = ['fault', 'engine', 'at 1 s', 'at 3 s', 'at 10 s', 'lost', 'memory (MB)', 'handles'];

/**
 * A table in Markdown.
 * @param {readonly FaultRow[]} rows
 */
export function faultTable(rows) {
  const cells = rows.map(({ fault, engine, seen, lost, before, after }) => {
    const at = [0, 1, 2].map((index) => seen[index] ?? (index === 0 ? '' : 'as before'));
    const change = (/** @type {keyof Held} */ of) => (before && after ? `${before[of]} → ${after[of]}` : '');
    return [fault, engine, ...at, lost, change('megabytes'), change('handles')];
  });
  return [HEADER, HEADER.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
