import { type Counted, countedOf } from '../../../model/library/counted.ts';
import { stateIn } from '../../../model/time/relation-time.ts';
import { type Window, yearWindow } from '../../../model/time/window.ts';
import type { UnionGraph } from '../../graph/union-graph.ts';
import { namesBound, namesIn } from '../../state/query-parameters.ts';
import type { Done, SentQuery } from '../../state/query-run.ts';
import type { StateCounts } from '../../wording/counted-in-words.ts';

/** What an answer counts in its window, and what it does not. */
export interface Counting {
  /** The relations in its rows, by their state. */
  readonly counted: StateCounts;
  /** Those that would be in its rows too if all counted that may have held. */
  readonly left: StateCounts;
  /** How many rows would then be new or other; it tells where no relation is in the rows. */
  readonly otherRows: number;
}

/** What counts in the window by the parameter `$counted` of a statement; `undefined` where it has none. */
export function countedIn({ statement, parameters }: Pick<SentQuery, 'statement' | 'parameters'>): Counted | undefined {
  return namesIn(statement).includes('counted') ? countedOf(parameters.counted) : undefined;
}

/** The window that a statement asks for; `null` where it asks for none. */
export function windowAskedFor({ statement, bound }: Pick<SentQuery, 'statement' | 'bound'>): Window | null {
  if (namesBound(statement, 'from') || namesBound(statement, 'to')) return { from: bound.from, to: bound.to };
  return namesBound(statement, 'year') ? yearWindow(bound.year) : null;
}

/** Whom a statement with `$counted` asks about, and how many relations of theirs are only foretold for its window; of nobody in particular, all are counted. */
export interface ForetoldBeside {
  readonly actors: readonly string[];
  readonly count: number;
}

/** What is only foretold for the window of a question of what holds in it, and which no answer to it counts. */
export function foretoldBeside(
  { statement, parameters, bound }: Pick<SentQuery, 'statement' | 'parameters' | 'bound'>,
  window: Window,
  unionGraph: UnionGraph,
): ForetoldBeside {
  const given = namesIn(statement).map((name) => parameters[name]);
  const named = [...given, ...(namesBound(statement, 'selected') ? bound.selected : [])];
  const actors = named.filter((value) => typeof value === 'string' && unionGraph.actorById.has(value)).map(String);
  const isOfThem = (id: string) => actors.length === 0 || actors.includes(id);
  const foretold = unionGraph.relations.filter(
    (relation) =>
      relation.dating === 'foretold' &&
      (isOfThem(relation.source) || isOfThem(relation.target)) &&
      stateIn(relation, window) === 'foretold',
  );
  return { actors, count: foretold.length };
}

type Rows = Pick<Done, 'ids'> & { readonly rows: readonly (readonly unknown[])[] };

/** What an answer counts, beside the answer in which all counts that may have held. */
export function countingOf(answer: Rows, all: Rows, window: Window, unionGraph: UnionGraph): Counting {
  const { relations } = answer.ids;
  const seen = new Set(answer.rows.map((row) => JSON.stringify(row)));
  const others = all.rows.filter((row) => !seen.has(JSON.stringify(row))).length;
  return {
    counted: statesOf([...relations], window, unionGraph),
    left: statesOf(
      [...all.ids.relations].filter((id) => !relations.has(id)),
      window,
      unionGraph,
    ),
    otherRows: Math.max(others, answer.rows.length - all.rows.length),
  };
}

function statesOf(ids: readonly string[], window: Window, unionGraph: UnionGraph): StateCounts {
  const counts: { -readonly [State in keyof StateCounts]: StateCounts[State] } = {};
  for (const id of ids) {
    const relation = unionGraph.relationById.get(id);
    if (relation === undefined) continue;
    const state = stateIn(relation, window);
    counts[state] = (counts[state] ?? 0) + 1;
  }
  return counts;
}
