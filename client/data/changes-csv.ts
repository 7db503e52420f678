import { chronological } from '../../model/comparison/compare-windows.ts';
import { type CsvColumn, csv } from '../../model/export/csv.ts';
import { formatWindow } from '../../model/time/window-text.ts';
import { type ChangeRow, changeRows } from '../graph/change-rows.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import type { ViewCriteria, VisibleGraph } from '../graph/visible-graph.ts';
import { download } from './download.ts';

/** Downloads the list of changes as CSV. */
export function downloadChanges(visibleGraph: VisibleGraph): void {
  download(changesFileName(visibleGraph.criteria), changesCsv(visibleGraph), 'text/csv;charset=utf-8');
}

/** `changes-2008-to-2020.csv`, or `changes-2008-known-2008-12-31-to-all.csv` */
export function changesFileName({ window, compared }: Pick<ViewCriteria, 'window' | 'compared'>): string {
  if (compared?.of === 'knowledge') {
    const [earlier, later] = compared.days;
    return `changes-${formatWindow(window)}-known-${earlier}-to-${later ?? 'all'}.csv`;
  }
  const [earlier, later] = chronological(window, compared?.window ?? window).map(formatWindow);
  return `changes-${earlier}-to-${later}.csv`;
}

/** The list of changes as CSV, one row for each relation in the comparison. */
export function changesCsv(visibleGraph: VisibleGraph): Generator<string> {
  return csv(columnsOf(visibleGraph), changeRows(visibleGraph));
}

function columnsOf({ unionGraph, criteria }: VisibleGraph): CsvColumn<ChangeRow>[] {
  const [earlier, later] = stateColumns(criteria);
  return [
    { name: 'change', of: ({ change }) => change },
    { name: 'id', of: ({ relation }) => relation.id },
    { name: 'type', of: ({ relation }) => relation.type },
    { name: 'sign', of: ({ relation }) => relation.sign },
    { name: 'source', of: ({ relation }) => relation.source },
    { name: 'source name', of: ({ relation }) => nameOf(unionGraph, relation.source) },
    { name: 'target', of: ({ relation }) => relation.target },
    { name: 'target name', of: ({ relation }) => nameOf(unionGraph, relation.target) },
    { name: earlier, of: (row) => row.earlier },
    { name: later, of: (row) => row.later },
    { name: 'dates', of: ({ relation }) => relation.dates },
    { name: 'ended by', of: ({ relation }) => relation.endedBy },
    { name: 'ended with', of: ({ relation }) => relation.endedWith },
    { name: 'before', of: ({ before }) => before.map(({ relation: { id } }) => id) },
    { name: 'still standing', of: ({ before }) => before.filter(({ stands }) => stands).map(({ relation: { id } }) => id) },
    { name: 'status', of: ({ relation }) => relation.status },
    { name: 'confidence', of: ({ relation }) => relation.confidence },
    { name: 'disputed', of: ({ relation }) => relation.disputed },
    { name: 'sources', of: ({ relation }) => relation.sources },
  ];
}

/** The names of the columns of the two states. */
function stateColumns({ window, compared }: ViewCriteria): readonly [string, string] {
  if (compared?.of === 'knowledge') {
    const [earlier, later] = compared.days;
    return [`state as known on ${earlier}`, later === null ? 'state by all sources' : `state as known on ${later}`];
  }
  const [earlier, later] = chronological(window, compared?.window ?? window);
  return [`state in ${formatWindow(earlier)}`, `state in ${formatWindow(later)}`];
}

function nameOf(unionGraph: UnionGraph, id: string): string {
  return unionGraph.actorById.get(id)?.name ?? id;
}
