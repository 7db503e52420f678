import { MOST_FOLLOWED } from '../../../model/camps/most-followed.ts';
import { useCampHistory } from '../../data/camps.ts';
import { download } from '../../data/download.ts';
import { selectedActors, useViewer } from '../../state/viewer-context.ts';
import { PALETTES } from '../../style/palette.ts';
import { useScheme } from '../../style/scheme.ts';
import { ImageDownloads } from '../image/ImageDownloads.tsx';
import { rasterised } from '../image/rasterise.ts';
import { type ImageFormat, lettersFor } from '../image/save-image.ts';
import { useCaption } from '../image/use-caption.ts';
import { riverImage, yearsInWords } from './river-image.ts';

const FILES = [
  { format: 'png', title: 'River, PNG', hint: 'for a report or a slide' },
  { format: 'svg', title: 'River, SVG', hint: 'for print, and for a drawing program' },
] as const;

/** Downloads of the river of camps. */
export function RiverFiles() {
  const { visibleGraph, selection, values, unionGraph } = useViewer();
  const { data: history } = useCampHistory(visibleGraph.criteria, values, unionGraph.relations.length <= MOST_FOLLOWED);
  const palette = PALETTES[useScheme()];
  const { isPending, captionNow } = useCaption();
  if (history === undefined) return <p>The camps have to be found first.</p>;

  const save = async (format: ImageFormat) => {
    const caption = captionNow();
    const { measure, fontFaces } = await lettersFor({ visibleGraph }, caption);
    const svg = riverImage({ history, visibleGraph, selected: new Set(selectedActors(selection)), palette }, caption, measure, fontFaces);
    const name = `entente-camps-${yearsInWords(history).replace('–', '-to-')}.${format}`;
    if (format === 'png') download(name, await rasterised(svg), 'image/png');
    else download(name, [svg], 'image/svg+xml');
  };
  return <ImageDownloads files={FILES} isPending={isPending} save={save} />;
}
