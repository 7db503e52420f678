import type { CampHistoryAnswer } from '../../../model/camps/answer.ts';
import { element, XML_DECLARATION, xmlText } from '../../../model/export/xml.ts';
import { isEmptyFilter } from '../../../model/filter/filter.ts';
import { passingAnyTime } from '../../../model/filter/passing.ts';
import { formatCount, formatShare } from '../../../model/format-count.ts';
import { formOfMark } from '../../graph/river/mark-paths.ts';
import { type River, riverOf } from '../../graph/river/river.ts';
import { riverShapes } from '../../graph/river/river-shapes.ts';
import type { Relation } from '../../graph/union-graph.ts';
import { isActorIncluded, type VisibleGraph } from '../../graph/visible-graph.ts';
import { bandLooks, campPlaces } from '../../style/camp-colours.ts';
import type { Palette } from '../../style/palette.ts';
import { divisionInBrief } from '../../wording/camp-event-in-words.ts';
import { NUMBER_WORDS, WEIGHT_WORDS } from '../../wording/camps-in-words.ts';
import { knownInWords } from '../../wording/known-in-words.ts';
import { bandInWords } from '../../wording/thread-in-words.ts';
import { truncateText } from '../../wording/truncate-text.ts';
import { placed, quietInk, ruleColour } from '../image/block.ts';
import { type Caption, originInWords, titleOf } from '../image/caption.ts';
import { citedSources } from '../image/cited-sources.ts';
import { filtersInWords } from '../image/filters-in-words.ts';
import { footerBlock } from '../image/footer-block.ts';
import { FAMILY } from '../image/image.ts';
import { inLinesAtMost, type Measure, type TextStyle, textLine } from '../image/svg-text.ts';
import { bandPath, markOf, passingLine, riverLegend, type Standing, threadLine } from './river-legend.ts';

const MARGIN = 32;
/** How wide a river may be, in pixels; for print the first that leaves no room beside it on a sheet of A4 that lies on its side, so that its letters are as large as can be. */
const WIDTHS = { screen: [1440], print: [1000, 1120, 1240, 1360, 1440] } as const;
const A4 = Math.SQRT2;
const GAP = 24;
const AXIS = 40;
/** Room between the mark at which a thread begins and its name. */
const AFTER_MARK = 8;

/** What of the data and the choices is in the image. */
export interface DrawnRiver {
  readonly history: CampHistoryAnswer;
  readonly visibleGraph: VisibleGraph;
  readonly selected: ReadonlySet<string>;
  readonly palette: Palette;
  readonly of: 'screen' | 'print';
  /** Whether only those are drawn who changed sides, and who is selected. */
  readonly isOfMovers: boolean;
}

/** The river of all years as an SVG document, with what a reader needs to know: the years, the legend, filters, sources and provenance. */
export function riverImage(drawn: DrawnRiver, caption: Caption, measure: Measure, fontFaces: string): string {
  let svg = '';
  for (const width of WIDTHS[drawn.of]) {
    const image = imageOf(width, drawn, caption, measure, fontFaces);
    svg = image.svg;
    if (width >= A4 * image.height) break;
  }
  return svg;
}

function imageOf(
  width: number,
  drawn: DrawnRiver,
  caption: Caption,
  measure: Measure,
  fontFaces: string,
): { readonly svg: string; readonly height: number } {
  const { history, visibleGraph, palette, selected } = drawn;
  const inner = width - 2 * MARGIN;
  const wanted = new Set([...selected, ...(visibleGraph.criteria.only ?? [])]);
  const river = drawn.isOfMovers ? riverOfMovers(history, selected) : riverOf(history, wanted);
  const ink: TextStyle = { size: 12, weight: 400, color: palette.ink };
  const title: TextStyle = { size: 22, weight: 600, color: palette.ink };
  const lines = inLinesAtMost(2, titleOf(caption), inner, title, measure);
  const years = yearsInWords(river);
  const header = [
    ...lines.map((line, index) => textLine(line, 0, index * 28 + 20, title)),
    textLine(`Camps, ${years}`, 0, lines.length * 28 + 18, { ...ink, size: 17 }),
  ].join('');
  const legend = riverLegend(river, campPlaces(river), inner, palette, measure);
  const drawing = drawingOf(river, drawn, inner, measure);
  const legendTop = MARGIN + lines.length * 28 + 26 + GAP / 2;
  const bodyTop = legendTop + legend.height + 12;
  const footerTop = bodyTop + drawing.height + 2 * GAP;
  const shown = shownInWords(river, history, drawn);
  const cuts = cutsInWords(drawn, caption);
  const footer = footerBlock(
    {
      sources: citedSources(signedRelations(visibleGraph), caption.sourceTitles),
      ...{ shown, cuts, origin: originInWords(caption), address: caption.address },
    },
    inner,
    palette,
    measure,
  );
  const height = Math.ceil(footerTop + footer.height + MARGIN);
  const rule = element('path', { d: `M${MARGIN} ${footerTop - GAP}H${width - MARGIN}`, stroke: ruleColour(palette) });
  const svg = `${XML_DECLARATION}${element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
      ...{ role: 'img', 'aria-labelledby': 'entente-title entente-description', 'font-family': FAMILY },
    },
    [
      element('title', { id: 'entente-title' }, xmlText(`${titleOf(caption)}: camps, ${years}`)),
      element('desc', { id: 'entente-description' }, xmlText([...shown, ...cuts, ...originInWords(caption), caption.address].join(' '))),
      fontFaces === '' ? '' : element('style', {}, xmlText(fontFaces)),
      element('rect', { width, height, fill: palette.background }),
      placed({ svg: header, height: 0 }, MARGIN, MARGIN),
      element('g', { id: 'entente-legend' }, placed(legend, MARGIN, legendTop)),
      placed(drawing, MARGIN, bodyTop),
      rule,
      element('g', { id: 'entente-footer' }, placed(footer, MARGIN, footerTop)),
    ].join('\n'),
  )}\n`;
  return { svg, height };
}

/** "2003–2020" */
export function yearsInWords({ years }: Pick<River, 'years'>): string {
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  return first === last ? `${first ?? 'no year'}` : `${first}–${last}`;
}

function drawingOf(
  river: River,
  { palette, visibleGraph, selected, of }: DrawnRiver,
  inner: number,
  measure: Measure,
): { readonly svg: string; readonly height: number } {
  const first = river.years[0]?.year ?? 0;
  const step = inner / Math.max(1, river.years.length);
  const shapes = riverShapes(river, (year) => (year - first) * step);
  const places = campPlaces(river);
  const lookOf = bandLooks(places, palette);
  const small: TextStyle = { size: of === 'print' ? 11.5 : 10.5, weight: 400, color: palette.ink };
  const isAnySelected = [...selected].some((id) => river.stays.has(id));
  const standingOf = (actor: string): Standing => (!isAnySelected ? undefined : selected.has(actor) ? 'selected' : 'faded');
  const bold: TextStyle = { size: 12, weight: 600, color: palette.ink };
  const fitting = (text: string, room: number, { size, weight }: TextStyle) =>
    truncateText(text, (part) => measure(part, size, weight) <= room);
  const axis = river.years.map((year) => {
    const x = (year.year - first + 0.5) * step;
    const note = divisionInBrief(year);
    return (
      textLine(String(year.year), x, 14, { ...bold, weight: 400 }, 'middle') +
      (note === '' ? '' : textLine(note, x, 28, { ...small, color: quietInk(palette) }, 'middle'))
    );
  });
  const bands = shapes.bands.map(({ camp, path }, index) =>
    camp === null
      ? element('path', { d: path, fill: palette.background, stroke: ruleColour(palette) })
      : bandPath(path, lookOf(camp), `entente-band-${index}`),
  );
  const nameOf = (id: string) => visibleGraph.unionGraph.actorById.get(id)?.name ?? id;
  const campNames = shapes.bands.flatMap(({ top, names }) =>
    names.map(({ namesake, x, end }) => {
      const fits = (text: string) => measure(text, bold.size, bold.weight) <= Math.min(end, inner) - x - AFTER_MARK;
      return textLine(bandInWords(namesake === null ? null : nameOf(namesake), river.namesakes, fits), x + AFTER_MARK, top + 13, bold);
    }),
  );
  const names = shapes.names.map(({ stay, x, y, room }) => {
    const standing = standingOf(stay.actor);
    const style: TextStyle =
      standing === 'selected' ? { ...small, weight: 600 } : standing === 'faded' ? { ...small, color: quietInk(palette) } : small;
    const name = textLine(fitting(nameOf(stay.actor), Math.min(room, inner - x) - AFTER_MARK, style), x + AFTER_MARK, y - 3, style);
    const halo = { stroke: lookOf(stay.camp).fill, 'stroke-width': 2, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
    return element('g', halo, name);
  });
  const marks = shapes.marks.map(({ mark, x, y }) => placed({ svg: markOf(formOfMark(mark), palette), height: 0 }, x, y));
  const threads = shapes.threads.map(({ actor, path, form, passes, camp = null }, index) => {
    const line = threadLine(path, form, lookOf(camp).fill, palette, standingOf(actor));
    return passes === undefined ? line : passingLine(line, passes, `entente-passing-${index}`);
  });
  const body = [...bands, ...threads, ...campNames, ...names, ...marks].join('\n');
  return { svg: axis.join('') + placed({ svg: body, height: shapes.height }, 0, AXIS), height: AXIS + shapes.height };
}

/** The relations with a sign that pass the filters in any window, of actors who are not set aside. */
function signedRelations({ unionGraph, criteria }: VisibleGraph): Relation[] {
  const passes = passingAnyTime(unionGraph.relations, criteria.filter);
  return unionGraph.relations.filter(
    ({ index, sign, source, target }) =>
      sign !== 'neutral' && passes[index] === 1 && isActorIncluded(criteria, source) && isActorIncluded(criteria, target),
  );
}

/** The river of those who changed sides, or are selected, with the bands that they are in. */
function riverOfMovers(history: CampHistoryAnswer, selected: ReadonlySet<string>): River {
  const movers = new Set([
    ...selected,
    ...history.events.flatMap(({ kind, actor }) => (kind === 'switched' && actor !== undefined ? [actor] : [])),
  ]);
  const known = new Set(history.years.flatMap(({ camps }) => camps.flatMap(({ members }) => members.map(({ actor }) => actor))));
  const drawn = [...movers].filter((actor) => known.has(actor));
  return riverOf(history, new Set(drawn), drawn.length);
}

function shownInWords(river: River, { number, weight }: CampHistoryAnswer, { isOfMovers, selected }: DrawnRiver): string[] {
  return [
    ...(isOfMovers ? [`Drawn: who changed sides${selected.size > 0 ? ', or is selected' : ''}.`] : []),
    `${formatShare(river.stays.size, river.actorCount, 'actor')} in camps or alone, and ${formatCount(river.events.length, 'turn')}, in ${yearsInWords(river)}.`,
    `How many camps: ${NUMBER_WORDS[number].name.toLowerCase()}. What counts: ${WEIGHT_WORDS[weight].name.toLowerCase()}.`,
    '“1 of 3”: the year has three equally good divisions, of which one is drawn.',
  ];
}

function cutsInWords({ visibleGraph: { criteria, unionGraph } }: DrawnRiver, { sourceTitles, datasets }: Caption): string[] {
  const titles = { sources: sourceTitles, datasets: new Map(datasets.map(({ id, title }) => [id, title])) };
  const gone = unionGraph.actors.filter(({ id }) => !isActorIncluded(criteria, id)).length;
  const cuts = [
    ...(criteria.asked.presumed ? [] : ['Relations only presumed to continue.']),
    ...(criteria.asked.unknown ? [] : ['Relations of which it is not known that they held.']),
    ...(isEmptyFilter(criteria.filter) ? [] : [`By filters: ${filtersInWords(criteria.filter, unionGraph, titles).join('; ')}.`]),
    ...(gone === 0 ? [] : [`${formatCount(gone, 'actor')} set aside.`]),
    ...(criteria.known == null ? [] : [`What was published later: ${knownInWords(criteria.known)}.`]),
  ];
  return cuts.length === 0 ? ['Nothing: no filter is set.'] : cuts;
}
