import { Loader } from '@mantine/core';
import { useMemo } from 'react';
import type { SourcesAnswer } from '../../model/api.ts';
import { useSources } from '../data/queries.ts';
import { isVisible } from '../graph/visible-graph.ts';
import { useViewer } from '../state/viewer-context.ts';
import { Failure } from '../ui/Failure.tsx';
import { EntityLink } from '../ui/table/EntityLink.tsx';
import { ListTable } from '../ui/table/ListTable.tsx';
import listStyles from '../ui/table/table.module.css';
import type { TableColumn } from '../ui/table/use-table.ts';
import { reliabilityInWords } from '../wording/codes-in-words.ts';
import { dateInWords } from '../wording/date-in-words.ts';

type Source = SourcesAnswer['sources'][number];

const FIRST = { id: 'published', desc: false };

const keyOf = ({ id }: Source) => id;

/** A table of all sources with their reliability and number of relations. Selecting one shows its claims in the details. */
export function SourcesView() {
  const { unionGraph, visibleGraph, selection, chooseValue } = useViewer();
  const answer = useSources();
  const resting = useMemo(() => {
    const counts = new Map<string, { all: number; shown: number }>();
    for (const relation of unionGraph.relations) {
      for (const id of relation.sources) {
        const count = counts.get(id) ?? { all: 0, shown: 0 };
        counts.set(id, { all: count.all + 1, shown: count.shown + (isVisible(visibleGraph, relation) ? 1 : 0) });
      }
    }
    return counts;
  }, [unionGraph, visibleGraph]);
  const columns = useMemo(
    (): TableColumn<Source>[] => [
      {
        name: 'title',
        title: 'Source',
        width: 'minmax(200px, 3fr)',
        sortBy: ({ title }) => title,
        cell: ({ id, title, author, publisher }) => (
          <EntityLink
            target={{ kind: 'source', id }}
            below={[author, publisher].filter((part) => part !== undefined && part !== '').join(', ')}
          >
            {title}
          </EntityLink>
        ),
      },
      {
        name: 'published',
        title: 'Published',
        width: 'minmax(96px, 1fr)',
        sortBy: ({ published }) => published ?? '',
        cell: ({ published }) => (published === undefined || published === '' ? 'not known' : dateInWords(published)),
      },
      {
        name: 'reliability',
        title: 'Reliability',
        width: 'minmax(104px, 1.2fr)',
        sortBy: ({ reliability }) => reliability,
        cell: ({ reliability }) => `${reliability} ${reliabilityInWords(reliability)}`,
      },
      {
        name: 'relations',
        title: 'All relations',
        width: '104px',
        sortBy: ({ id }) => resting.get(id)?.all ?? 0,
        cell: ({ id }) => (resting.get(id)?.all ?? 0).toLocaleString('en'),
      },
      {
        name: 'shown',
        title: 'Shown here',
        width: '104px',
        sortBy: ({ id }) => resting.get(id)?.shown ?? 0,
        cell: ({ id, title }) => (
          <button
            type="button"
            className={listStyles.entityLink}
            aria-label={`${(resting.get(id)?.shown ?? 0).toLocaleString('en')} shown; show only what ${title} speaks of`}
            onClick={() => chooseValue('source', id, true)}
          >
            {(resting.get(id)?.shown ?? 0).toLocaleString('en')}
          </button>
        ),
      },
    ],
    [resting, chooseValue],
  );
  const selected = new Set(selection.flatMap(({ kind, id }) => (kind === 'source' ? [id] : [])));
  return (
    <div className={listStyles.list}>
      {answer.isPending && <Loader aria-label="The sources are loading" />}
      {answer.isError && <Failure error={answer.error} onRetry={answer.refetch} />}
      {answer.data !== undefined && (
        <ListTable
          label="Sources"
          rows={answer.data.sources}
          columns={columns}
          first={FIRST}
          keyOf={keyOf}
          isSelected={({ id }) => selected.has(id)}
          empty="The dataset has no sources."
        />
      )}
    </div>
  );
}
