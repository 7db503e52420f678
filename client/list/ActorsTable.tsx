import { useMemo } from 'react';
import { SIGN_NAMES, type SignName } from '../../model/coding/sign.ts';
import type { Actor } from '../graph/union-graph.ts';
import { isActorVisible, isVisible, type VisibleGraph } from '../graph/visible-graph.ts';
import { useViewer } from '../state/viewer-context.ts';
import { ActorSwatch } from '../ui/ActorSwatch.tsx';
import { EmptyStateMessage } from '../ui/EmptyStateMessage.tsx';
import { EntityLink } from '../ui/table/EntityLink.tsx';
import { ListTable } from '../ui/table/ListTable.tsx';
import type { TableColumn } from '../ui/table/use-table.ts';
import { capitalize } from '../wording/state-in-words.ts';

const FIRST = { id: 'degree', desc: true };

const keyOf = ({ id }: Actor) => id;

/** The actors that the canvas shows, with their relations in the window. */
export function ActorsTable() {
  const { unionGraph, visibleGraph, selection } = useViewer();
  const rows = useMemo(() => unionGraph.actors.filter((actor) => isActorVisible(visibleGraph, actor)), [unionGraph, visibleGraph]);
  const columns = useMemo((): TableColumn<Actor>[] => {
    const kindOf = ({ kind }: Actor) => unionGraph.kinds.find((info) => info.kind === kind)?.name ?? kind;
    return [
      {
        name: 'name',
        title: 'Actor',
        width: 'minmax(160px, 2fr)',
        sortBy: ({ name }) => name,
        cell: (actor) => (
          <EntityLink target={{ kind: 'actor', id: actor.id }} name={actor.name} lead={<ActorSwatch actor={actor} />}>
            {actor.name}
          </EntityLink>
        ),
      },
      {
        name: 'kind',
        title: 'Kind',
        width: 'minmax(128px, 1.2fr)',
        sortBy: kindOf,
        cell: kindOf,
      },
      {
        name: 'degree',
        title: 'Relations',
        width: '84px',
        sortBy: ({ index }) => visibleGraph.degrees[index] ?? 0,
        cell: ({ index }) => visibleGraph.degrees[index] ?? 0,
      },
      ...SIGN_NAMES.map(
        (sign): TableColumn<Actor> => ({
          name: sign,
          title: capitalize(sign),
          width: '84px',
          sortBy: (actor) => countBySign(visibleGraph, actor, sign),
          cell: (actor) => countBySign(visibleGraph, actor, sign),
        }),
      ),
    ];
  }, [unionGraph, visibleGraph]);
  const selected = new Set(selection.map(({ id }) => id));
  return (
    <ListTable
      label="Actors in the window"
      rows={rows}
      columns={columns}
      first={FIRST}
      keyOf={keyOf}
      isSelected={({ id }) => selected.has(id)}
      empty={<EmptyStateMessage />}
    />
  );
}

function countBySign(visibleGraph: VisibleGraph, actor: Actor, sign: SignName): number {
  const relations = visibleGraph.unionGraph.relationsOf[actor.index] ?? [];
  return relations.filter((index) => {
    const relation = visibleGraph.unionGraph.relations[index];
    return relation !== undefined && relation.sign === sign && isVisible(visibleGraph, relation);
  }).length;
}
