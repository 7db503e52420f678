import type { ActorNode } from '../../model/api/actor-node.ts';
import type { GraphAnswer } from '../../model/api/graph.ts';
import type { RelationSummary } from '../../model/api/relation-summary.ts';
import type { VocabularyAnswer } from '../../model/api/vocabulary.ts';
import { type SignName, signName } from '../../model/coding/sign.ts';
import type { Comparison } from '../../model/comparison/compare-windows.ts';
import { tieIndex } from '../../model/ties/tie-index.ts';
import { isEvent } from '../../model/time/event.ts';
import type { Window } from '../../model/time/window.ts';
import { yearRangeOf } from '../../model/timeline.ts';
import type { ActorPositions, LayoutPoint } from '../url/parsers.ts';
import { type PackedTimes, packTimes } from './packed-times.ts';
import { placeActors } from './positions.ts';
import { resultOf } from './slices.ts';
import { type StateChangeIndex, stateChangeIndex } from './state-change-index.ts';

export type TypeInfo = VocabularyAnswer['types'][number];
export type KindInfo = VocabularyAnswer['kinds'][number];

/** An actor of the union of all years; `index` is its place in {@link UnionGraph.actors}. */
export interface Actor extends ActorNode {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** A relation of the union, with what the vocabulary says of its type. */
export interface Relation extends RelationSummary {
  readonly index: number;
  readonly info: TypeInfo;
  readonly sign: SignName;
  readonly category: string;
  /** Whether its direction carries no meaning. */
  readonly symmetric: boolean;
  /** Whether it is a moment, and not a state that lasts. */
  readonly isEvent: boolean;
  /** The actor with whose existence it ended, where nothing else ended it. */
  readonly endedWithActor: ActorNode | undefined;
  /** The kinds of the two actors. */
  readonly kinds: readonly [source: string, target: string];
  /** Indexes of the two actors in {@link UnionGraph.actors}. */
  readonly ends: readonly [source: number, target: number];
}

/** The union of all years: built once from the answers of the API and never changed. */
export interface UnionGraph {
  readonly actors: readonly Actor[];
  readonly relations: readonly Relation[];
  /** The ids of these, in the same order. */
  readonly actorIds: readonly string[];
  readonly relationIds: readonly string[];
  readonly actorById: ReadonlyMap<string, Actor>;
  readonly relationById: ReadonlyMap<string, Relation>;
  /** By relation, two numbers: the indexes of its actors, as in {@link Relation.ends}. Whoever goes over all relations finds them sooner here. */
  readonly ends: Uint32Array;
  /** By the index of an actor, the indexes of its relations; a relation with itself occurs once. */
  readonly relationsOf: readonly (readonly number[])[];
  /** Indexes of the actors that no relation names, in any year. */
  readonly unconnected: readonly number[];
  /** Ids of the sources that any relation rests on. */
  readonly sourceIds: ReadonlySet<string>;
  readonly types: readonly TypeInfo[];
  readonly kinds: readonly KindInfo[];
  readonly stateChanges: StateChangeIndex;
  readonly times: PackedTimes;
  /** The first and the last year of which anything is said; `null` when nothing is. */
  readonly yearRange: { readonly first: number; readonly last: number } | null;
  /** The day of which it is, and how many sources counted then; `undefined` where all count. */
  readonly known?: GraphAnswer['known'];
  /** What was known on an earlier day that is compared with it. */
  readonly earlier?: EarlierKnowledge | undefined;
}

/** What was known on an earlier day. The graph also has the relations that only this day knew of. */
export interface EarlierKnowledge {
  readonly known: GraphAnswer['known'];
  /** Its relations by id, as they were known then. */
  readonly relations: ReadonlyMap<string, RelationSummary>;
  /** Whether only this day knew of a relation. */
  isGone(relation: Pick<Relation, 'id'>): boolean;
  /** What was known of a relation in a window on this day, and on the day of the graph. */
  compare(relation: Relation, window: Window): Comparison;
}

/** What a union graph is made of, beside the vocabulary. */
export interface GraphOfDays extends Pick<UnionGraph, 'known' | 'earlier'> {
  readonly actors: readonly ActorNode[];
  readonly relations: readonly RelationSummary[];
}

/** Relations that are joined at once: few enough for a page that answers meanwhile. */
const AT_ONCE = 500;

/**
 * Joins actors, relations and vocabulary into one union graph. A type that is not in the vocabulary is
 * shown as neutral under its own name.
 */
export function buildUnionGraph(graph: GraphOfDays, vocabulary: Pick<UnionGraph, 'types' | 'kinds'>): UnionGraph {
  return resultOf(unionGraphSteps(graph, vocabulary));
}

/** Builds the union graph as {@link buildUnionGraph} does, in steps: a large one takes seconds. */
export function* unionGraphSteps(graph: GraphOfDays, vocabulary: Pick<UnionGraph, 'types' | 'kinds'>): Generator<void, UnionGraph> {
  const positions = placeActors(graph.actors);
  yield;
  const actors = graph.actors.map((actor, index): Actor => ({ index, ...actor, ...(positions[index] ?? { x: 0, y: 0 }) }));
  const actorById = new Map(actors.map((actor) => [actor.id, actor]));
  yield;
  const infoByType = new Map(vocabulary.types.map((info) => [info.type, info]));
  const day = stringInterner();
  const relations: Relation[] = [];
  const relationsOf: number[][] = actors.map(() => []);
  for (const [read, summary] of graph.relations.entries()) {
    if (read % AT_ONCE === 0) yield;
    const source = actorById.get(summary.source);
    const target = actorById.get(summary.target);
    if (source === undefined || target === undefined) continue;
    const index = relations.length;
    const info = infoByType.get(summary.type) ?? unknownType(summary.type);
    // Behind a spread a field costs V8 ten times what it costs in front of it.
    relations.push({
      index,
      info,
      sign: signName(info.sign),
      category: info.category,
      symmetric: info.symmetric,
      isEvent: isEvent(summary, info.temporality),
      endedWithActor: summary.endedWith === undefined ? undefined : actorById.get(summary.endedWith),
      kinds: [source.kind, target.kind],
      ends: [source.index, target.index],
      ...summary,
      ...timeWith(day, summary),
    });
    relationsOf[source.index]?.push(index);
    if (target !== source) relationsOf[target.index]?.push(index);
  }
  yield;
  // Made here, where everything is made once: comparing begins sooner then.
  tieIndex(relations);
  yield;
  const stateChanges = stateChangeIndex(relations);
  yield;
  const times = packTimes(relations);
  yield;
  return {
    actors,
    relations,
    actorIds: actors.map(({ id }) => id),
    relationIds: relations.map(({ id }) => id),
    actorById,
    relationById: new Map(relations.map((relation) => [relation.id, relation])),
    ends: Uint32Array.from(relations.flatMap(({ ends }) => ends)),
    relationsOf,
    unconnected: actors.filter(({ index }) => relationsOf[index]?.length === 0).map(({ index }) => index),
    sourceIds: new Set(relations.flatMap(({ sources }) => sources)),
    types: vocabulary.types,
    kinds: vocabulary.kinds,
    stateChanges,
    times,
    yearRange: yearRangeOf(relations),
    known: graph.known,
    earlier: graph.earlier,
  };
}

/**
 * Interns strings: returns the same string for equal texts. A step compares the days of thousands of relations: there
 * are few different ones, which then fit into the processor's cache.
 */
function stringInterner(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same !== undefined) return same;
    known.set(text, text);
    return text;
  };
}

/** The days of a relation, interned. Every relation has the same fields in the same order, so that reading them stays fast. */
function timeWith(
  day: (text: string) => string,
  { attested, foretold, possibleFrom, possibleTo }: RelationSummary,
): Pick<RelationSummary, 'attested' | 'foretold' | 'possibleFrom' | 'possibleTo'> {
  return {
    attested: attested.map(({ from, fromLatest, toEarliest, to }) => ({
      ...{ from: day(from), fromLatest: day(fromLatest), toEarliest: day(toEarliest), to: day(to) },
    })),
    foretold: foretold && { from: day(foretold.from), to: day(foretold.to) },
    possibleFrom: possibleFrom && day(possibleFrom),
    possibleTo: possibleTo && day(possibleTo),
  };
}

/** The position of an actor: where it was moved to, or that of the dataset. */
export function positionOfActor(unionGraph: UnionGraph, positions: ActorPositions, id: string): LayoutPoint {
  const { x, y } = positions.get(id) ?? unionGraph.actorById.get(id) ?? { x: 0, y: 0 };
  return { x, y };
}

function unknownType(type: string): TypeInfo {
  const label = type.toLowerCase().replaceAll('_', ' ');
  return {
    type,
    label,
    inverseLabel: `${label} (of)`,
    category: 'other',
    sign: 0,
    temporality: 'either',
    symmetric: false,
    weak: false,
    definition: 'The vocabulary does not describe this type.',
  };
}
