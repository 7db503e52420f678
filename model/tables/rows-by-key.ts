/**
 * Groups the rows of a table by a key. A list for each key of a large table would take many times the memory of the two
 * arrays of numbers that are kept instead.
 * @param keys those that are asked for; rows with another key are left out
 * @returns the rows that have a key, in their order
 */
export function rowsByKey<T>(keys: readonly string[], rows: readonly T[], keyOf: (row: T) => string): (key: string) => T[] {
  const groups = new Map<string, number>();
  for (const key of keys) if (!groups.has(key)) groups.set(key, groups.size);
  const groupOf = new Int32Array(rows.length);
  // Where the rows of each group begin, and behind the last group how many there are.
  const starts = new Int32Array(groups.size + 1);
  for (let row = 0; row < rows.length; row += 1) {
    const group = groups.get(keyOf(rows[row] as T)) ?? NONE;
    groupOf[row] = group;
    if (group !== NONE) starts[group + 1] = at(starts, group + 1) + 1;
  }
  for (let group = 0; group < groups.size; group += 1) starts[group + 1] = at(starts, group + 1) + at(starts, group);
  const next = starts.slice();
  const grouped = new Int32Array(at(starts, groups.size));
  for (let row = 0; row < rows.length; row += 1) {
    const group = at(groupOf, row);
    if (group === NONE) continue;
    grouped[at(next, group)] = row;
    next[group] = at(next, group) + 1;
  }
  return (key) => {
    const group = groups.get(key);
    const found: T[] = [];
    if (group === undefined) return found;
    for (let place = at(starts, group); place < at(starts, group + 1); place += 1) found.push(rows[at(grouped, place)] as T);
    return found;
  };
}

const NONE = -1;

function at(numbers: Int32Array, index: number): number {
  return numbers[index] as number;
}
