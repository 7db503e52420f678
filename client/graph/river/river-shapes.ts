import type { Passage } from './passages.ts';
import type { Mark, River } from './river.ts';
import type { Band } from './river-layout.ts';
import type { Stay } from './stays.ts';

/** In pixels. */
export const ROW = 16;
/** How far below the top of its row a thread lies, so that its name has room above it. */
const LINE = 12;
const TOP = 8;

/** Where a year begins, in pixels. */
export type YearScale = (year: number) => number;

/** A band while somebody is in its camp in each year. */
export interface BandShape {
  readonly camp: string | null;
  readonly path: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** One after the other, as its camp is called in its years. */
  readonly names: readonly BandName[];
}

/** The name of a band in a stretch of years. */
export interface BandName {
  /** The id of the actor that gives it; `null` where those are who stand alone. */
  readonly namesake: string | null;
  readonly x: number;
  /** Up to where it may go: the next name, or the next band or thread in the row of it. */
  readonly end: number;
}

/** A stretch of a thread. */
export interface ThreadShape {
  readonly actor: string;
  readonly path: string;
  /** The camp in whose band it lies; of a way from one to another there is none. */
  readonly camp?: string | null;
  /**
   * `seen` in each year, and firm; `torn`: in each year, and elsewhere in divisions that are as good; `turned`: it changed sides, in the next year or later, or is torn in that year; `carried`: it went on with a camp, or from or to
   * standing alone; `open`: without evidence of what is between.
   */
  readonly form: 'seen' | 'torn' | 'turned' | 'turned later' | 'turned torn' | 'carried' | 'open';
  readonly passage?: Passage;
  /** The outlines of the bands that it only passes through, where it is a change of sides: it is faint there. */
  readonly passes?: readonly string[];
}

/** Where the name of a thread begins, and how much room it has. */
export interface NameShape {
  readonly stay: Stay;
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

export interface MarkShape {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
}

/** A river as it is drawn on an axis. */
export interface RiverShapes {
  readonly height: number;
  readonly bands: readonly BandShape[];
  readonly threads: readonly ThreadShape[];
  readonly names: readonly NameShape[];
  readonly marks: readonly MarkShape[];
}

/** The height of a river, in pixels. */
export function riverHeight({ layout }: River): number {
  return 2 * TOP + layout.height * ROW;
}

/** The middle of the thread of a stay, in pixels. */
export function threadY({ layout }: River, stay: Stay): number {
  return TOP + (layout.rowOf.get(stay) ?? 0) * ROW + LINE;
}

/** The shapes of a river. @param xOf where a year begins */
export function riverShapes(river: River, xOf: YearScale): RiverShapes {
  const { years, layout, stays, passages, marks } = river;
  const first = years[0]?.year ?? 0;
  const from = (index: number) => xOf(first + index);
  const to = (index: number) => xOf(first + index + 1);
  /** A change from year to year is drawn in the last part of one and the first of the next. */
  const turn = (index: number) => Math.min(28, (to(index) - from(index)) * 0.36);
  const start = ({ first: year }: Stay) => from(year) + turn(year);
  const end = ({ last: year }: Stay) => to(year) - turn(year);
  const all = [...stays.values()].flat();
  const bands = layout.bands.flatMap((band) =>
    bandShapes(band, nextIn(layout.bands, from), {
      from,
      to,
      turn,
      namesakeIn: (camp, year) => river.namesakes.of(camp, first + year) ?? camp,
    }),
  );
  return {
    height: riverHeight(river),
    bands,
    threads: [
      ...all.flatMap((stay) => seenShapes(stay, threadY(river, stay), from, to, turn)),
      ...passages.map((passage): ThreadShape => {
        const { from: one, to: other } = passage;
        const [x, y, toX, toY] = [end(one), threadY(river, one), start(other), threadY(river, other)];
        const form = formOf(passage, river);
        const foreign = ({ camp, left, right, top }: BandShape) =>
          camp !== null && camp !== one.camp && camp !== other.camp && left < toX && right > x && top < Math.max(y, toY);
        const passes = TURNED.has(form) ? bands.filter(foreign).map((band) => band.path) : [];
        return { actor: one.actor, path: curve(x, y, toX, toY), passage, form, ...(passes.length > 0 && { passes }) };
      }),
    ],
    names: namesIn(river, all, start, from),
    marks: marks.map((mark) => markShape(river, mark, { from, to, start, end })),
  };
}

/** The forms of those that changed sides. */
const TURNED: ReadonlySet<ThreadShape['form']> = new Set(['turned', 'turned later', 'turned torn']);
/** How much of a line is seen in bands that it only passes through, as a grey of a mask. */
export const PASSING = '#404040';

function formOf({ from, to, event }: Passage, { tornTurns }: River): ThreadShape['form'] {
  if (event === undefined) return 'open';
  if (event.kind !== 'switched') return 'carried';
  if (tornTurns.has(event)) return 'turned torn';
  return to.first === from.last + 1 ? 'turned' : 'turned later';
}

/** The names of threads, each with the room up to the next thread or band that begins in its row. */
function namesIn(river: River, stays: readonly Stay[], start: (stay: Stay) => number, from: (index: number) => number): NameShape[] {
  const { rowOf, bands } = river.layout;
  /** By row: where in it something begins. */
  const starts = new Map<number, number[]>();
  const begin = (row: number, x: number) => starts.set(row, [...(starts.get(row) ?? []), x]);
  for (const stay of stays) begin(rowOf.get(stay) ?? 0, start(stay));
  for (const { top, heights } of bands) {
    for (const [year, height] of heights.entries()) if (height > 0 && (heights[year - 1] ?? 0) === 0) begin(top, from(year));
  }
  return stays.map((stay) => {
    const x = start(stay);
    const next = (starts.get(rowOf.get(stay) ?? 0) ?? []).filter((other) => other > x);
    return { stay, x, y: threadY(river, stay), room: Math.min(...next) - x };
  });
}

function seenShapes(
  { actor, camp, seen, torn }: Stay,
  y: number,
  from: (index: number) => number,
  to: (index: number) => number,
  turn: (index: number) => number,
): ThreadShape[] {
  const shapes: ThreadShape[] = [];
  const level = (form: ThreadShape['form'], start: number, end: number) =>
    shapes.push({ actor, camp, form, path: `M${px(start)} ${px(y)}H${px(end)}` });
  let start = from(seen[0] ?? 0) + turn(seen[0] ?? 0);
  for (const [place, year] of seen.entries()) {
    const next = seen[place + 1];
    const form = torn.has(year) ? 'torn' : 'seen';
    if (next === year + 1) {
      if (torn.has(next) === torn.has(year)) continue;
      level(form, start, to(year));
      start = to(year);
      continue;
    }
    level(form, start, to(year) - turn(year));
    if (next === undefined) continue;
    start = from(next) + turn(next);
    level('open', to(year) - turn(year), start);
  }
  return shapes;
}

/** A band in each run of years in which somebody is in its camp; its lower edge follows how many. */
function bandShapes(band: Band, next: (band: Band, after: number) => number, { from, to, turn, namesakeIn }: BandPlaces): BandShape[] {
  const { camp, top, heights } = band;
  const shapes: BandShape[] = [];
  const y = TOP + top * ROW;
  const bottom = (index: number) => y + (heights[index] ?? 0) * ROW + 4;
  for (let begin = 0; begin < heights.length; begin += 1) {
    if ((heights[begin] ?? 0) === 0) continue;
    let last = begin;
    while ((heights[last + 1] ?? 0) > 0) last += 1;
    let path = `M${px(from(begin) + 2)} ${px(y)}H${px(to(last) - 2)}V${px(bottom(last))}`;
    for (let year = last; year > begin; year -= 1) {
      const [right, left] = [from(year) + turn(year), from(year) - turn(year - 1)];
      path += `H${px(right)}C${px(from(year))} ${px(bottom(year))} ${px(from(year))} ${px(bottom(year - 1))} ${px(left)} ${px(bottom(year - 1))}`;
    }
    path += `H${px(from(begin) + 2)}Z`;
    const names: (BandName & { end: number })[] = [];
    for (let year = begin; year <= last; year += 1) {
      const namesake = camp === null ? null : namesakeIn(camp, year);
      const before = names.at(-1);
      if (before !== undefined && before.namesake === namesake) continue;
      if (before !== undefined) before.end = from(year);
      names.push({ namesake, x: from(year) + 2, end: next(band, last) });
    }
    shapes.push({ camp, path, left: from(begin) + 2, right: to(last) - 2, top: y, names });
    begin = last;
  }
  return shapes;
}

interface BandPlaces extends Pick<Places, 'from' | 'to'> {
  readonly turn: (index: number) => number;
  /** After whom a camp is called in a year. */
  readonly namesakeIn: (camp: string, year: number) => string;
}

/** Where the next band begins that has the row of a band's name, after a year. */
function nextIn(bands: readonly Band[], from: (index: number) => number): (band: Band, after: number) => number {
  return (band, after) => {
    const starts = bands.flatMap(({ top, heights }) =>
      heights.flatMap((height, year) => (year > after && top <= band.top && band.top < top + height ? [from(year)] : [])),
    );
    return Math.min(...starts);
  };
}

interface Places {
  readonly from: (index: number) => number;
  readonly to: (index: number) => number;
  readonly start: (stay: Stay) => number;
  readonly end: (stay: Stay) => number;
}

function markShape(river: River, mark: Mark, { from, to, start, end }: Places): MarkShape {
  const { at, year } = mark;
  if ('stay' in at) {
    const begun = at.end === 'first' && at.stay.first < year ? from(year) : start(at.stay);
    return { mark, x: at.end === 'first' ? begun : end(at.stay), y: threadY(river, at.stay) };
  }
  const band = river.layout.bands.find(({ camp }) => camp === at.camp);
  const last = (band?.heights ?? []).findLastIndex((height, index) => height > 0 && index < year);
  const isGone = (band?.heights[year] ?? 0) === 0;
  return { mark, x: isGone ? to(last) - 2 : from(year) + 2, y: TOP + (band?.top ?? 0) * ROW };
}

/** From one point to another, level at both ends. */
function curve(x: number, y: number, toX: number, toY: number): string {
  // Over years in which nothing is seen the way is steep at the end, and level before it.
  const bend = Math.min(40, (toX - x) / 2);
  if (toX - x <= 80) return `M${px(x)} ${px(y)}C${px(x + bend)} ${px(y)} ${px(toX - bend)} ${px(toY)} ${px(toX)} ${px(toY)}`;
  const middle = (x + toX) / 2;
  return `M${px(x)} ${px(y)}C${px(middle)} ${px(y)} ${px(middle)} ${px(toY)} ${px(toX)} ${px(toY)}`;
}

function px(value: number): number {
  return Math.round(value * 10) / 10;
}
