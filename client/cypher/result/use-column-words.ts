import { useMemo } from 'react';
import { useSourceTitles } from '../../data/queries.ts';
import type { Done } from '../../state/query-run.ts';
import { useViewer } from '../../state/viewer-context.ts';
import { type ColumnWords, columnWords } from './column-words.ts';

const NO_TITLES: ReadonlyMap<string, string> = new Map();

/** How the columns of a result are said; `undefined` where they are wanted as they are stored. */
export function useColumnWords({ ran: { statement }, answer }: Pick<Done, 'ran' | 'answer'>): readonly ColumnWords[] | undefined {
  const { unionGraph, info, values } = useViewer();
  const sources = useSourceTitles().data ?? NO_TITLES;
  const { stored } = values;
  return useMemo(() => {
    if (stored) return undefined;
    const datasets = new Map(info.datasets.map(({ id, title }) => [id, title]));
    return columnWords(statement, answer.data.fields, answer.data.values, { unionGraph, sources, datasets });
  }, [stored, statement, answer, unionGraph, info, sources]);
}
