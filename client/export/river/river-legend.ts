import { element } from '../../../model/export/xml.ts';
import { MARK_PATHS, type MarkForm } from '../../graph/river/mark-paths.ts';
import type { River } from '../../graph/river/river.ts';
import { PASSING, type ThreadShape } from '../../graph/river/river-shapes.ts';
import { type BandLook, bandLook, HATCH, HATCH_LINE, isGrey } from '../../style/camp-colours.ts';
import { blend, type Palette } from '../../style/palette.ts';
import { greyInWords, TORN_LINE_IN_WORDS, TORN_TURN_IN_WORDS } from '../../wording/camps-in-words.ts';
import { capitalize } from '../../wording/state-in-words.ts';
import { type Block, placed } from '../image/block.ts';
import { type Measure, type TextStyle, textLine } from '../image/svg-text.ts';

type Form = ThreadShape['form'];

/** How a stretch of a thread stands out, where somebody is selected. */
export type Standing = 'selected' | 'faded' | undefined;

/** A thread with its way through bands that it only passes through faint. @param id of its mask, which no other element has */
export function passingLine(line: string, passes: readonly string[], id: string): string {
  const all = { x: -1e5, y: -1e5, width: 2e5, height: 2e5 };
  const bands = passes.map((d) => element('path', { d, fill: PASSING })).join('');
  const mask = element('mask', { id, maskUnits: 'userSpaceOnUse', ...all }, element('rect', { ...all, fill: '#fff' }) + bands);
  return mask + element('g', { mask: `url(#${id})` }, line);
}

/** A stretch of a thread. @param fill of the band below it */
export function threadLine(path: string, form: Form, fill: string, palette: Palette, standing?: Standing): string {
  const lines = plainLine(path, form, fill, palette, standing === 'selected');
  return standing === 'faded' ? element('g', { opacity: 0.3 }, lines) : lines;
}

function plainLine(path: string, form: Form, fill: string, palette: Palette, isSelected: boolean): string {
  if (isSelected && form !== 'torn' && form !== 'turned torn') {
    const { ink } = palette;
    return element('path', { d: path, ...lineOf(form, palette), stroke: ink, 'stroke-opacity': 1, 'stroke-width': 2.6 });
  }
  const line = element('path', { d: path, ...lineOf(form, palette) });
  if (form !== 'torn' && form !== 'turned torn') return line;
  return line + element('path', { d: path, fill: 'none', stroke: form === 'torn' ? fill : palette.background, 'stroke-width': 2.3 });
}

function lineOf(form: Form, { ink, background }: Palette): Readonly<Record<string, string | number>> {
  const line = { fill: 'none', 'stroke-linecap': 'round' };
  switch (form) {
    case 'turned':
      return { ...line, stroke: ink, 'stroke-width': 2 };
    case 'turned later':
      return { ...line, stroke: blend(ink, background, 0.4), 'stroke-width': 1.3, 'stroke-dasharray': '6 4' };
    case 'open':
      return { ...line, stroke: blend(ink, background, 0.6), 'stroke-width': 1.2, 'stroke-dasharray': '0.1 4' };
    case 'carried':
      return { ...line, stroke: ink, 'stroke-opacity': 0.22, 'stroke-width': 1.5 };
    case 'seen':
      return { ...line, stroke: ink, 'stroke-opacity': 0.4, 'stroke-width': 1.5 };
    case 'torn':
    case 'turned torn':
      return { fill: 'none', stroke: blend(ink, background, 0.25), 'stroke-width': 4.5 };
  }
}

export function markOf(form: MarkForm, { ink, background }: Palette): string {
  const isHollow = form === 'joined';
  return element('path', { d: MARK_PATHS[form], fill: isHollow ? background : ink, stroke: isHollow ? ink : background });
}

/** An outline filled as the band of a camp. @param id of its hatching, which no other element has */
export function bandPath(path: string, { fill, hatching }: BandLook, id: string): string {
  const plain = element('path', { d: path, fill });
  if (hatching === null) return plain;
  const lines = element('path', { d: hatching.path, stroke: hatching.colour, 'stroke-width': HATCH_LINE });
  const pattern = element('pattern', { id, width: HATCH, height: HATCH, patternUnits: 'userSpaceOnUse' }, lines);
  return plain + pattern + element('path', { d: path, fill: `url(#${id})` });
}

const LINES = [
  ['turned', 'Changed sides, with evidence'],
  ['turned later', 'Changed sides over years in which nothing is seen'],
  ['carried', 'Went with its camp, joined or left one'],
  ['open', 'No evidence of a turn'],
  ['torn', capitalize(TORN_LINE_IN_WORDS)],
  ['turned torn', capitalize(TORN_TURN_IN_WORDS)],
] as const satisfies readonly (readonly [Form, string])[];

const MARKS = [
  ['switched', 'Changed sides'],
  ['joined', 'Joined'],
  ['left', 'Left'],
  ['camp', 'A camp formed, split, merged or dissolved'],
] as const satisfies readonly (readonly [MarkForm, string])[];

const LINE_HEIGHT = 20;
/** How wide a sample is, with the gap before its words, and the gap after these, in pixels. */
const SAMPLE = { line: 30, mark: 16, band: 34 } as const;
const GAP = 14;

/** What lines, marks and grey bands of a river mean, in rows of a width: only what it has. */
export function riverLegend(river: River, places: ReadonlyMap<string, number>, width: number, palette: Palette, measure: Measure): Block {
  const style: TextStyle = { size: 11, weight: 400, color: palette.ink };
  const hasTorn = [...river.stays.values()].flat().some(({ torn }) => torn.size > 0);
  const hasTornSwitch = [...river.tornTurns].some(({ kind }) => kind === 'switched');
  const greys = river.layout.bands.filter(({ camp }) => camp !== null && isGrey(places.get(camp), palette)).length;
  const entries = [
    ...LINES.filter(([form]) => (form !== 'torn' || hasTorn) && (form !== 'turned torn' || hasTornSwitch)).map(([form, label]) => ({
      ...{ label, room: SAMPLE.line },
      svg: threadLine(form === 'torn' ? 'M0 8H24' : 'M0 12C12 12 12 5 24 5', form, palette.background, palette),
    })),
    ...MARKS.map(([form, label]) => ({ label, room: SAMPLE.mark, svg: placed({ svg: markOf(form, palette), height: 0 }, 6, 8) })),
    ...(greys === 0
      ? []
      : [
          {
            label: capitalize(greyInWords(greys)),
            room: SAMPLE.band,
            svg: bandPath('M0 2H28V14H0Z', bandLook(palette.camps.length, palette), 'entente-grey'),
          },
        ]),
  ];
  const parts: string[] = [];
  let [x, y] = [0, 0];
  for (const { label, room, svg } of entries) {
    const own = room + measure(label, style.size, style.weight);
    if (x > 0 && x + own > width) [x, y] = [0, y + LINE_HEIGHT];
    parts.push(placed({ svg: svg + textLine(label, room, 12, style), height: 0 }, x, y));
    x += own + GAP;
  }
  return { svg: parts.join(''), height: y + LINE_HEIGHT };
}
