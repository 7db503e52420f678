import { useClipboard } from '@mantine/hooks';
import { formatCount } from '../../../model/format-count.ts';
import type { Hover } from '../../graph/emphasis.ts';
import { positionOfActor } from '../../graph/union-graph.ts';
import { formatSelection, type Selected } from '../../url/parsers.ts';
import { useAsCypher } from '../use-as-cypher.ts';
import { selectedActors, useViewer } from '../viewer-context.ts';
import { type Command, possible } from './command.ts';
import { useActorActions } from './use-actor-actions.ts';
import { usePictureCommands } from './use-picture-commands.ts';

/** The commands for a target: an actor (or all selected ones, if it is one of them), a relation, or the whole picture. */
export function useTargetCommands(): (target: Hover) => readonly Command[] {
  const onActor = useActorCommands();
  const onRelation = useRelationCommands();
  const onTie = useTieCommands();
  const onAll = usePictureCommands();
  return (target) => {
    if (target === null) return possible(onAll);
    if (target.kind === 'tie') return onTie(target.actors);
    return target.kind === 'actor' ? onActor(target.id) : onRelation(target.id);
  };
}

function useActorCommands(): (id: string) => Command[] {
  const viewer = useViewer();
  const copyLinkTo = useLinkCommand();
  const { expand, isolate: isolateAround } = useActorActions();
  const asCypher = useAsCypher();
  return (id) => {
    const { unionGraph, pins, positions } = viewer;
    const selected = selectedActors(viewer.selection);
    const many = selected.includes(id) && selected.length > 1;
    const ids = many ? selected : [id];
    const what = many ? formatCount(ids.length, 'actor') : 'actor';
    const others = selected.filter((each) => each !== id);
    const other = others.length === 1 ? others[0] : undefined;
    const nameOf = (actorId: string) => unionGraph.actorById.get(actorId)?.name ?? actorId;
    const here = () =>
      new Map(
        ids.flatMap((each) => (unionGraph.actorById.has(each) ? [[each, positionOfActor(unionGraph, positions, each)] as const] : [])),
      );
    return [
      ...(other === undefined
        ? []
        : [
            {
              id: 'history',
              label: `History with ${nameOf(other)}`,
              run: () => viewer.selectAll([other, id].map((each) => ({ kind: 'actor' as const, id: each }))),
            },
            { id: 'paths', label: `Paths from ${nameOf(other)} to here`, run: () => viewer.findPaths(other, id) },
          ]),
      { id: 'expand', label: 'Expand: bring its neighbours in', hint: 'double click', run: () => expand(id) },
      { id: 'isolate', label: 'Show only its neighbourhood', run: () => isolateAround(id) },
      ...(many ? [{ id: 'only', label: `Show only these ${what}`, run: () => viewer.showOnly(ids) }] : []),
      { id: 'hide', label: `Hide ${what}`, run: () => viewer.hide(ids) },
      ids.every((each) => pins.has(each))
        ? { id: 'unpin', label: `Unpin ${what}`, run: () => viewer.unpin(ids) }
        : { id: 'pin', label: `Pin ${what} here`, hint: 'drag', run: () => viewer.pin(here()) },
      { id: 'paths-from', label: 'Paths from here …', run: () => viewer.findPaths(id) },
      { id: 'centre', label: 'Move the camera here', run: () => viewer.focusOn(ids) },
      { id: 'as-cypher', label: `As Cypher: ${many ? 'what is between them' : 'its relations'}`, run: () => asCypher({ of: ids }) },
      copyLinkTo({ kind: 'actor', id }),
    ];
  };
}

/** The commands for several relations between two actors that are drawn as one line. */
function useTieCommands(): (actors: readonly [string, string]) => Command[] {
  const { selectAll, showOnly, focusOn } = useViewer();
  const asCypher = useAsCypher();
  return (actors) => {
    const ids = [...new Set(actors)];
    return [
      {
        id: 'history',
        label: ids.length === 1 ? 'Select the actor' : 'History of the two',
        run: () => selectAll(ids.map((id) => ({ kind: 'actor', id }))),
      },
      { id: 'only', label: 'Show only these actors', run: () => showOnly(ids) },
      { id: 'centre', label: 'Move the camera here', run: () => focusOn(ids) },
      { id: 'as-cypher', label: 'As Cypher: what is between them', run: () => asCypher({ of: ids }) },
    ];
  };
}

function useRelationCommands(): (id: string) => Command[] {
  const viewer = useViewer();
  const copyLinkTo = useLinkCommand();
  return (id) => {
    const { unionGraph } = viewer;
    const relation = unionGraph.relationById.get(id);
    if (relation === undefined) return [];
    const { source, target, info, type } = relation;
    return [
      { id: 'why', label: 'Why is this here?', run: () => viewer.select({ kind: 'relation', id }) },
      ...(source === target
        ? []
        : [
            {
              id: 'history',
              label: 'History of the two',
              run: () => viewer.selectAll([source, target].map((each) => ({ kind: 'actor' as const, id: each }))),
            },
          ]),
      { id: 'type', label: `Only relations of this type: ${info.label}`, run: () => viewer.chooseValue('type', type, true) },
      { id: 'not-type', label: 'Leave this type out', run: () => viewer.excludeValue('type', type) },
      { id: 'centre', label: 'Move the camera here', run: () => viewer.focusOn([source, target]) },
      copyLinkTo({ kind: 'relation', id }),
    ];
  };
}

/** A command that copies a link to the current picture with the target selected. */
function useLinkCommand(): (target: Selected) => Command {
  const clipboard = useClipboard();
  return (target) => ({
    id: 'link',
    label: 'Copy link',
    run: () => {
      const address = new URL(location.href);
      address.searchParams.set('sel', formatSelection([target]));
      clipboard.copy(address.href);
    },
  });
}
