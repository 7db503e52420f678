import { useMemo } from 'react';
import { neighbourhood } from '../../graph/emphasis.ts';
import { sceneOf } from '../../graph/scene.ts';
import { useViewer } from '../viewer-context.ts';

/** Actions on the neighbours of an actor. */
export interface ActorActions {
  /** The actor and its neighbours in the window. Filters apply; actors that are set aside are included. */
  neighboursOf(actorId: string): readonly string[];
  /** Brings its neighbours back, if any were set aside, and moves the camera to them. */
  expand(actorId: string): void;
  /** Shows only the actor and its neighbours in this window. */
  isolate(actorId: string): void;
}

export function useActorActions(): ActorActions {
  const { world, scene, bringBack, showOnly, focusOn } = useViewer();
  return useMemo(() => {
    const neighboursOf = (id: string) => {
      const isWhole = scene.lens.hidden.size === 0 && scene.lens.only === null;
      const all = isWhole ? scene : sceneOf(world, { ...scene.lens, hidden: new Set(), only: null });
      return [...(neighbourhood(all, { kind: 'actor', id })?.actors ?? [id])];
    };
    return {
      neighboursOf,
      expand: (id) => {
        const ids = neighboursOf(id);
        const isSetAside = (each: string) => scene.lens.hidden.has(each) || scene.lens.only?.has(each) === false;
        if (ids.some(isSetAside)) bringBack(ids);
        focusOn(ids);
      },
      isolate: (id) => showOnly(neighboursOf(id)),
    };
  }, [world, scene, bringBack, showOnly, focusOn]);
}
