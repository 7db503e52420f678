import { formatCount, formatNumber } from '../../model/format-count.ts';

interface Told {
  readonly rows: number;
  readonly are: 'elsewhere' | 'together' | 'anew';
  readonly isCut: boolean;
}

/**
 * How many rows there are in a window, and how many outside it: "1 row in 2020; 4 more in other years."
 * @param when the window with its preposition, as in "in 2020"
 */
export function otherYearsInWords(rows: number, { rows: others, are, isCut }: Told, when: string): string {
  const here = rows === 0 ? `None ${when}` : `${formatCount(rows, 'row')} ${when}`;
  const count = `${isCut ? 'at least ' : ''}${formatNumber(others)}`;
  const more = rows === 0 ? count : `${count} more`;
  switch (are) {
    case 'elsewhere':
      return `${here}; ${more} in other years.`;
    case 'together':
      return `${here}; ${more} over all years together.`;
    case 'anew':
      return `${here}; all years together give ${count}, counted anew.`;
  }
}
