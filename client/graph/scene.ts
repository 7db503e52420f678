import { type RelationState, stateIn, type Window } from '../../model/time/window.ts';
import { type Filter, passes } from './filter.ts';
import type { Relation, World } from './world.ts';

/** How one looks at the world: what the URL says of window and filters. */
export interface Lens {
  readonly window: Window;
  /** Whether relations that are only presumed to continue are shown. */
  readonly presumed: boolean;
  readonly filter: Filter;
}

/** States by their code in {@link Scene.states}. */
export const STATES = ['absent', 'attested', 'uncertain', 'presumed'] as const satisfies readonly RelationState[];
const CODES: Readonly<Record<RelationState, number>> = { absent: 0, attested: 1, uncertain: 2, presumed: 3 };

/** What a lens shows of the world. Arrays run parallel to those of the world. */
export interface Scene {
  readonly world: World;
  readonly lens: Lens;
  /** By relation: its state in the window, as an index into {@link STATES}. */
  readonly states: Uint8Array;
  /** By relation: 1 when it is drawn and listed. */
  readonly shown: Uint8Array;
  /** By actor: how many of its relations are shown. */
  readonly degrees: Uint32Array;
}

/** Indexes of what differs between two scenes. */
export interface Change {
  readonly relations: readonly number[];
  readonly actors: readonly number[];
}

export function stateOf(scene: Scene, relation: Relation): RelationState {
  return STATES[scene.states[relation.index] ?? 0] ?? 'absent';
}

export function isShown(scene: Scene, relation: Relation): boolean {
  return scene.shown[relation.index] === 1;
}

/** The relations that are shown, in the order of the world. */
export function shownRelations(scene: Scene): Relation[] {
  return scene.world.relations.filter((relation) => isShown(scene, relation));
}

/** The scene of a lens, from the beginning. */
export function sceneOf(world: World, lens: Lens): Scene {
  const scene = {
    world,
    lens,
    states: new Uint8Array(world.relations.length),
    shown: new Uint8Array(world.relations.length),
    degrees: new Uint32Array(world.actors.length),
  };
  for (const relation of world.relations) place(scene, relation);
  return scene;
}

/**
 * The scene of another lens. When only the window moved, only the relations whose bounds it passed
 * are looked at.
 */
export function stepScene(before: Scene, lens: Lens): Scene {
  const { world } = before;
  if (lens.presumed !== before.lens.presumed || lens.filter !== before.lens.filter) return sceneOf(world, lens);
  const { states, shown, degrees } = before;
  const scene: Scene = { world, lens, states: states.slice(), shown: shown.slice(), degrees: degrees.slice() };
  for (const index of world.flips.candidates(before.lens.window, lens.window)) {
    const relation = world.relations[index];
    if (relation !== undefined) place(scene, relation);
  }
  return scene;
}

/** What differs between two scenes of one world. */
export function changeBetween(before: Scene, after: Scene): Change {
  const relations: number[] = [];
  const actors = new Set<number>();
  for (let index = 0; index < after.states.length; index += 1) {
    if (before.states[index] === after.states[index] && before.shown[index] === after.shown[index]) continue;
    relations.push(index);
    for (const end of after.world.relations[index]?.ends ?? []) actors.add(end);
  }
  return { relations, actors: [...actors] };
}

/** How many relations are in each state, and of those how many are shown. */
export interface Tally {
  readonly attested: number;
  readonly uncertain: number;
  readonly presumed: number;
  /** Relations and actors that are shown. */
  readonly relations: number;
  readonly actors: number;
  /** Relations in the window that would be shown but for the filters. */
  readonly filtered: number;
  /** Relations in the window, those presumed only when they are to be shown. */
  readonly inWindow: number;
}

/** The numbers of the status line; the states count what is shown, and presumed ones also when they are switched off. */
export function tallyOf(scene: Scene): Tally {
  const byState: Record<RelationState, number> = { absent: 0, attested: 0, uncertain: 0, presumed: 0 };
  let relations = 0;
  let inWindow = 0;
  for (const relation of scene.world.relations) {
    const state = stateOf(scene, relation);
    const shown = isShown(scene, relation);
    const switchedOff = state === 'presumed' && !scene.lens.presumed;
    if (shown || (switchedOff && passes(scene.world, relation, state, scene.lens.filter))) byState[state] += 1;
    if (shown) relations += 1;
    if (state !== 'absent' && !switchedOff) inWindow += 1;
  }
  const actors = scene.degrees.reduce((count, degree) => count + (degree > 0 ? 1 : 0), 0);
  const { attested, uncertain, presumed } = byState;
  return { attested, uncertain, presumed, relations, actors, filtered: inWindow - relations, inWindow };
}

function place(scene: Scene, relation: Relation): void {
  const { world, lens, states, shown, degrees } = scene;
  const state = stateIn(relation, lens.window);
  const visible = state !== 'absent' && (lens.presumed || state !== 'presumed') && passes(world, relation, state, lens.filter);
  const delta = (visible ? 1 : 0) - (shown[relation.index] ?? 0);
  states[relation.index] = CODES[state];
  shown[relation.index] = visible ? 1 : 0;
  for (const end of new Set(relation.ends)) degrees[end] = (degrees[end] ?? 0) + delta;
}
