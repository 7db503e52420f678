import type { CampsAnswer } from '../../model/camps/answer.ts';
import { type CsvColumn, csv } from '../../model/export/csv.ts';
import { formatWindow } from '../../model/time/window-text.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import { download } from './download.ts';

/** Downloads who is in which camp of a window as CSV. */
export function downloadCamps(answer: CampsAnswer, unionGraph: Pick<UnionGraph, 'actorById'>): void {
  download(`camps-${formatWindow(answer.window)}.csv`, campsCsv(answer, unionGraph), 'text/csv;charset=utf-8');
}

/** Who is in which camp, one row for each actor; `camp` is empty of one that stands alone, `firm` where it is not known. */
export function campsCsv({ camps }: Pick<CampsAnswer, 'camps'>, { actorById }: Pick<UnionGraph, 'actorById'>): Generator<string> {
  const rows = camps.flatMap(({ id, name, members }) =>
    members.map((member) => ({ member, camp: members.length > 1 ? { id, name } : null })),
  );
  const columns: CsvColumn<(typeof rows)[number]>[] = [
    { name: 'actor', of: ({ member }) => member.actor },
    { name: 'name', of: ({ member }) => actorById.get(member.actor)?.name ?? member.actor },
    { name: 'camp', of: ({ camp }) => camp?.id ?? '' },
    { name: 'camp name', of: ({ camp }) => camp?.name ?? '' },
    { name: 'firm', of: ({ member }) => (member.firm === null ? '' : String(member.firm)) },
    { name: 'price', of: ({ member }) => String(member.price) },
    { name: 'torn between', of: ({ member }) => member.torn?.camps ?? [] },
    { name: 'torn because of', of: ({ member }) => member.torn?.relations ?? [] },
    { name: 'readings held', of: ({ member }) => (member.readings === null ? '' : `${member.readings.held} of ${member.readings.of}`) },
  ];
  return csv(columns, rows);
}
