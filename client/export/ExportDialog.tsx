import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { chronological } from '../../model/comparison.ts';
import { fetchPart } from '../data/fetch-part.ts';
import { exportAddress } from '../data/lens-query.ts';
import { windowInWords } from '../details/dates-in-words.ts';
import { ImageFiles } from '../image/ImageFiles.tsx';
import { Dialog } from '../shell/Dialog.tsx';
import { useViewer } from '../shell/viewer-context.ts';
import { useAttempt } from '../ui/use-attempt.ts';
import styles from './export.module.css';

const FILES = [
  { format: 'relations.csv', title: 'Relations, CSV', hint: 'for a spreadsheet: dates, states, sources' },
  { format: 'actors.csv', title: 'Actors, CSV', hint: 'for a spreadsheet' },
  { format: 'gexf', title: 'GEXF 1.3', hint: 'for Gephi: dynamic, with the spell of each relation' },
  { format: 'graphml', title: 'GraphML', hint: 'for yEd, NetworkX, igraph' },
  { format: 'json', title: 'JSON', hint: 'for graphology and Gephi Lite' },
] as const;

/** Everything that can be taken out of the picture; each file says where it comes from. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { scene, tally } = useViewer();
  const [scope, setScope] = useState<'window' | 'all'>('window');
  const { window, versus, filter } = scene.lens;
  const { attempt, problem } = useAttempt();
  const saveChanges = () => attempt(async () => (await fetchPart(() => import('../list/changes-csv.ts'))).downloadChanges(scene));
  const [earlier, later] = chronological(window, versus ?? window).map(windowInWords);
  const ignored = [
    ...(filter.change === undefined ? [] : ['what changed']),
    ...(filter.state === undefined || scope === 'window' ? [] : ['the state in the window']),
  ];
  return (
    <Dialog label="Export" place="centre" onClose={onClose}>
      <div className={styles.export}>
        <section>
          <h3>The picture</h3>
          <p>All that is drawn, with the window, the legend, the sources and what is left out printed on it.</p>
          <ImageFiles />
        </section>
        <section>
          <h3>The data</h3>
          <SegmentedControl
            size="xs"
            aria-label="Which relations"
            value={scope}
            onChange={(value) => setScope(value === 'all' ? 'all' : 'window')}
            data={[
              { value: 'window', label: windowInWords(window) },
              { value: 'all', label: 'All years' },
            ]}
          />
          <p>As filtered, with hidden actors left out. Every relation carries its sources and claims.</p>
          {ignored.length > 0 && <p>Not applied to these files: the filter by {ignored.join(' and ')}.</p>}
          <ul>
            {FILES.map(({ format, title, hint }) => (
              <li key={format}>
                <a href={exportAddress(format, scene.lens, scope)} download>
                  {title}
                </a>
                <span>{hint}</span>
              </li>
            ))}
            {versus !== null && tally.changes !== null && (
              <li>
                <button type="button" onClick={saveChanges}>
                  Changes, CSV
                </button>
                <span>
                  what began, ended and turned from {earlier} to {later}
                </span>
              </li>
            )}
          </ul>
          <p role="status">{problem}</p>
        </section>
      </div>
    </Dialog>
  );
}
