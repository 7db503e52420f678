import { element, xmlText } from '../../../model/export/xml.ts';
import { longestHead, shortened } from '../../wording/shortened.ts';
import { rounded } from './track.ts';

export type Weight = 400 | 600;

/** Which part of a line is where it is placed. */
export type Anchor = 'start' | 'middle' | 'end';

/** The width of a text in pixels, at a size in pixels. */
export type Measure = (text: string, size: number, weight: Weight) => number;

/** How text is written: its size in pixels, its weight and its colour. */
export interface Hand {
  readonly size: number;
  readonly weight: Weight;
  readonly color: string;
}

/** A line of text. @param y of its baseline */
export function textLine(text: string, x: number, y: number, { size, weight, color }: Hand, anchor: Anchor = 'start'): string {
  return element(
    'text',
    {
      x: rounded(x),
      y: rounded(y),
      'font-size': size,
      'font-weight': weight === 400 ? undefined : weight,
      fill: color,
      'text-anchor': anchor === 'start' ? undefined : anchor,
    },
    xmlText(text),
  );
}

/** Lines of text below one another. @param y of the top of the first @param leading from one line to the next, in pixels */
export function textLines(lines: readonly string[], x: number, y: number, leading: number, hand: Hand): string {
  return lines.map((line, index) => textLine(line, x, y + index * leading + hand.size, hand)).join('');
}

/** A text in lines that are no wider than `width` pixels; a word that is wider is broken wherever it has to be. */
export function inLines(text: string, width: number, hand: Hand, measure: Measure): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return filled(words, ' ', width, hand, measure);
}

/** An address in lines, broken between its parts where that is possible. */
export function addressInLines(address: string, width: number, hand: Hand, measure: Measure): string[] {
  return filled(address.split(/(?<=[&?,])/), '', width, hand, measure);
}

function filled(parts: readonly string[], glue: string, width: number, { size, weight }: Hand, measure: Measure): string[] {
  const fits = (line: string) => measure(line, size, weight) <= width;
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    const longer = line === '' ? part : `${line}${glue}${part}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = part;
    while (!fits(line) && line.length > 1) {
      const head = longestHead(line, fits);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The first lines of a text; where there are more, the last one kept ends in an ellipsis. */
export function inLinesAtMost(most: number, text: string, width: number, hand: Hand, measure: Measure): string[] {
  const lines = inLines(text, width, hand, measure);
  if (lines.length <= most) return lines;
  return [
    ...lines.slice(0, most - 1),
    shortened(`${lines[most - 1] ?? ''} ${lines[most] ?? ''}`, (line) => measure(line, hand.size, hand.weight) <= width),
  ];
}
