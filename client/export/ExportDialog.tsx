import { SegmentedControl } from '@mantine/core';
import { type ReactNode, Suspense, useState } from 'react';
import { formatsFor } from '../../model/export/formats.ts';
import { datasetUrl, exportUrl } from '../data/criteria-query.ts';
import { fetchPart } from '../data/fetch-part.ts';
import { isPart } from '../graph/part.ts';
import { useViewer } from '../state/viewer-context.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { useAttempt } from '../ui/use-attempt.ts';
import { bothDaysInWords, windowsInOrder } from '../wording/comparison-in-words.ts';
import { windowInWords } from '../wording/date-in-words.ts';
import { knownInWords } from '../wording/known-in-words.ts';
import styles from './export.module.css';
import { FilmFiles } from './film/FilmFiles.tsx';
import { ImageFiles } from './image/ImageFiles.tsx';

const RiverFiles = lazyPart(async () => (await import('./river/RiverFiles.tsx')).RiverFiles);

/** All downloads of the picture and its data; each file states its provenance. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { visibleGraph, part, values, view } = useViewer();
  const [scope, setScope] = useState<'window' | 'all'>('window');
  const { window, compared, known, filter } = visibleGraph.criteria;
  const { attempt, problem } = useAttempt();
  const saveChanges = () => attempt(async () => (await fetchPart(() => import('../data/changes-csv.ts'))).downloadChanges(visibleGraph));
  const [earlier, later] = windowsInOrder(visibleGraph.criteria);
  const ignored = [
    ...(filter.change === undefined ? [] : ['what changed']),
    ...(filter.state === undefined || scope === 'window' ? [] : ['the state in the window']),
  ];
  return (
    <Dialog label="Export" place="centre" onClose={onClose}>
      <div className={styles.export}>
        {view === 'camps' && (
          <section>
            <h3>The river of camps</h3>
            <p>All years, with the legend, the filters and the sources printed on it.</p>
            <Suspense>
              <RiverFiles />
            </Suspense>
          </section>
        )}
        <section>
          <h3>The picture</h3>
          <p>All that is drawn, with the window, the legend, the sources and what is left out printed on it.</p>
          <ImageFiles />
        </section>
        <section>
          <h3>A film of the years</h3>
          <p>The window moves as it does when the years are played; every actor keeps its place. Each frame says window and sources.</p>
          <FilmFiles />
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
          <p>
            As filtered, with hidden actors left out{known == null ? '' : `, and ${knownInWords(known)}`}. Every relation carries its
            sources and claims.{isPart(part) && ' What the canvas leaves out of a large graph is in these files too.'}
          </p>
          {visibleGraph.criteria.isWithoutIsolated === true && visibleGraph.unionGraph.unconnected.length > 0 && scope === 'all' && (
            <p>Actors without relations are in these files.</p>
          )}
          {ignored.length > 0 && <p>Not applied to these files: the filter by {ignored.join(' and ')}.</p>}
          <h4>A graph</h4>
          <Files holds="graph" address={(format) => exportUrl(format, visibleGraph.criteria, scope, values)} />
          <h4>Single tables, for a spreadsheet</h4>
          <Files holds="table" address={(format) => exportUrl(format, visibleGraph.criteria, scope, values)}>
            {compared !== null && (
              <li>
                <button type="button" onClick={saveChanges}>
                  Changes, CSV
                </button>
                <span>
                  {compared.of === 'knowledge'
                    ? `what is newly or no longer attested in ${windowInWords(window)}, ${bothDaysInWords(compared.days)}`
                    : `what began, ended and turned from ${earlier} to ${later}`}
                </span>
              </li>
            )}
          </Files>
          <p role="status">{problem}</p>
        </section>
        <section>
          <h3>The whole dataset</h3>
          <p>
            All years and all actors of the {filter.dataset === undefined ? 'datasets' : 'datasets filtered for'}, whatever else is
            filtered.
          </p>
          <Files holds="dataset" address={(format) => datasetUrl(format, visibleGraph.criteria)} />
        </section>
      </div>
    </Dialog>
  );
}

interface FilesProps {
  readonly holds: Parameters<typeof formatsFor>[0];
  readonly address: (format: string) => string;
  readonly children?: ReactNode;
}

/** The formats of one kind, each as a link with what it is for. */
function Files({ holds, address, children }: FilesProps) {
  return (
    <ul>
      {formatsFor(holds).map(({ format, title, purpose }) => (
        <li key={format}>
          <a href={address(format)} download>
            {title}
          </a>
          <span>{purpose}</span>
        </li>
      ))}
      {children}
    </ul>
  );
}
