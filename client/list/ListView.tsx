import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useViewer } from '../shell/viewer-context.ts';
import { ActorsTable } from './ActorsTable.tsx';
import styles from './list.module.css';
import { RelationsTable } from './RelationsTable.tsx';

/** The graph as two tables: the same actors and relations, filters and selection. */
export function ListView() {
  const { tally } = useViewer();
  const [table, setTable] = useState('relations');
  return (
    <div className={styles.list}>
      <SegmentedControl
        className={styles.which}
        size="xs"
        withItemsBorders={false}
        aria-label="Table"
        value={table}
        onChange={setTable}
        data={[
          { value: 'relations', label: `Relations ${tally.relations}` },
          { value: 'actors', label: `Actors ${tally.actors}` },
        ]}
      />
      {table === 'relations' ? <RelationsTable /> : <ActorsTable />}
    </div>
  );
}
