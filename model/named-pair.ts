import { readQuery } from './asked-of.ts';
import type { NamedActor, NamesInText } from './named-actors.ts';
import { isStopWord } from './stop-words.ts';
import type { Window } from './time/window.ts';

/** A query that names two actors and asks nothing of them. */
export interface NamedPair {
  /** The ids of those who may be meant, the likeliest first. */
  readonly pairs: readonly (readonly [string, string])[];
  /** The year or month that it names besides. */
  readonly window: Window | null;
  /** Whether anything stands between or around the names, as in "A and B", "A – B". */
  readonly isJoined: boolean;
}

/** Words that say no more than that there is something between two. */
const BETWEEN = /^(?:vs?|versus|relations?|relationships?|ties?|history|happened|passed|happens?|each|other|two)$/;
/** Of two who have namesakes, so many pairs are told. */
const MOST = 4;

/** The two actors that a query names, where it has nothing else to look for: "A and B", "A vs B", "between A and B in 2008". */
export function namedPairIn(query: string, namesIn: NamesInText): NamedPair | null {
  const { times, actors, rest } = readQuery(query, namesIn);
  const [one, other, ...more] = actors;
  if (one === undefined || other === undefined || more.length > 0 || times.length > 1) return null;
  const words = rest.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (!words.every((word) => isStopWord(word) || BETWEEN.test(word))) return null;
  const all = (actor: NamedActor) => [actor.id, ...actor.others];
  const pairs = all(one).flatMap((a) => all(other).flatMap((b) => (a === b ? [] : [[a, b] as const])));
  return { pairs: pairs.slice(0, MOST), window: times[0]?.window ?? null, isJoined: /\S/.test(rest) };
}
