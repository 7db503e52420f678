import { CHANGES, type Change, chronological, compare } from '../../model/comparison.ts';
import { lets } from '../../model/filter/choice.ts';
import { type Filter, isEmpty, passes, type Seen } from '../../model/filter/filter.ts';
import { type RelationState, stateIn, type Window } from '../../model/time/window.ts';
import type { Actor, Relation, World } from './world.ts';

/** What to show of the world: the windows, filters and actors set aside in the URL. */
export interface Lens {
  readonly window: Window;
  /** The window that the first is compared with, if it is. */
  readonly versus: Window | null;
  /** Whether relations that are only presumed to continue are shown. */
  readonly presumed: boolean;
  readonly filter: Filter;
  /** Ids of actors that were hidden by hand. */
  readonly hidden: ReadonlySet<string>;
  /** Ids of the only actors to be shown; `null` for all. */
  readonly only: ReadonlySet<string> | null;
}

/** States by their code in {@link Scene.states}. */
export const STATES = ['absent', 'attested', 'uncertain', 'presumed'] as const satisfies readonly RelationState[];
const CODES: Readonly<Record<RelationState, number>> = { absent: 0, attested: 1, uncertain: 2, presumed: 3 };

/** What a lens shows of the world. Its arrays are parallel to those of the world. */
export interface Scene {
  readonly world: World;
  readonly lens: Lens;
  /** By relation: its state in the window, as an index into {@link STATES}. */
  readonly states: Uint8Array;
  /** Only while two windows are compared. */
  readonly versus: Versus | null;
  /** By relation: 1 if it is drawn and listed. */
  readonly shown: Uint8Array;
  /** By actor: how many of its relations are shown. */
  readonly degrees: Uint32Array;
}

export interface Versus {
  /** By relation: its state in the other window. */
  readonly states: Uint8Array;
  /** By relation: 0 if neither window has it, otherwise 1 + its index in `CHANGES`. */
  readonly changes: Uint8Array;
}

/** Indexes of what differs between two scenes. */
export interface Difference {
  readonly relations: readonly number[];
  readonly actors: readonly number[];
}

export function stateOf(scene: Scene, relation: Relation): RelationState {
  return STATES[scene.states[relation.index] ?? 0] ?? 'absent';
}

/** The state in the compared window; `absent` without a comparison. */
export function stateInVersus({ versus }: Scene, relation: Relation): RelationState {
  return STATES[versus?.states[relation.index] ?? 0] ?? 'absent';
}

/** The change of a relation between the two windows; `null` if neither has it, or without a comparison. */
export function changeOf({ versus }: Scene, relation: Relation): Change | null {
  return CHANGES[(versus?.changes[relation.index] ?? 0) - 1] ?? null;
}

export function isShown(scene: Scene, relation: Relation): boolean {
  return scene.shown[relation.index] === 1;
}

/** The relations that are shown, in the order of the world. */
export function shownRelations(scene: Scene): Relation[] {
  return scene.world.relations.filter((relation) => isShown(scene, relation));
}

/**
 * Whether an actor is shown: it has a relation that is shown, or no relation in any year. No window can show one of
 * the latter by its relations, and only the filter by kind applies to it.
 */
export function isActorShown({ world, lens, degrees }: Scene, { index, id, kind }: Actor): boolean {
  if ((degrees[index] ?? 0) > 0) return true;
  if (world.relationsOf[index]?.length !== 0) return false;
  const { kind: chosen, ...others } = lens.filter;
  return isAdmitted(lens, id) && isEmpty(others) && lets(chosen, kind);
}

/** Whether an actor is not set aside: it is not hidden, and it is among the only ones to be shown, if any are given. */
export function isAdmitted({ hidden, only }: Pick<Lens, 'hidden' | 'only'>, actorId: string): boolean {
  return !hidden.has(actorId) && (only === null || only.has(actorId));
}

/** The values of a relation that filters read in this scene: its states in the windows, and its change. */
export function seenIn(scene: Scene, relation: Relation): Seen {
  const change = changeOf(scene, relation);
  const states = scene.versus === null ? [stateOf(scene, relation)] : [stateOf(scene, relation), stateInVersus(scene, relation)];
  const seen = states.filter((state, at) => state !== 'absent' && states.indexOf(state) === at);
  return {
    states: seen,
    changes: change === null ? [] : [change],
  };
}

/**
 * Whether the window, or one of the two, has the relation. If presumed relations are not
 * shown, a comparison that rests on a presumption is not shown either.
 */
export function isPresent(scene: Scene, relation: Relation): boolean {
  const state = scene.states[relation.index] ?? 0;
  const other = scene.versus?.states[relation.index] ?? 0;
  if (!scene.lens.presumed && (state === CODES.presumed || other === CODES.presumed)) return false;
  return state !== 0 || other !== 0;
}

/** Computes the scene of a lens from scratch. */
export function sceneOf(world: World, lens: Lens): Scene {
  const scene: Scene = {
    world,
    lens,
    states: new Uint8Array(world.relations.length),
    versus: lens.versus === null ? null : versusOf(world, lens.window, lens.versus),
    shown: new Uint8Array(world.relations.length),
    degrees: new Uint32Array(world.actors.length),
  };
  world.relations.forEach(placing(scene));
  return scene;
}

/**
 * Computes the scene of another lens. If only the window moved, only the relations whose bounds it passed
 * are examined.
 */
export function stepScene(before: Scene, lens: Lens): Scene {
  const { world } = before;
  if (lens.versus !== null || !isSameButWindow(before.lens, lens)) return sceneOf(world, lens);
  const { states, shown, degrees } = before;
  const scene: Scene = { world, lens, states: states.slice(), versus: null, shown: shown.slice(), degrees: degrees.slice() };
  const place = placing(scene);
  for (const index of world.flips.candidates(before.lens.window, lens.window)) {
    const relation = world.relations[index];
    if (relation !== undefined) place(relation);
  }
  return scene;
}

/** The differences between two scenes of one world. */
export function differenceOf(before: Scene, after: Scene): Difference {
  const relations: number[] = [];
  const actors: number[] = [];
  const one = before.versus === null && after.versus === null;
  const changed = (index: number) =>
    before.states[index] !== after.states[index] ||
    before.shown[index] !== after.shown[index] ||
    (!one &&
      (before.versus?.changes[index] !== after.versus?.changes[index] || before.versus?.states[index] !== after.versus?.states[index]));
  for (let index = 0; index < after.states.length; index += 1) {
    if (!changed(index)) continue;
    relations.push(index);
  }
  // The look of an actor depends on the number of its relations only.
  for (let index = 0; index < after.degrees.length; index += 1) {
    if (before.degrees[index] !== after.degrees[index]) actors.push(index);
  }
  return { relations, actors };
}

function isSameButWindow(a: Lens, b: Lens): boolean {
  return a.versus === b.versus && a.presumed === b.presumed && a.filter === b.filter && a.hidden === b.hidden && a.only === b.only;
}

function versusOf(world: World, window: Window, other: Window): Versus {
  const [earlier, later] = chronological(window, other);
  const comparisons = compare(world.relations, earlier, later);
  return {
    states: Uint8Array.from(comparisons, ({ before, after }) => CODES[other === later ? after : before]),
    changes: Uint8Array.from(comparisons, ({ change }) => (change === null ? 0 : CHANGES.indexOf(change) + 1)),
  };
}

/** Returns a function that updates one relation in a scene. Checks that the lens does not need are skipped, since a step calls it thousands of times. */
function placing(scene: Scene): (relation: Relation) => void {
  const { lens, states, shown, degrees } = scene;
  const all = lens.hidden.size === 0 && lens.only === null;
  const unfiltered = isEmpty(lens.filter);
  return (relation) => {
    const { index, source, target } = relation;
    states[index] = CODES[stateIn(relation, lens.window)];
    const visible =
      isPresent(scene, relation) &&
      (all || (isAdmitted(lens, source) && isAdmitted(lens, target))) &&
      (unfiltered || passes(relation, seenIn(scene, relation), lens.filter))
        ? 1
        : 0;
    const delta = visible - (shown[index] ?? 0);
    if (delta === 0) return;
    shown[index] = visible;
    const from = relation.ends[0];
    const to = relation.ends[1];
    degrees[from] = (degrees[from] ?? 0) + delta;
    if (to !== from) degrees[to] = (degrees[to] ?? 0) + delta;
  };
}
