import { useMemo } from 'react';
import { neighbourhood } from '../../graph/emphasis.ts';
import { visibleGraphOf } from '../../graph/visible-graph.ts';
import { useViewer } from '../viewer-context.ts';

/** Actions on the neighbours of an actor. */
export interface ActorActions {
  /** The actor and its neighbours in the window. Filters apply; actors that are set aside are included. */
  neighboursOf(actorId: string): readonly string[];
  /** Draws its neighbours, also those who were set aside, and moves the camera to them. */
  expand(actorId: string): void;
  /** Shows only the actor and its neighbours in this window. */
  isolate(actorId: string): void;
}

export function useActorActions(): ActorActions {
  const { unionGraph, visibleGraph, expand, showOnly } = useViewer();
  return useMemo(() => {
    const neighboursOf = (id: string) => {
      const isWhole = visibleGraph.criteria.hidden.size === 0 && visibleGraph.criteria.only === null;
      const all = isWhole ? visibleGraph : visibleGraphOf(unionGraph, { ...visibleGraph.criteria, hidden: new Set(), only: null });
      return [...(neighbourhood(all, { kind: 'actor', id })?.actors ?? [id])];
    };
    return {
      neighboursOf,
      expand: (id) => expand(id, neighboursOf(id)),
      isolate: (id) => showOnly(neighboursOf(id)),
    };
  }, [unionGraph, visibleGraph, expand, showOnly]);
}
