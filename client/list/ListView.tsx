import { Button, SegmentedControl } from '@mantine/core';
import { fetchPart } from '../data/fetch-part.ts';
import { useViewer } from '../state/viewer-context.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from '../ui/table/table.module.css';
import { useAttempt } from '../ui/use-attempt.ts';
import { TABLES } from '../url/viewer-url.ts';
import { ActorsTable } from './ActorsTable.tsx';
import { ChangesTable } from './ChangesTable.tsx';
import { RelationsTable } from './RelationsTable.tsx';

/** The graph as tables, with the same actors, relations, filters and selection, and the changes of a comparison. */
export function ListView() {
  const { visibleGraph, tally, values, setValues } = useViewer();
  const { changes } = tally;
  const { attempt, problem } = useAttempt();
  const table = values.table === 'changes' && changes === null ? 'relations' : values.table;
  return (
    <div className={styles.list}>
      <div className={styles.tableChoice}>
        <SegmentedControl
          size="xs"
          withItemsBorders={false}
          aria-label="Table"
          value={table}
          onChange={(value) => setValues({ table: TABLES.find((name) => name === value) ?? 'relations', sort: null })}
          data={[
            { value: 'relations', label: `Relations ${tally.relations.toLocaleString('en')}` },
            { value: 'actors', label: `Actors ${tally.actors.toLocaleString('en')}` },
            ...(changes === null
              ? []
              : [
                  {
                    value: 'changes',
                    label: `Comparison ${Object.values(changes)
                      .reduce((sum, count) => sum + count, 0)
                      .toLocaleString('en')}`,
                  },
                ]),
          ]}
        />
        {table === 'changes' && (
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<Icon name="download" size={14} />}
            onClick={() => attempt(async () => (await fetchPart(() => import('../data/changes-csv.ts'))).downloadChanges(visibleGraph))}
          >
            CSV
          </Button>
        )}
        <p role="status">{problem}</p>
      </div>
      {table === 'relations' ? <RelationsTable /> : table === 'actors' ? <ActorsTable /> : <ChangesTable />}
    </div>
  );
}
