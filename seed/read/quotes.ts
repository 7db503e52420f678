/** An error in the double quotes of a CSV text. */
export interface QuoteError {
  readonly kind: 'unclosed' | 'goes on' | 'within';
  /** The line on which the quote opens, counted from 1. */
  readonly line: number;
  /** The cell within its row, counted from 0. */
  readonly cell: number;
  /** The line on which text follows the closing quote, which may be the opening quote of another cell. */
  readonly closedIn: number;
}

/**
 * Finds the first double quote that breaks RFC 4180. The parser reports only where it noticed the error, perhaps at the end of the
 * file, but the place to correct is where the quote opens.
 *
 * @param text with LF as the line end
 */
export function findQuoteError(text: string): QuoteError | undefined {
  let line = 1;
  let cell = 0;
  let opened: number | undefined;
  let at: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (at === 'quoted') {
      if (character === '"') {
        if (text[index + 1] === '"') index += 1;
        else at = 'closed';
      } else if (character === '\n') line += 1;
    } else if (character === ',' || character === '\n') {
      at = 'start';
      cell = character === ',' ? cell + 1 : 0;
      if (character === '\n') line += 1;
    } else if (at === 'closed') return { kind: 'goes on', line: opened ?? line, cell, closedIn: line };
    else if (character !== '"') at = 'plain';
    else if (at === 'plain') return { kind: 'within', line, cell, closedIn: line };
    else {
      at = 'quoted';
      opened = line;
    }
  }
  return at === 'quoted' ? { kind: 'unclosed', line: opened ?? line, cell, closedIn: line } : undefined;
}
