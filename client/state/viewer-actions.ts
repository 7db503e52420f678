import { exclude, isolate } from '../../model/filter/filter.ts';
import { valueStanding, withSwitches } from '../../model/filter/shown-states.ts';
import { ASKED_STATES } from '../../model/time/relation-time.ts';
import { neighbourhood } from '../graph/emphasis.ts';
import { type ComparedWindows, comparisonToOffer, endsOfWindow, isOneDay, windowAfter } from '../graph/offered-comparison.ts';
import { isMember } from '../graph/subgraph.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import { comparedWindowOf, isActorIncluded } from '../graph/visible-graph.ts';
import type { Selected } from '../url/parsers.ts';
import { facetValues, type SetUrlValues, type UrlValues } from '../url/viewer-url.ts';
import type { CameraRequest, ViewerActions, ViewerState } from './viewer-context.ts';

const NO_PATH = { path: null, nth: null, order: null };

type Before = Pick<ViewerState, 'unionGraph' | 'selection' | 'visibleGraph' | 'part' | 'values'>;

/**
 * The actions of the viewer. Each changes the current address.
 * @param now returns the current state
 */
export function viewerActions(
  now: () => Before,
  setValues: SetUrlValues,
  requestCamera: (requestCamera: CameraRequest | null) => void,
): ViewerActions {
  const unmarked = () => (now().values.claim === null ? {} : { claim: null });
  const show = (target: Selected) =>
    setValues({ sel: [target], ...unmarked(), ...alsoDrawn(now(), [target]), ...(now().values.view === 'cypher' && { view: 'canvas' }) });
  /** Whether the view has no place for who is selected. */
  const isLeft = () => ['cypher', 'sources'].includes(now().values.view);
  const without = (ids: readonly string[], gone: readonly string[]) => ids.filter((id) => !gone.includes(id));
  const compareWindows = ({ window, other }: ComparedWindows, more: Partial<UrlValues> = {}) =>
    setValues({ at: window, vs: other, vsKnown: null, ...(isOneDay(window) && isOneDay(other) && { grain: 'day' }), ...more });
  const union = (ids: readonly string[], more: readonly string[]) => [...new Set([...ids, ...more])];
  return {
    setValues,
    setWindow: (at, history = 'push') => setValues({ at }, { history }),
    setComparedWindow: (vs, history = 'push') => setValues({ vs, vsKnown: null, ...(vs === null && { change: null }) }, { history }),
    toggleComparison() {
      const { unionGraph, visibleGraph } = now();
      const { window, compared } = visibleGraph.criteria;
      const other = comparedWindowOf(visibleGraph.criteria);
      if (compared !== null) setValues({ vs: null, vsKnown: null, change: null, ...(other && windowAfter({ window, other })) });
      else compareWindows(comparisonToOffer(window, unionGraph.yearRange));
    },
    compareWindows: (windows) => compareWindows(windows, { sel: [], show: false, ...(isLeft() && { view: 'canvas' }) }),
    compareEnds: () => compareWindows(endsOfWindow(now().visibleGraph.criteria.window)),
    compareKnown: (known, vsKnown) => setValues({ at: now().visibleGraph.criteria.window, known, vs: null, vsKnown, change: null }),
    swapWindows() {
      const { criteria } = now().visibleGraph;
      const comparedWindow = comparedWindowOf(criteria);
      if (comparedWindow !== null) setValues({ at: comparedWindow, vs: criteria.window });
    },
    setGrain: (grain, at) => setValues({ grain, at }),
    setAsked: (state, isShown) => setValues({ [state]: isShown }),
    setFilter: (filter) => setValues(facetValues(filter)),
    chooseValue: (facet, value, alone) => setValues(facetValues(isolate(now().visibleGraph.criteria.filter, facet, value, alone))),
    excludeValue(facet, value) {
      const { criteria } = now().visibleGraph;
      const filter = exclude(criteria.filter, facet, value);
      const state = facet === 'state' ? ASKED_STATES.find((each) => each === value) : undefined;
      if (state === undefined) return setValues(facetValues(filter));
      const isOff = valueStanding(criteria, facet, value) === 'not';
      setValues({ ...facetValues(withSwitches(criteria.asked, filter).filter), [state]: isOff });
    },
    isolateValue: (facet, value) => setValues(facetValues(isolate({}, facet, value))),
    select(target, adding = false) {
      const { values, selection } = now();
      const [from] = values.path;
      if (values.path.length === 1 && from !== undefined && target?.kind === 'actor' && target.id !== from) {
        setValues({ path: [from, target.id], nth: null, sel: [] });
        return;
      }
      const next = target === null ? [] : adding ? toggledIn(selection, target) : [target];
      if (!isSameSelection(next, selection)) setValues({ sel: next, ...unmarked(), ...alsoDrawn(now(), next) });
      else if (target === null && values.path.length > 0) setValues(NO_PATH);
    },
    selectAll: (targets) => setValues({ sel: [...targets], ...unmarked(), ...NO_PATH }),
    selectAndFocus(target) {
      show(target);
      requestCamera({ actorIds: around(now(), target) });
    },
    openPair(actorIds, at) {
      const sel = actorIds.map((id): Selected => ({ kind: 'actor', id }));
      setValues({
        ...{ sel, ...unmarked(), ...NO_PATH, ...alsoDrawn(now(), sel) },
        ...(isLeft() && { view: 'canvas' }),
        ...(at !== null && { at }),
      });
      requestCamera({ actorIds });
    },
    openFound(target, claim, isKnown = true) {
      setValues({
        ...{ sel: [target], claim, ...NO_PATH, ...alsoDrawn(now(), [target]) },
        ...(target.kind === 'source' ? { view: 'sources', publisher: null } : isLeft() && { view: 'canvas' }),
        ...(!isKnown && { known: null, vsKnown: null }),
      });
      const actorIds = around(now(), target);
      if (actorIds.length > 0) requestCamera({ actorIds });
    },
    showPublisher: (publisher) => setValues({ view: 'sources', publisher }),
    setView: (view) => setValues({ view }),
    focusOn: (actorIds) => requestCamera({ actorIds }),
    clearCameraRequest: () => requestCamera(null),
    hide: (ids) =>
      setValues({
        hide: union(now().values.hide, ids),
        sel: now().selection.filter(({ id }) => !ids.includes(id)),
      }),
    showOnly(ids) {
      setValues({ only: [...ids], hide: without(now().values.hide, ids) });
      requestCamera({ actorIds: ids });
    },
    bringBack(ids) {
      const { hide, only } = now().values;
      setValues({ hide: without(hide, ids), ...(only.length > 0 && { only: union(only, ids) }) });
    },
    drawMost: (draw) => setValues({ draw, also: null }),
    expand(id, ids) {
      const { values, visibleGraph } = now();
      const isSetAside = ids.some((each) => !isActorIncluded(visibleGraph.criteria, each));
      const also = isDrawnWithAll(now(), ids) ? values.also : union(values.also, [id]);
      const back = { hide: without(values.hide, ids), ...(values.only.length > 0 && { only: union(values.only, ids) }) };
      if (isSetAside || also !== values.also) setValues({ ...(isSetAside && back), ...(also !== values.also && { also }) });
      requestCamera({ actorIds: ids });
    },
    bringAllBack() {
      setValues({ hide: null, only: null });
      requestCamera({ actorIds: [] });
    },
    pin: (places) => setValues({ pin: new Map([...now().values.pin, ...places]) }),
    unpin: (ids) => setValues({ pin: new Map([...now().values.pin].filter(([id]) => !ids.includes(id))) }),
    setLayout: (positions) => setValues({ place: new Map(positions) }),
    setFrozen: (frozen) => setValues({ frozen }),
    setLabelling: (labels) => setValues({ labels }),
    setTies: (ties) => setValues({ ties }),
    setCamera: (cam) => setValues({ cam }, { history: 'replace' }),
    findPaths: (from, to) => setValues({ path: to === undefined ? [from] : [from, to], nth: null, sel: [] }),
  };
}

/** The actors that are shown together with a target: those of a relation, or an actor with its neighbours in the window. */
function around({ unionGraph, visibleGraph }: Before, target: Selected): string[] {
  if (target.kind !== 'actor') return endsOf(unionGraph, target);
  return [...(neighbourhood(visibleGraph, { kind: 'actor', id: target.id })?.actors ?? [target.id])];
}

/** The actors of what is selected: itself, or both of a relation. */
export function endsOf(unionGraph: UnionGraph, { kind, id }: Selected): string[] {
  if (kind === 'actor') return [id];
  const relation = unionGraph.relationById.get(id);
  return relation === undefined ? [] : [relation.source, relation.target];
}

/** Draws the actors of a selection who are not drawn yet, with their neighbours. */
function alsoDrawn({ unionGraph, part, values }: Before, selection: readonly Selected[]): { also?: string[] } {
  const undrawn = selection.filter(
    ({ kind, id }) => kind === 'actor' && part.subgraph.members[unionGraph.actorById.get(id)?.index ?? -1] === 0,
  );
  return undrawn.length === 0 ? {} : { also: [...new Set([...values.also, ...undrawn.map(({ id }) => id)])] };
}

function isDrawnWithAll({ unionGraph, part }: Before, ids: readonly string[]): boolean {
  return ids.every((id) => isMember(unionGraph, part.subgraph, id));
}

function isSame(a: Selected | undefined, b: Selected | undefined): boolean {
  return a?.kind === b?.kind && a?.id === b?.id;
}

function isSameSelection(a: readonly Selected[], b: readonly Selected[]): boolean {
  return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
}

function toggledIn(selection: readonly Selected[], target: Selected): Selected[] {
  const rest = selection.filter((item) => !isSame(item, target));
  return rest.length === selection.length ? [...rest, target] : rest;
}
