import { element, XML_DECLARATION } from '../../../model/export/xml.ts';
import { formatNumber } from '../../../model/format-count.ts';
import type { Window } from '../../../model/time/window.ts';
import { dayNumber } from '../../axis/axis-range.ts';
import type { Palette } from '../../style/palette.ts';
import type { Picture } from '../../surface/picture.ts';
import { type Block, placed, quietInk, ruleColour } from '../image/block.ts';
import { type Caption, originInWords, titleOf, windowsInWords } from '../image/caption.ts';
import { citedSources } from '../image/cited-sources.ts';
import { cutsInWords, shownInWords } from '../image/cuts.ts';
import { drawingOf } from '../image/drawing.ts';
import type { Drawn } from '../image/drawn.ts';
import { roundedPixel } from '../image/edge-path.ts';
import { FAMILY, NOTHING_DRAWN } from '../image/image.ts';
import { type LegendGroup, legendOf } from '../image/legend.ts';
import { legendBlock } from '../image/legend-block.ts';
import { inLinesAtMost, type Measure, type TextStyle, textLine, textLines } from '../image/svg-text.ts';
import { DRAWING, type Stage } from './stage.ts';

/** The measures of a frame, in pixels of its smallest size; larger ones are enlarged as a whole. */
const WIDTH = 1280;
const HEIGHT = 720;
const MARGIN = 24;
const BODY_TOP = 100;
const FOOTER_TOP = 620;
const LEGEND_WIDTH = 212;
const LEAST_LEGEND = 0.5;
const COLUMN_GAP = 24;
const COLUMN_WIDTH = (WIDTH - 2 * MARGIN - 2 * COLUMN_GAP) / 3;
const SMALL = 10.5;
const LINE = 13.5;
const FOOTER_LINES = 5;

/** What all frames of a film have in common. */
export interface FilmLook {
  readonly stage: Stage;
  /** From the beginning of the first window to the end of the last. */
  readonly whole: Window;
  readonly caption: Caption;
  readonly measure: Measure;
  /** CSS that embeds the font. */
  readonly fontFaces: string;
}

/**
 * A frame of a film as an SVG document: what the canvas shows in one window, with window, legend, sources, what is left out
 * and the provenance, each in a place that is the same in all frames.
 * @param pixels the width of the frame, whose height is nine sixteenths of it
 */
export function frameOf(picture: Picture, drawn: Drawn, { stage, whole, caption, measure, fontFaces }: FilmLook, pixels: number): string {
  const { palette, visibleGraph } = picture;
  const { reduction, courses, fit } = stage;
  const inStage = { width: DRAWING.width * reduction, height: DRAWING.height * reduction };
  const drawing = drawingOf(picture, drawn, inStage, measure, courses, fit);
  const titles = { sources: caption.sourceTitles, datasets: new Map(caption.datasets.map(({ id, title }) => [id, title])) };
  const legend = fittedLegend(legendOf(picture, drawn, titles.datasets), palette, measure);
  const quiet: TextStyle = { size: 13, weight: 400, color: quietInk(palette) };
  const title = inLinesAtMost(1, titleOf(caption), WIDTH - 2 * MARGIN, quiet, measure);
  const words = inLinesAtMost(1, windowsInWords(visibleGraph.criteria), WIDTH - 2 * MARGIN, { ...quiet, size: 26, weight: 600 }, measure);
  const columns = [
    column('Sources, by how many of the relations they speak of', sourcesOf(drawn, caption)),
    column('Shown, and left out', [[...shownInWords(picture, drawn), ...cutsInWords(picture, drawing.crowdedOut, titles)].join(' ')]),
    column('Data', [originInWords(caption).join(' '), caption.address]),
  ];
  const content = [
    element('rect', { width: WIDTH, height: HEIGHT, fill: palette.background }),
    textLines(words, MARGIN, 18, 26, { size: 26, weight: 600, color: palette.ink }),
    textLines(title, MARGIN, 54, 13, quiet),
    timeBar(whole, visibleGraph.criteria.window, ruleColour(palette), palette.ink),
    placed({ svg: element('g', { transform: `scale(${1 / reduction})` }, drawing.svg), height: DRAWING.height }, MARGIN, BODY_TOP),
    drawn.actors.length === 0 ? textLine(NOTHING_DRAWN, MARGIN, BODY_TOP + DRAWING.height / 2, { ...quiet, size: 14 }) : '',
    element('g', { id: 'entente-legend' }, placed(legend, WIDTH - MARGIN - LEGEND_WIDTH, BODY_TOP)),
    element('path', { d: `M${MARGIN} ${FOOTER_TOP - 10}H${WIDTH - MARGIN}`, stroke: ruleColour(palette) }),
    element(
      'g',
      { id: 'entente-footer' },
      columns.map((block, index) => placed(block, MARGIN + index * (COLUMN_WIDTH + COLUMN_GAP), FOOTER_TOP)).join(''),
    ),
  ];
  return `${XML_DECLARATION}${element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', width: pixels, height: (pixels / WIDTH) * HEIGHT },
      ...{ viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'font-family': FAMILY },
    },
    element('style', {}, fontFaces) + content.join(''),
  )}`;

  /** A head and as many lines as there is room for; a paragraph that is cut ends in an ellipsis. */
  function column(head: string, paragraphs: readonly string[]): Block {
    const text: TextStyle = { size: SMALL, weight: 400, color: palette.ink };
    const lines: string[] = [];
    for (const [index, paragraph] of paragraphs.entries()) {
      const room = FOOTER_LINES - lines.length - (paragraphs.length - 1 - index);
      lines.push(...inLinesAtMost(Math.max(1, room), paragraph, COLUMN_WIDTH, text, measure));
    }
    return {
      svg: textLine(head, 0, SMALL, { ...text, weight: 600 }) + textLines(lines, 0, LINE + 2, LINE, text),
      height: (FOOTER_LINES + 1) * LINE,
    };
  }
}

/** The sources with most relations, one a line, and how many more there are. */
function sourcesOf({ relations }: Drawn, { sourceTitles }: Caption): string[] {
  const sources = citedSources(relations, sourceTitles);
  if (sources.length === 0) return ['None: no relation is shown.'];
  const named = sources.length <= FOOTER_LINES ? sources : sources.slice(0, FOOTER_LINES - 1);
  const rest = sources.length - named.length;
  return [
    ...named.map(({ title, relations: count }) => `${formatNumber(count)} · ${title}`),
    ...(rest === 0 ? [] : [`and ${formatNumber(rest)} more sources`]),
  ];
}

/** Where the window lies in the time of the film. */
function timeBar(whole: Window, window: Window, ground: string, ink: string): string {
  const [first, last] = [dayNumber(whole.from), dayNumber(whole.to)];
  const xOf = (day: number) => MARGIN + ((day - first) / (last - first)) * (WIDTH - 2 * MARGIN);
  const [start, end] = [xOf(dayNumber(window.from)), xOf(dayNumber(window.to))];
  const bar = { y: 78, height: 4, rx: 2 };
  return (
    element('rect', { ...bar, x: MARGIN, width: WIDTH - 2 * MARGIN, fill: ground }) +
    element('rect', { ...bar, x: roundedPixel(start), width: roundedPixel(Math.max(4, end - start)), fill: ink })
  );
}

/** The legend, smaller where it is too long for its place: a smaller one has more room for its words, and fewer lines. */
function fittedLegend(groups: readonly LegendGroup[], palette: Palette, measure: Measure): Block {
  for (let scale = 1; ; scale -= 0.05) {
    const { svg, height } = legendBlock(groups, LEGEND_WIDTH / scale, palette, measure);
    if (height * scale > DRAWING.height && scale > LEAST_LEGEND) continue;
    return { svg: scale === 1 ? svg : element('g', { transform: `scale(${roundedPixel(scale)})` }, svg), height: height * scale };
  }
}
