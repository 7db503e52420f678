import { nearest } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { quoted } from '../problems/quoted.ts';

/**
 * Checks the header of a table against the columns it must have.
 * @param names the header of the file, trimmed
 * @param mayLack those of the columns that the table need not have
 * @returns the problems that keep the table from being read, and remarks on columns that are not read
 */
export function checkHeader(
  file: string,
  line: number,
  names: readonly string[],
  columns: readonly string[],
  mayLack: readonly string[],
): { problems: Problem[]; notices: Problem[] } {
  const unread = new Set(names.filter((name) => name !== '' && !columns.includes(name)));
  const missing = columns.filter((column) => !names.includes(column) && !mayLack.includes(column));
  const repeated = columns.filter((column) => names.filter((name) => name === column).length > 1);
  const problems = [
    ...missing.map((column): Problem => {
      const meant = nearest(column, unread);
      if (meant !== undefined) unread.delete(meant);
      return {
        ...{ file, line, column, cause: 'column-missing' },
        message: `this column is missing${meant === undefined ? '' : `; the header has ${quoted(meant)}`}`,
        mend: meant === undefined ? `add it: the columns are ${columns.join(',')}` : `write ${column}`,
      };
    }),
    ...repeated.map(
      (column): Problem => ({
        ...{ file, line, column, cause: 'column-twice' },
        message: 'this column stands twice in the header',
        mend: 'remove or rename one of them',
      }),
    ),
  ];
  const notices = [...unread].map(
    (column): Problem => ({
      ...{ file, line, column, cause: 'column-unread' },
      message: 'this column is not read',
      mend: `the columns of ${file} are ${columns.join(', ')}`,
    }),
  );
  return { problems, notices };
}

/** Reports columns without a name that have content. Empty ones are ignored: spreadsheets leave them behind. */
export function unnamedColumns(
  file: string,
  line: number,
  names: readonly string[],
  rows: readonly { readonly cells: readonly string[] }[],
): Problem[] {
  return names.flatMap((name, index): Problem[] => {
    if (name !== '' || !rows.some(({ cells }) => (cells[index] ?? '').trim() !== '')) return [];
    const message = `column ${index + 1} has no name in the header, and is not read`;
    return [{ file, line, cause: 'column-unread', message, mend: 'give it the name of a column, or remove it' }];
  });
}
