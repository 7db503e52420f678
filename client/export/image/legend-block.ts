import type { Palette } from '../../style/palette.ts';
import { type Block, quietInk } from './block.ts';
import { disc } from './drawing.ts';
import { curvedEdgePath } from './edge-path.ts';
import type { LegendGroup, LegendRow } from './legend.ts';
import { ribbonMark } from './ribbon-mark.ts';
import { inLines, type Measure, type TextStyle, textLine, textLines } from './svg-text.ts';

const SIZE = 12;
const LINE = 16;
const ROW_GAP = 4;
const GROUP_GAP = 14;
/** The length of the sample line before a label, and where the label begins, in pixels. */
const SAMPLE = 34;
const LABEL = 46;
const COUNT_ROOM = 40;

/** The legend in a column. @param width of the column, in pixels */
export function legendBlock(groups: readonly LegendGroup[], width: number, palette: Palette, measure: Measure): Block {
  const body: TextStyle = { size: SIZE, weight: 400, color: palette.ink };
  const count: TextStyle = { ...body, color: quietInk(palette) };
  const parts: string[] = [];
  let y = 0;
  for (const { title, rows } of groups) {
    if (title !== '') {
      y += parts.length === 0 ? 0 : GROUP_GAP;
      parts.push(textLine(title, 0, y + SIZE, { ...body, weight: 600 }));
      y += LINE + ROW_GAP;
    }
    for (const row of rows) {
      const lines = inLines(row.label, width - LABEL - (row.count === undefined ? 0 : COUNT_ROOM), body, measure);
      parts.push(markOf(row, y + LINE / 2));
      parts.push(textLines(lines, LABEL, y, LINE, body));
      if (row.count !== undefined) parts.push(textLine(row.count.toLocaleString('en'), width, y + SIZE, count, 'end'));
      y += lines.length * LINE + ROW_GAP;
    }
  }
  return { svg: parts.join(''), height: y };
}

function markOf({ mark }: LegendRow, y: number): string {
  if ('line' in mark) return ribbonMark(mark.line, curvedEdgePath({ x: 0, y }, { x: SAMPLE, y }, 0), { source: 0, target: 0 });
  const widths = mark.nodes.map(({ size }) => size * 2);
  const gap = 4;
  let x = (SAMPLE - widths.reduce((sum, width) => sum + width + gap, -gap)) / 2;
  return mark.nodes
    .map((look) => {
      const at = disc(look, { x: x + look.size, y }, mark.icon);
      x += look.size * 2 + gap;
      return at;
    })
    .join('');
}
