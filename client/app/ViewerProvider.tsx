import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { InfoAnswer } from '../../model/api.ts';
import type { Question } from '../../model/library/question.ts';
import { finerOf, type Grain, grainOf } from '../../model/time/period.ts';
import { type Window, yearWindow } from '../../model/time/window.ts';
import { offeredQuestions } from '../graph/offered-questions.ts';
import { isAdmitted, type Lens, type Scene, sceneOf, stepScene } from '../graph/scene.ts';
import { tallyOf } from '../graph/tally.ts';
import type { World } from '../graph/world.ts';
import { mostTellingYear, yearsOf } from '../graph/years.ts';
import { viewerActions } from '../state/viewer-actions.ts';
import { type FocusWish, type Viewer, ViewerActionsContext, ViewerContext } from '../state/viewer-context.ts';
import { NO_PLACES, type Places, type Selected } from '../url/parsers.ts';
import { type UrlValues, useViewerUrl } from '../url/viewer-url.ts';

interface Props {
  readonly world: World;
  readonly info: InfoAnswer;
  /** All saved questions, including those of datasets that are not loaded. */
  readonly library: readonly Question[];
  readonly children: ReactNode;
}

/** Derives from the address what all parts of the screen show. */
export function ViewerProvider({ world, info, library, children }: Props) {
  const { values, setValues, filter } = useViewerUrl();
  const [focusWish, setFocusWish] = useState<FocusWish | null>(null);
  const lens = useLens(world, values, filter);
  const scene = useScene(world, lens);
  const tally = useMemo(() => tallyOf(scene), [scene]);
  const { hidden, only } = lens;
  const admitted = useMemo(
    () => world.relations.filter(({ source, target }) => isAdmitted({ hidden, only }, source) && isAdmitted({ hidden, only }, target)),
    [world, hidden, only],
  );
  const years = useMemo(() => yearsOf(world, filter, admitted), [world, filter, admitted]);
  const selection = useKnown(world, values.sel);
  const places = usePlaces(values.place, values.pin);
  const grain: Grain = finerOf(values.grain, finerOf(grainOf(lens.window), lens.versus === null ? 'year' : grainOf(lens.versus)));

  const questions = useMemo(
    () =>
      offeredQuestions(
        library,
        world,
        info.datasets.map(({ id }) => id),
      ),
    [library, world, info],
  );

  const latest = useRef({ world, selection, scene, values });
  latest.current = { world, selection, scene, values };
  const actions = useMemo(() => viewerActions(() => latest.current, setValues, setFocusWish), [setValues]);
  const viewer = useMemo(
    (): Viewer => ({
      ...{ world, info, questions, scene, tally, admitted, years, grain, selection, focusWish, places, values },
      ...{ view: values.view, pins: values.pin, frozen: values.frozen, labelling: values.labels, camera: values.cam },
      ...actions,
    }),
    [world, info, questions, scene, tally, admitted, years, grain, selection, focusWish, places, values, actions],
  );

  return (
    <ViewerActionsContext value={actions}>
      <ViewerContext value={viewer}>{children}</ViewerContext>
    </ViewerActionsContext>
  );
}

/** The lens of the address; the same object as long as nothing in it changes. */
function useLens(world: World, values: UrlValues, filter: Lens['filter']): Lens {
  const first = useMemo(() => yearWindow(mostTellingYear(yearsOf(world)) ?? new Date().getFullYear()), [world]);
  const window = useSameWindow(values.at ?? first);
  const versus = useSameWindow(values.vs);
  const isKnown = (id: string) => world.actorById.has(id);
  // The API refuses unknown actors, and an old link may name some.
  const hidden = useIdSet(values.hide.filter(isKnown));
  const only = useIdSet(values.only.some(isKnown) ? values.only.filter(isKnown) : values.only);
  const { presumed } = values;
  return useMemo(
    (): Lens => ({ window, versus, presumed, filter, hidden, only: only.size === 0 ? null : only }),
    [window, versus, presumed, filter, hidden, only],
  );
}

function useSameWindow<W extends Window | null>(window: W): W {
  const { from, to } = window ?? { from: '', to: '' };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the object is new each time, its two days are not.
  return useMemo(() => window, [from, to]);
}

function useIdSet(ids: readonly string[]): ReadonlySet<string> {
  const key = ids.join('\n');
  return useMemo(() => new Set(key === '' ? [] : key.split('\n')), [key]);
}

/** The positions of moved actors. A pin takes precedence over a new layout. */
function usePlaces(laidOut: Places, pinned: Places): Places {
  return useMemo(() => (laidOut.size + pinned.size === 0 ? NO_PLACES : new Map([...laidOut, ...pinned])), [laidOut, pinned]);
}

/** The scene of the lens, updated from the previous one if that is cheaper. */
function useScene(world: World, lens: Lens): Scene {
  const last = useRef<Scene | null>(null);
  return useMemo(() => {
    const before = last.current;
    const scene = before?.world === world ? stepScene(before, lens) : sceneOf(world, lens);
    last.current = scene;
    return scene;
  }, [world, lens]);
}

/** The selection without unknown ids: a link may be older than the data. */
function useKnown(world: World, selected: readonly Selected[]): readonly Selected[] {
  return useMemo(
    () =>
      selected.filter(({ kind, id }) => {
        if (kind === 'actor') return world.actorById.has(id);
        // A source may have no relation; an unknown one is reported where it would be shown.
        return kind === 'source' || world.relationById.has(id);
      }),
    [world, selected],
  );
}
