import { element, xmlText } from '../../../model/export/xml.ts';
import { longestHead, truncateText } from '../../wording/truncate-text.ts';
import { roundedPixel } from './edge-path.ts';

export type Weight = 400 | 600;

/** Which part of a line of text is at its x coordinate. */
export type Anchor = 'start' | 'middle' | 'end';

/** The width of a text in pixels, at a size in pixels. */
export type Measure = (text: string, size: number, weight: Weight) => number;

/** The style of a text: its size in pixels, its weight and its colour. */
export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
  readonly color: string;
}

/** A line of text. @param y the baseline */
export function textLine(text: string, x: number, y: number, { size, weight, color }: TextStyle, anchor: Anchor = 'start'): string {
  return element(
    'text',
    {
      x: roundedPixel(x),
      y: roundedPixel(y),
      'font-size': size,
      'font-weight': weight === 400 ? undefined : weight,
      fill: color,
      'text-anchor': anchor === 'start' ? undefined : anchor,
    },
    xmlText(text),
  );
}

/** Lines of text, one below the other. @param y the top of the first @param leading the line height, in pixels */
export function textLines(lines: readonly string[], x: number, y: number, leading: number, hand: TextStyle): string {
  return lines.map((line, index) => textLine(line, x, y + index * leading + hand.size, hand)).join('');
}

/** Wraps a text into lines of at most `width` pixels. A word that is wider is broken anywhere. */
export function inLines(text: string, width: number, hand: TextStyle, measure: Measure): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return filled(words, ' ', width, hand, measure);
}

/** Wraps an address into lines, between its parts if possible. */
export function addressInLines(address: string, width: number, hand: TextStyle, measure: Measure): string[] {
  return filled(address.split(/(?<=[&?,])/), '', width, hand, measure);
}

function filled(parts: readonly string[], glue: string, width: number, { size, weight }: TextStyle, measure: Measure): string[] {
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

/** Wraps a text and keeps the first lines. If there are more, the last one kept ends in an ellipsis. */
export function inLinesAtMost(most: number, text: string, width: number, hand: TextStyle, measure: Measure): string[] {
  const lines = inLines(text, width, hand, measure);
  if (lines.length <= most) return lines;
  return [
    ...lines.slice(0, most - 1),
    truncateText(`${lines[most - 1] ?? ''} ${lines[most] ?? ''}`, (line) => measure(line, hand.size, hand.weight) <= width),
  ];
}
