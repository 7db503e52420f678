import { Switch } from '@mantine/core';
import { useState } from 'react';
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
import styles from './river-files.module.css';
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
  const [isOfMovers, setOfMovers] = useState(false);
  const [isForPrint, setForPrint] = useState(false);
  if (history === undefined) return <p>The camps have to be found first.</p>;
  const hasMovers = history.events.some(({ kind }) => kind === 'switched');

  const save = async (format: ImageFormat) => {
    const caption = captionNow();
    const { measure, fontFaces } = await lettersFor({ visibleGraph }, caption);
    const selected = new Set(selectedActors(selection));
    const choice = { of: isForPrint ? 'print' : 'screen', isOfMovers: isOfMovers && hasMovers } as const;
    const svg = riverImage({ history, visibleGraph, selected, palette, ...choice }, caption, measure, fontFaces);
    const name = `entente-camps-${yearsInWords(history).replace('–', '-to-')}.${format}`;
    if (format === 'png') download(name, await rasterised(svg), 'image/png');
    else download(name, [svg], 'image/svg+xml');
  };
  return (
    <>
      <div className={styles.choices}>
        <Switch
          size="xs"
          label="Only who changed sides, and who is selected"
          checked={isOfMovers && hasMovers}
          disabled={!hasMovers}
          onChange={({ currentTarget }) => setOfMovers(currentTarget.checked)}
        />
        <Switch
          size="xs"
          label="For a sheet of A4 on its side"
          checked={isForPrint}
          onChange={({ currentTarget }) => setForPrint(currentTarget.checked)}
        />
      </div>
      <ImageDownloads files={FILES} isPending={isPending} save={save} />
    </>
  );
}
