/** Where the double quotes of a CSV text go wrong. */
export interface QuoteFault {
  readonly kind: 'unclosed' | 'goes on' | 'within';
  /** Where the quote opens, counted from 1. */
  readonly line: number;
  /** Which cell of its row it is, counted from 0. */
  readonly cell: number;
  /** Where the cell goes on after its closing quote, which may be the opening quote of another. */
  readonly closedIn: number;
}

/**
 * Finds the first double quote that breaks RFC 4180. The parser says only where it noticed, which may be the end of the
 * file: what has to be mended is where the quote opens.
 *
 * @param text with LF for the end of a line
 */
export function quoteFault(text: string): QuoteFault | undefined {
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
