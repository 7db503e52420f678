import { useMemo } from 'react';
import { SIGN_NAMES, type SignName } from '../../model/coding/vocabulary.ts';
import { isActorShown, isShown, type Scene } from '../graph/scene.ts';
import type { Actor } from '../graph/world.ts';
import { useViewer } from '../state/viewer-context.ts';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { Emptiness } from '../ui/Emptiness.tsx';
import { Open } from '../ui/Open.tsx';
import { KindSwatch } from '../ui/Swatch.tsx';
import styles from '../ui/table.module.css';
import { capital } from '../wording/state-in-words.ts';

const FIRST = { column: 'degree', descending: true } as const;

type Name = 'name' | 'kind' | 'degree' | SignName;

/** The actors that the canvas shows, with their relations in the window. */
export function ActorsTable() {
  const { world, scene, selection } = useViewer();
  const rows = useMemo(() => world.actors.filter((actor) => isActorShown(scene, actor)), [world, scene]);
  const columns = useMemo((): Column<Actor, Name>[] => {
    const kindOf = ({ kind }: Actor) => world.kinds.find((info) => info.kind === kind)?.name ?? kind;
    return [
      {
        name: 'name',
        title: 'Actor',
        width: 'minmax(160px, 2fr)',
        sortBy: ({ name }) => name,
        cell: ({ id, name }) => (
          <Open target={{ kind: 'actor', id }} name={name}>
            {name}
          </Open>
        ),
      },
      {
        name: 'kind',
        title: 'Kind',
        width: 'minmax(128px, 1.2fr)',
        sortBy: kindOf,
        cell: (actor) => (
          <span className={styles.kind}>
            <KindSwatch kind={actor.kind} /> {kindOf(actor)}
          </span>
        ),
      },
      {
        name: 'degree',
        title: 'Relations',
        width: '84px',
        sortBy: ({ index }) => scene.degrees[index] ?? 0,
        cell: ({ index }) => scene.degrees[index] ?? 0,
      },
      ...SIGN_NAMES.map(
        (sign): Column<Actor, Name> => ({
          name: sign,
          title: capital(sign),
          width: '84px',
          sortBy: (actor) => countBySign(scene, actor, sign),
          cell: (actor) => countBySign(scene, actor, sign),
        }),
      ),
    ];
  }, [world, scene]);
  const selected = new Set(selection.map(({ id }) => id));
  return (
    <DataTable
      label="Actors in the window"
      rows={rows}
      columns={columns}
      first={FIRST}
      keyOf={({ id }) => id}
      isSelected={({ id }) => selected.has(id)}
      empty={<Emptiness />}
    />
  );
}

function countBySign(scene: Scene, actor: Actor, sign: SignName): number {
  const relations = scene.world.relationsOf[actor.index] ?? [];
  return relations.filter((index) => {
    const relation = scene.world.relations[index];
    return relation !== undefined && relation.sign === sign && isShown(scene, relation);
  }).length;
}
