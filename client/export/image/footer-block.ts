import { element } from '../../../model/export/xml.ts';
import type { Palette } from '../../style/palette.ts';
import { type Block, placed, quietInk } from './block.ts';
import type { CitedSource } from './cited-sources.ts';
import { addressInLines, inLines, inLinesAtMost, type Measure, type TextStyle, textLine, textLines } from './svg-text.ts';

/** The content below the graph. */
export interface Footer {
  readonly sources: readonly CitedSource[];
  readonly shown: readonly string[];
  readonly cuts: readonly string[];
  readonly origin: readonly string[];
  readonly address: string;
}

const SIZE = 11;
const LINE = 15;
const GAP = 32;
const PARAGRAPH_GAP = 4;
const SECTION_GAP = 12;
const NUMBER_ROOM = 34;
const MOST_SOURCES = 12;
const SOURCES_HINT = 'relations it speaks of';
/** A longer address, for instance one with many positions, is cut. */
const MOST_ADDRESS_LINES = 12;
const ADDRESS_CUT = 'The rest is in the description of the SVG.';

interface FooterStyles {
  readonly plain: TextStyle;
  readonly quiet: TextStyle;
  readonly bold: TextStyle;
  readonly measure: Measure;
}

/** Sources in two columns, what is shown and left out, and the provenance of the picture. */
export function footerBlock(footer: Footer, width: number, palette: Palette, measure: Measure): Block {
  const plain: TextStyle = { size: SIZE, weight: 400, color: palette.ink };
  const script: FooterStyles = { plain, quiet: { ...plain, color: quietInk(palette) }, bold: { ...plain, weight: 600 }, measure };
  const quarter = (width - 3 * GAP) / 4;
  const named = footer.sources.length <= MOST_SOURCES + 1 ? footer.sources : footer.sources.slice(0, MOST_SOURCES);
  const half = Math.ceil(named.length / 2);
  const head = textLine('Sources', 0, SIZE, script.bold) + textLine(SOURCES_HINT, quarter, SIZE, script.quiet, 'end');
  const rest = footer.sources.length - named.length;
  const note = footer.sources.length === 0 ? 'None: no relation is shown.' : rest > 0 ? `and ${rest} more` : '';
  const columns = [
    sourceColumn(named.slice(0, half), head, '', quarter, script),
    sourceColumn(named.slice(half), '', note, quarter, script),
    stacked([section('Shown', footer.shown, quarter, script), section('Left out', footer.cuts, quarter, script)]),
    stacked([section('Data and day', footer.origin, quarter, script), addressSection(footer.address, quarter, script)]),
  ];
  return {
    svg: columns.map((column, index) => placed(column, index * (quarter + GAP), 0)).join(''),
    height: Math.max(...columns.map(({ height }) => height)),
  };
}

function sourceColumn(sources: readonly CitedSource[], head: string, note: string, width: number, script: FooterStyles): Block {
  const parts = [head];
  let y = LINE + PARAGRAPH_GAP;
  for (const { title, relations } of sources) {
    const lines = inLinesAtMost(3, title, width - NUMBER_ROOM, script.plain, script.measure);
    parts.push(textLines(lines, 0, y, LINE, script.plain));
    parts.push(textLine(String(relations), width, y + SIZE, script.quiet, 'end'));
    y += Math.max(1, lines.length) * LINE + PARAGRAPH_GAP;
  }
  if (note === '') return { svg: parts.join(''), height: y };
  return { svg: [...parts, textLine(note, 0, y + SIZE, script.quiet)].join(''), height: y + LINE };
}

function section(title: string, paragraphs: readonly string[], width: number, { bold, plain, measure }: FooterStyles): Block {
  const parts = [textLine(title, 0, SIZE, bold)];
  let y = LINE + PARAGRAPH_GAP;
  for (const paragraph of paragraphs) {
    const lines = inLines(paragraph, width, plain, measure);
    parts.push(textLines(lines, 0, y, LINE, plain));
    y += lines.length * LINE + PARAGRAPH_GAP;
  }
  return { svg: parts.join(''), height: y - PARAGRAPH_GAP };
}

function addressSection(address: string, width: number, { bold, plain, quiet, measure }: FooterStyles): Block {
  const whole = addressInLines(address, width, plain, measure);
  const lines = whole.slice(0, MOST_ADDRESS_LINES);
  const top = LINE + PARAGRAPH_GAP;
  const end = top + lines.length * LINE;
  const link = element('a', { href: address }, textLines(lines, 0, top, LINE, plain));
  const head = textLine('The same picture, live', 0, SIZE, bold);
  if (whole.length <= lines.length) return { svg: head + link, height: end };
  return { svg: head + link + textLine(ADDRESS_CUT, 0, end + SIZE, quiet), height: end + LINE };
}

function stacked(blocks: readonly Block[]): Block {
  let y = 0;
  const parts = blocks.map((block) => {
    const at = placed(block, 0, y);
    y += block.height + SECTION_GAP;
    return at;
  });
  return { svg: parts.join(''), height: y - SECTION_GAP };
}
