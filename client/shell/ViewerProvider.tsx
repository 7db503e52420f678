import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { InfoAnswer, Question } from '../../model/api.ts';
import { yearWindow } from '../../model/time/window.ts';
import { isolate } from '../graph/filter.ts';
import { type Lens, type Scene, sceneOf, stepScene, tallyOf } from '../graph/scene.ts';
import type { World } from '../graph/world.ts';
import { mostTellingYear, yearsOf } from '../graph/years.ts';
import type { Selected } from '../url/parsers.ts';
import { facetValues, useViewerUrl } from '../url/viewer-url.ts';
import { type FocusWish, type Viewer, ViewerContext } from './viewer-context.ts';

interface Props {
  readonly world: World;
  readonly info: InfoAnswer;
  readonly questions: readonly Question[];
  readonly children: ReactNode;
}

/** Reads the address and makes of it what all parts of the screen show. */
export function ViewerProvider({ world, info, questions, children }: Props) {
  const { values, setValues, filter } = useViewerUrl();
  const [focusWish, setFocusWish] = useState<FocusWish | null>(null);
  const firstWindow = useMemo(() => yearWindow(mostTellingYear(yearsOf(world, {})) ?? new Date().getFullYear()), [world]);
  const { from, to } = values.at ?? firstWindow;
  const lens = useMemo((): Lens => ({ window: { from, to }, presumed: values.presumed, filter }), [from, to, values.presumed, filter]);
  const scene = useScene(world, lens);
  const tally = useMemo(() => tallyOf(scene), [scene]);
  const years = useMemo(() => yearsOf(world, filter), [world, filter]);
  const selection = useKnown(world, values.sel);

  const viewer = useMemo((): Viewer => {
    const select: Viewer['select'] = (target, adding = false) => {
      const next = target === null ? [] : adding ? toggledIn(selection, target) : [target];
      if (next.length === 0 && selection.length === 0) return;
      if (next.length === 1 && selection.length === 1 && isSame(next[0], selection[0])) return;
      setValues({ sel: next });
    };
    return {
      ...{ world, info, questions, scene, tally, years, selection, focusWish },
      view: values.view,
      setWindow: (window, mode = 'push') => setValues({ at: window }, { history: mode }),
      setPresumed: (presumed) => setValues({ presumed }),
      setFilter: (next) => setValues(facetValues(next)),
      select,
      find: (target) => {
        setValues({ sel: [target], ...(values.view === 'cypher' && { view: 'canvas' }) });
        setFocusWish({ actorIds: endsOf(world, target) });
      },
      setView: (view) => setValues({ view }),
      isolateValue: (facet, value) => setValues(facetValues(isolate({}, facet, value))),
    };
  }, [world, info, questions, scene, tally, years, selection, focusWish, values.view, setValues]);

  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

/** The scene of the lens, stepped from the one before where that is cheaper. */
function useScene(world: World, lens: Lens): Scene {
  const last = useRef<Scene | null>(null);
  return useMemo(() => {
    const before = last.current;
    const scene = before?.world === world ? stepScene(before, lens) : sceneOf(world, lens);
    last.current = scene;
    return scene;
  }, [world, lens]);
}

/** The selection without what this dataset does not have: a link may be older than the data. */
function useKnown(world: World, selected: readonly Selected[]): readonly Selected[] {
  return useMemo(
    () => selected.filter(({ kind, id }) => (kind === 'actor' ? world.actorById : world.relationById).has(id)),
    [world, selected],
  );
}

function endsOf(world: World, { kind, id }: Selected): string[] {
  if (kind === 'actor') return [id];
  const relation = world.relationById.get(id);
  return relation === undefined ? [] : [relation.source, relation.target];
}

function isSame(a: Selected | undefined, b: Selected | undefined): boolean {
  return a?.kind === b?.kind && a?.id === b?.id;
}

function toggledIn(selection: readonly Selected[], target: Selected): Selected[] {
  const rest = selection.filter((item) => !isSame(item, target));
  return rest.length === selection.length ? [...rest, target] : rest;
}
