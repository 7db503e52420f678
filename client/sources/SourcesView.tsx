import { Button, Loader, Select } from '@mantine/core';
import { useMemo } from 'react';
import type { SourcesAnswer } from '../../model/api/sources.ts';
import { formatCount, formatShare } from '../../model/format-count.ts';
import { useSources } from '../data/queries.ts';
import { type Publisher, publishersOf, publishersWith, questionAboutPublisher } from '../graph/publishers.ts';
import { isVisible } from '../graph/visible-graph.ts';
import { useQueryRun } from '../state/query-run.ts';
import { useViewer } from '../state/viewer-context.ts';
import { Failure } from '../ui/Failure.tsx';
import { EntityLink } from '../ui/table/EntityLink.tsx';
import { ListTable } from '../ui/table/ListTable.tsx';
import listStyles from '../ui/table/table.module.css';
import type { TableColumn } from '../ui/table/use-table.ts';
import { useSelectOnFocus } from '../ui/use-select-on-focus.ts';
import { reliabilityInWords } from '../wording/codes-in-words.ts';
import { dateInWords } from '../wording/date-in-words.ts';

type Source = SourcesAnswer['sources'][number];

const FIRST = { id: 'published', desc: false };

const keyOf = ({ id }: Source) => id;

/** A table of all sources, or of those of one publisher, with their reliability and numbers of claims and relations. Selecting one shows its claims in the details. */
export function SourcesView() {
  const { unionGraph, visibleGraph, selection, chooseValue, questions, values, setValues } = useViewer();
  const { ask } = useQueryRun();
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
        width: 'minmax(160px, 3fr)',
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
        width: 'minmax(88px, 1fr)',
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
        name: 'claims',
        title: 'Claims',
        width: '64px',
        sortBy: ({ claims }) => claims,
        cell: ({ claims }) => claims.toLocaleString('en'),
      },
      {
        name: 'relations',
        title: 'All relations',
        width: '96px',
        sortBy: ({ id }) => resting.get(id)?.all ?? 0,
        cell: ({ id }) => (resting.get(id)?.all ?? 0).toLocaleString('en'),
      },
      {
        name: 'shown',
        title: 'Shown here',
        width: '96px',
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
  const all = answer.data?.sources;
  const publishers = useMemo(() => publishersOf(all ?? []), [all]);
  const publisherByName = useMemo(() => new Map(publishers.map((each) => [each.name, each])), [publishers]);
  const selectOnFocus = useSelectOnFocus();
  const { publisher } = values;
  const rows = useMemo(() => (publisher === null ? all : all?.filter((source) => source.publisher === publisher)), [all, publisher]);
  const question = publisher === null ? undefined : questionAboutPublisher(questions, publisher);
  const selected = new Set(selection.flatMap(({ kind, id }) => (kind === 'source' ? [id] : [])));
  return (
    <div className={listStyles.list}>
      {answer.isPending && <Loader aria-label="The sources are loading" />}
      {answer.isError && <Failure error={answer.error} onRetry={answer.refetch} />}
      {publishers.length > 0 && (
        <div className={listStyles.tableChoice}>
          <Select
            {...selectOnFocus}
            size="xs"
            w={320}
            searchable
            clearable
            limit={200}
            aria-label="Publisher"
            placeholder="All publishers"
            nothingFoundMessage="No publisher has this name."
            data={publishers.map(({ name }) => name)}
            renderOption={({ option: { value } }) => <PublisherOption publisher={publisherByName.get(value)} />}
            filter={({ options, search, limit }) => {
              if (search === publisher) return options.slice(0, limit);
              const found = new Set(publishersWith(publishers, search));
              return options.filter((option) => 'value' in option && found.has(String(option.value))).slice(0, limit);
            }}
            value={publisher}
            onChange={(name) => setValues({ publisher: name })}
          />
          {rows !== undefined && all !== undefined && publisher !== null && (
            <p>
              {formatShare(rows.length, all.length, 'source')}, {formatCount(publisherByName.get(publisher)?.claims ?? 0, 'claim')}
            </p>
          )}
          {question !== undefined && (
            <Button size="compact-xs" variant="default" onClick={() => ask(question, 'canvas')}>
              All its claims
            </Button>
          )}
        </div>
      )}
      {rows !== undefined && (
        <ListTable
          label="Sources"
          rows={rows}
          columns={columns}
          first={FIRST}
          keyOf={keyOf}
          isSelected={({ id }) => selected.has(id)}
          empty={publisher === null ? 'The dataset has no sources.' : `No source was published by ${publisher}.`}
        />
      )}
    </div>
  );
}

function PublisherOption({ publisher }: { readonly publisher: Publisher | undefined }) {
  if (publisher === undefined) return null;
  return (
    <span className={listStyles.counted}>
      <span>{publisher.name}</span>
      <small>{formatCount(publisher.claims, 'claim')}</small>
    </span>
  );
}
