import type { DatasetProblem } from '../problems/problem.ts';

const OTHERS = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'bars'],
] as const;
const MEND = 'save it as CSV with a comma between the cells (cells with a comma in them are put in double quotes)';

/** A header with at least this many cells is that of a table. */
const FEW = 3;

/** Reports that the header's cells are separated by another character than a comma. @param text the beginning of the file, with all of its header */
export function otherSeparator(file: string, text: string, columns: readonly string[]): DatasetProblem | undefined {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.trim() !== '');
  const header = lines[index] ?? '';
  const place = { file, line: index + 1, cause: 'separator' } as const;
  const told = /^\ufeff?"?sep=(.)"?,*$/i.exec(header)?.[1];
  if (told !== undefined) {
    const fix = told === ',' ? 'remove this line' : `${MEND}, and remove this line`;
    return { ...place, message: 'this line is for one spreadsheet program; the first line of a table is its header', fix };
  }
  const byComma = known(header.split(','), columns);
  for (const [separator, name] of OTHERS) {
    const cells = header.split(separator);
    const isSeparator = known(cells, columns) > Math.max(byComma, 1) || (!header.includes(',') && cells.length >= FEW);
    if (isSeparator) return { ...place, message: `the cells are separated by ${name}, and Entente reads commas`, fix: MEND };
  }
  return undefined;
}

function known(cells: readonly string[], columns: readonly string[]): number {
  return cells.filter((cell) =>
    columns.includes(
      cell
        .replace(/["\ufeff]/g, '')
        .trim()
        .toLowerCase(),
    ),
  ).length;
}
