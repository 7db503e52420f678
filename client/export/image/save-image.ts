import type { Window } from '../../../model/time/window.ts';
import { formatWindow } from '../../../model/time/window-text.ts';
import { download } from '../../data/download.ts';
import type { ViewCriteria } from '../../graph/visible-graph.ts';
import type { Picture } from '../../surface/picture.ts';
import type { Caption } from './caption.ts';
import { imageOf } from './image.ts';
import { fontFacesFor, pageMeasure } from './page-font.ts';
import { rasterised } from './rasterise.ts';
import type { Measure } from './svg-text.ts';

/** A letter of the Latin part of the font, which our own texts need. */
const LATIN = 'a';

export type ImageFormat = 'png' | 'svg';

/** Downloads the picture as a file. @throws ImageFailure when the browser or the server cannot provide what is needed */
export async function saveImage(picture: Picture, caption: Caption, format: ImageFormat): Promise<void> {
  const { measure, fontFaces } = await lettersFor(picture, caption);
  const svg = imageOf(picture, caption, measure, fontFaces);
  const name = imageFileName(picture.visibleGraph.criteria, format);
  if (format === 'png') download(name, await rasterised(svg), 'image/png');
  else download(name, [svg], 'image/svg+xml');
}

/** The font of all texts of an image, measured and to be embedded. @throws ImageFailure as of {@link pageMeasure} and {@link fontFacesFor} */
export async function lettersFor(
  picture: Pick<Picture, 'visibleGraph'>,
  caption: Caption,
): Promise<{ readonly measure: Measure; readonly fontFaces: string }> {
  const { actors, types } = picture.visibleGraph.unionGraph;
  const texts = [actors.map(({ name }) => name), types.map(({ label }) => label), [...caption.sourceTitles.values()]].flat();
  const letters = [...texts, ...caption.datasets.map(({ title }) => title), LATIN].join('');
  const [measure, fontFaces] = await Promise.all([pageMeasure(letters), fontFacesFor(letters)]);
  return { measure, fontFaces };
}

/** Such as `entente-2008.svg`, `entente-2004-to-2008-and-2020.png` or `entente-2008-known-2008-12-31-and-all.png`. */
export function imageFileName({ window, compared }: Pick<ViewCriteria, 'window' | 'compared'>, format: ImageFormat): string {
  const days = compared?.of === 'knowledge' ? `-known-${compared.days[0]}-and-${compared.days[1] ?? 'all'}` : '';
  const windows = [window, ...(compared?.of === 'windows' ? [compared.window] : [])].map((each) => windowInFileName(each));
  return `entente-${windows.join('-and-')}${days}.${format}`;
}

/** Such as `2008` or `2004-to-2008`. */
export function windowInFileName(window: Window): string {
  return formatWindow(window).replace('..', '-to-');
}
