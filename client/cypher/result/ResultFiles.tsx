import { Button } from '@mantine/core';
import { useState } from 'react';
import { postForFile } from '../../data/api.ts';
import { download } from '../../data/download.ts';
import { fetchPart } from '../../data/fetch-part.ts';
import type { Done } from '../../state/query-run.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './result.module.css';

/** Downloads of the rows. A truncated answer is requested again as CSV, which the server streams up to a higher limit. */
export function ResultFiles({ outcome: { answer, ran } }: { readonly outcome: Done }) {
  const [said, setSaid] = useState('');
  const empty = answer.data.values.length === 0;
  const saveCsv = async () => {
    try {
      if (!answer.truncated) {
        const { rowsCsv } = await fetchPart(() => import('../../../model/export/rows.ts'));
        download('entente-rows.csv', rowsCsv(answer.data), 'text/csv;charset=utf-8');
        setSaid('');
        return;
      }
      setSaid('Fetching all rows …');
      const table = await postForFile('cypher', { statement: ran.statement, parameters: ran.parameters }, 'text/csv');
      download('entente-rows.csv', table, 'text/csv;charset=utf-8');
      setSaid('');
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    }
  };
  const saveJson = () => download('entente-rows.json', [JSON.stringify(answer, null, 2)], 'application/json');
  return (
    <>
      <Button size="compact-xs" variant="default" disabled={empty} leftSection={<Icon name="download" size={14} />} onClick={saveCsv}>
        {answer.truncated ? 'CSV, up to 1,000,000 rows' : 'CSV'}
      </Button>
      <Button size="compact-xs" variant="default" disabled={empty} leftSection={<Icon name="download" size={14} />} onClick={saveJson}>
        JSON
      </Button>
      {said !== '' && (
        <p className={styles.quiet} role="status">
          {said}
        </p>
      )}
    </>
  );
}
