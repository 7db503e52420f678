import { readQuery } from './asked-of.ts';
import type { NamesInText } from './named-actors.ts';
import { isStopWord } from './stop-words.ts';
import type { Window } from './time/window.ts';

/** What a query asks to be compared: two windows, the earlier first; or the first with the last day of one. */
export type AskedComparison =
  | { readonly of: 'windows'; readonly earlier: Window; readonly later: Window }
  | { readonly of: 'ends'; readonly window: Window };

const CHANGED = /^(?:chang(?:e|es|ed|ing)|compar(?:e|es|ed|ing|ison)|differ(?:s|ed|ence|ences|ent)?)$/;
/** Words that say no more than that the whole of a time is meant. */
const WITHIN = /^(?:starts?|begins?|beginning|ends?|first|last|days?|years?|months?|new|s|vs|versus)$/;

/** The comparison that a query asks for, where it has nothing else to look for: "what changed in January 2020", "compare 2008 with 2020". */
export function comparisonAskedIn(query: string, namesIn: NamesInText): AskedComparison | null {
  const { times, actors, rest } = readQuery(query, namesIn);
  const words = rest.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (actors.length > 0 || !words.some((word) => CHANGED.test(word))) return null;
  if (!words.every((word) => isStopWord(word) || CHANGED.test(word) || WITHIN.test(word))) return null;
  const [one, other, ...more] = times.map(({ window }) => window).sort((a, b) => (a.from < b.from ? -1 : 1));
  if (one === undefined || more.length > 0) return null;
  if (other === undefined) return { of: 'ends', window: one };
  return one.to <= other.from ? { of: 'windows', earlier: one, later: other } : null;
}
