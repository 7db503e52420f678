import { Button } from '@mantine/core';
import type { CypherAnswer } from '../../../model/api.ts';
import { download } from '../../data/download.ts';
import { Icon } from '../../shell/Icon.tsx';

/** The rows as files: all that the answer has, not only what is in view. */
export function ResultFiles({ answer }: { readonly answer: CypherAnswer }) {
  const empty = answer.data.values.length === 0;
  const saveCsv = async () => {
    const { rowsCsv } = await import('../../../model/export/rows.ts');
    download('entente-rows.csv', rowsCsv(answer.data), 'text/csv;charset=utf-8');
  };
  const saveJson = () => download('entente-rows.json', [JSON.stringify(answer, null, 2)], 'application/json');
  return (
    <>
      <Button size="compact-xs" variant="default" disabled={empty} leftSection={<Icon name="download" size={14} />} onClick={saveCsv}>
        CSV
      </Button>
      <Button size="compact-xs" variant="default" disabled={empty} leftSection={<Icon name="download" size={14} />} onClick={saveJson}>
        JSON
      </Button>
    </>
  );
}
