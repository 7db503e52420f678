import { chronological } from '../../model/comparison.ts';
import { type Column, csv } from '../../model/export/csv.ts';
import { writeWindow } from '../../model/time/window-text.ts';
import { type ChangeRow, changeRows } from '../graph/change-rows.ts';
import type { Scene } from '../graph/scene.ts';
import type { World } from '../graph/world.ts';
import { download } from './download.ts';

/** Downloads the list of changes as CSV, with the windows in the file name. */
export function downloadChanges(scene: Scene): void {
  const { window, versus } = scene.lens;
  if (versus === null) return;
  const [earlier, later] = chronological(window, versus).map(writeWindow);
  download(`changes-${earlier}-to-${later}.csv`, changesCsv(scene), 'text/csv;charset=utf-8');
}

/** The list of changes as CSV, one row for each relation in the comparison. */
export function changesCsv(scene: Scene): Generator<string> {
  return csv(columnsOf(scene), changeRows(scene));
}

function columnsOf({ world, lens }: Scene): Column<ChangeRow>[] {
  const [earlier, later] = chronological(lens.window, lens.versus ?? lens.window).map(writeWindow);
  return [
    { name: 'change', of: ({ change }) => change },
    { name: 'id', of: ({ relation }) => relation.id },
    { name: 'type', of: ({ relation }) => relation.type },
    { name: 'sign', of: ({ relation }) => relation.sign },
    { name: 'source', of: ({ relation }) => relation.source },
    { name: 'source name', of: ({ relation }) => nameOf(world, relation.source) },
    { name: 'target', of: ({ relation }) => relation.target },
    { name: 'target name', of: ({ relation }) => nameOf(world, relation.target) },
    { name: `state in ${earlier}`, of: (row) => row.earlier },
    { name: `state in ${later}`, of: (row) => row.later },
    { name: 'dates', of: ({ relation }) => relation.dates },
    { name: 'ended by', of: ({ relation }) => relation.endedBy },
    { name: 'before', of: ({ before }) => before.map(({ id }) => id) },
    { name: 'status', of: ({ relation }) => relation.status },
    { name: 'confidence', of: ({ relation }) => relation.confidence },
    { name: 'disputed', of: ({ relation }) => relation.disputed },
    { name: 'sources', of: ({ relation }) => relation.sources },
  ];
}

function nameOf(world: World, id: string): string {
  return world.actorById.get(id)?.name ?? id;
}
