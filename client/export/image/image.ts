import { element, XML_DECLARATION, xmlText } from '../../../model/export/xml.ts';
import type { Picture } from '../../surface/picture.ts';
import { type Block, placed, quietInk, ruleColour } from './block.ts';
import { type Caption, originInWords, titleOf, windowsInWords } from './caption.ts';
import { citedSources } from './cited-sources.ts';
import { cutsInWords, shownInWords } from './cuts.ts';
import { drawnOf } from './drawn.ts';
import { roundedPixel } from './edge-path.ts';
import { footerBlock } from './footer-block.ts';
import { legendOf } from './legend.ts';
import { legendBlock } from './legend-block.ts';
import { reducedDrawing } from './reduced-drawing.ts';
import { inLinesAtMost, type Measure, type TextStyle, textLine } from './svg-text.ts';

const WIDTH = 1440;
const MARGIN = 32;
const LEGEND_WIDTH = 232;
const GAP = 24;
const DRAWING = { width: WIDTH - 2 * MARGIN - LEGEND_WIDTH - GAP, height: 720 };
/** The first font is that of the page and may be embedded; the fallbacks are no wider, so that nothing overflows. */
export const FAMILY = "'Inter Variable', Inter, 'Helvetica Neue', Arial, sans-serif";
export const NOTHING_DRAWN = 'No relation is shown in this window.';

/**
 * Renders what the canvas shows as an SVG document, with what a reader needs to know: the window, the
 * legend, the sources, what was left out, and the provenance. Everything that is drawn is in it,
 * wherever the camera looks.
 * @param measure measures a text in the font of the document
 * @param fontFaces CSS that embeds the font; without it the fonts of the viewing program are used
 */
export function imageOf(picture: Picture, caption: Caption, measure: Measure, fontFaces = ''): string {
  const { palette, visibleGraph } = picture;
  const drawn = drawnOf(picture);
  const titles = { sources: caption.sourceTitles, datasets: new Map(caption.datasets.map(({ id, title }) => [id, title])) };
  const legend = legendBlock(legendOf(picture, drawn, titles.datasets), LEGEND_WIDTH, palette, measure);
  const frame = { width: DRAWING.width, height: Math.max(DRAWING.height, legend.height) };
  const drawing = reducedDrawing(picture, drawn, frame, measure);
  const shown = shownInWords(picture, drawn);
  const cuts = cutsInWords(picture, drawing.crowdedOut, titles);
  const sources = citedSources(drawn.relations, caption.sourceTitles);
  const inner = WIDTH - 2 * MARGIN;
  const header = headerBlock(picture, caption, inner, measure);
  const footer = footerBlock({ sources, shown, cuts, origin: originInWords(caption), address: caption.address }, inner, palette, measure);

  const bodyTop = MARGIN + header.height + GAP;
  const footerTop = bodyTop + frame.height + 2 * GAP;
  const height = Math.ceil(footerTop + footer.height + MARGIN);
  const empty: TextStyle = { size: 14, weight: 400, color: quietInk(palette) };
  const content = [
    element('rect', { width: WIDTH, height, fill: palette.background }),
    placed(header, MARGIN, MARGIN),
    placed({ svg: drawing.svg, height: frame.height }, MARGIN, bodyTop),
    drawn.actors.length === 0 ? textLine(NOTHING_DRAWN, MARGIN, bodyTop + frame.height / 2, empty) : '',
    element('g', { id: 'entente-legend' }, placed(legend, WIDTH - MARGIN - LEGEND_WIDTH, bodyTop)),
    ...[bodyTop - GAP / 2, footerTop - GAP].map((y) => rule(y, ruleColour(palette))),
    element('g', { id: 'entente-footer' }, placed(footer, MARGIN, footerTop)),
  ];
  const name = `${titleOf(caption)}: ${windowsInWords(visibleGraph.criteria)}`;
  const description = [...shown, 'Left out:', ...cuts, ...originInWords(caption), caption.address].join(' ');
  return `${XML_DECLARATION}${element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` },
      ...{ role: 'img', 'aria-labelledby': 'entente-title entente-description', 'font-family': FAMILY },
    },
    [
      element('title', { id: 'entente-title' }, xmlText(name)),
      element('desc', { id: 'entente-description' }, xmlText(description)),
      fontFaces === '' ? '' : element('style', {}, xmlText(fontFaces)),
      ...content,
    ].join('\n'),
  )}\n`;
}

function headerBlock({ palette, visibleGraph }: Picture, caption: Caption, width: number, measure: Measure): Block {
  const title: TextStyle = { size: 22, weight: 600, color: palette.ink };
  const lines = inLinesAtMost(2, titleOf(caption), width, title, measure);
  const windows: TextStyle = { size: 17, weight: 400, color: palette.ink };
  const top = lines.length * 28;
  return {
    svg: [
      ...lines.map((line, index) => textLine(line, 0, index * 28 + 20, title)),
      textLine(windowsInWords(visibleGraph.criteria), 0, top + 18, windows),
    ].join(''),
    height: top + 26,
  };
}

function rule(y: number, color: string): string {
  return element('path', { d: `M${MARGIN} ${roundedPixel(y)}H${WIDTH - MARGIN}`, stroke: color });
}
