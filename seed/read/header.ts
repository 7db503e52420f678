import { nearestSpelling } from '../problems/nearest-spelling.ts';
import type { DatasetProblem } from '../problems/problem.ts';
import { quoted } from '../problems/quoted.ts';

/**
 * Checks the header of a table against the columns it must have.
 * @param names the header of the file, trimmed
 * @param optional the columns among them that the table may leave out
 * @returns the problems that keep the table from being read, and remarks on columns that are not read
 */
export function checkHeader(
  file: string,
  line: number,
  names: readonly string[],
  columns: readonly string[],
  optional: readonly string[],
): { problems: DatasetProblem[]; notices: DatasetProblem[] } {
  const unread = new Set(names.filter((name) => name !== '' && !columns.includes(name)));
  const missing = columns.filter((column) => !names.includes(column) && !optional.includes(column));
  const repeated = columns.filter((column) => names.filter((name) => name === column).length > 1);
  const problems = [
    ...missing.map((column): DatasetProblem => {
      const meant = nearestSpelling(column, unread);
      if (meant !== undefined) unread.delete(meant);
      return {
        ...{ file, line, column, cause: 'column-missing' },
        message: `this column is missing${meant === undefined ? '' : `; the header has ${quoted(meant)}`}`,
        fix: meant === undefined ? `add it: the columns are ${columns.join(',')}` : `rename that column to ${column}`,
      };
    }),
    ...repeated.map(
      (column): DatasetProblem => ({
        ...{ file, line, column, cause: 'column-twice' },
        message: 'this column stands twice in the header',
        fix: 'remove or rename one of them',
      }),
    ),
  ];
  const notices = [...unread].map(
    (column): DatasetProblem => ({
      ...{ file, line, column, cause: 'column-unread' },
      message: 'this column is not read',
      fix: `the columns of ${file} are ${columns.join(', ')}`,
    }),
  );
  return { problems, notices };
}

/**
 * Reports columns without a name that have content. Empty ones are ignored: spreadsheets leave them behind.
 * @param filled the indexes of the columns in which a row has something
 */
export function unnamedColumns(file: string, line: number, names: readonly string[], filled: ReadonlySet<number>): DatasetProblem[] {
  return names.flatMap((name, index): DatasetProblem[] => {
    if (name !== '' || !filled.has(index)) return [];
    const message = `column ${index + 1} has no name in the header, and is not read`;
    return [{ file, line, cause: 'column-unread', message, fix: 'give it the name of a column, or remove it' }];
  });
}
