import { chronological } from '../../model/comparison/compare-windows.ts';
import { type CsvColumn, csv } from '../../model/export/csv.ts';
import { formatWindow } from '../../model/time/window-text.ts';
import { type ChangeRow, changeRows } from '../graph/change-rows.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import type { VisibleGraph } from '../graph/visible-graph.ts';
import { download } from './download.ts';

/** Downloads the list of changes as CSV, with the windows in the file name. */
export function downloadChanges(visibleGraph: VisibleGraph): void {
  const { window, comparedWindow } = visibleGraph.criteria;
  if (comparedWindow === null) return;
  const [earlier, later] = chronological(window, comparedWindow).map(formatWindow);
  download(`changes-${earlier}-to-${later}.csv`, changesCsv(visibleGraph), 'text/csv;charset=utf-8');
}

/** The list of changes as CSV, one row for each relation in the comparison. */
export function changesCsv(visibleGraph: VisibleGraph): Generator<string> {
  return csv(columnsOf(visibleGraph), changeRows(visibleGraph));
}

function columnsOf({ unionGraph, criteria }: VisibleGraph): CsvColumn<ChangeRow>[] {
  const [earlier, later] = chronological(criteria.window, criteria.comparedWindow ?? criteria.window).map(formatWindow);
  return [
    { name: 'change', of: ({ change }) => change },
    { name: 'id', of: ({ relation }) => relation.id },
    { name: 'type', of: ({ relation }) => relation.type },
    { name: 'sign', of: ({ relation }) => relation.sign },
    { name: 'source', of: ({ relation }) => relation.source },
    { name: 'source name', of: ({ relation }) => nameOf(unionGraph, relation.source) },
    { name: 'target', of: ({ relation }) => relation.target },
    { name: 'target name', of: ({ relation }) => nameOf(unionGraph, relation.target) },
    { name: `state in ${earlier}`, of: (row) => row.earlier },
    { name: `state in ${later}`, of: (row) => row.later },
    { name: 'dates', of: ({ relation }) => relation.dates },
    { name: 'ended by', of: ({ relation }) => relation.endedBy },
    { name: 'before', of: ({ before }) => before.map(({ relation: { id } }) => id) },
    { name: 'still standing', of: ({ before }) => before.filter(({ stands }) => stands).map(({ relation: { id } }) => id) },
    { name: 'status', of: ({ relation }) => relation.status },
    { name: 'confidence', of: ({ relation }) => relation.confidence },
    { name: 'disputed', of: ({ relation }) => relation.disputed },
    { name: 'sources', of: ({ relation }) => relation.sources },
  ];
}

function nameOf(unionGraph: UnionGraph, id: string): string {
  return unionGraph.actorById.get(id)?.name ?? id;
}
