import MiniSearch, { type SearchResult } from 'minisearch';
import { allOf } from './all-of.ts';
import { byName } from './by-name.ts';
import { wordsOfQuery } from './stop-words.ts';
import { foldText } from './text-match.ts';

/** The fields of an actor that a search by name reads. */
export interface SearchableActor {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Finds actors by name; best match first. */
export type ActorSearch = (query: string) => string[];

/** Whose names have words of a query. */
export interface FoundNames {
  /** The best match first. */
  readonly ids: readonly string[];
  /** How much of the query each has: 1, all words; less, the most that any has of them. */
  readonly share: number;
}

/** Finds those whose names have all words of a query or, where none has, the most of them. */
export type NameSearch = (query: string) => FoundNames;

/**
 * An index of actors by name and alias. Accents, case, hyphens, apostrophes and the spellings
 * of a transliterated name (Mohamed, Muhammad) do not matter, and the last word may be incomplete.
 *
 * @returns a search that gives the ids of the actors that match every word of the query but for stop words: first who is called
 *   exactly that, equal ones by name
 */
export function actorSearch(actors: readonly SearchableActor[]): ActorSearch {
  const find = allOf(nameSearchInSteps(actors));
  return (query) => {
    const { ids, share } = find(query);
    return share === 1 ? [...ids] : [];
  };
}

/** How many actors are added from one step to the next. */
const STEP = 50;

/** Makes the same index in steps, between which other work can be done. Its search gives those too that have some of the words. */
export function* nameSearchInSteps(actors: readonly SearchableActor[]): Generator<void, NameSearch> {
  const index = new MiniSearch<{ id: string; name: string; aliases: string }>({
    fields: ['name', 'aliases'],
    storeFields: ['name'],
    processTerm: foldWord,
    tokenize,
    searchOptions: { prefix: true, fuzzy: (term) => (term.length > 3 ? 0.25 : false), combineWith: 'AND', boost: { name: 2 } },
  });
  const namesakes = new Map<string, Map<string, 0 | 1>>();
  for (let start = 0; start < actors.length; start += STEP) {
    const some = actors.slice(start, start + STEP);
    index.addAll(some.map(({ id, name, aliases }) => ({ id, name, aliases: aliases.join(' · ') })));
    for (const actor of some) addNames(namesakes, actor);
    yield;
  }
  return (query) => {
    const words = new Set(wordsOfQuery(query).flatMap(tokenize));
    const terms = [...words].filter((word) => foldWord(word) !== null);
    const called = namesakes.get(wholeName(query)) ?? namesakes.get(wholeName(wordsOfQuery(query).join(' '))) ?? NOBODY;
    const all = index.search(terms.join(' '));
    if (all.length > 0 || terms.length < 2) return { ids: idsOf(all, called), share: 1 };
    const { results, count } = withMostWords(index.search(terms.join(' '), { combineWith: 'OR' }));
    return { ids: idsOf(results, called), share: count / terms.length };
  };
}

/** Who is called by a whole name: 0, as their own; 1, as an alias. */
type Called = ReadonlyMap<string, 0 | 1>;

const NOBODY: Called = new Map();

/** Adds who is called what to the actors by whole name. */
function addNames(namesakes: Map<string, Map<string, 0 | 1>>, { id, name, aliases }: SearchableActor): void {
  for (const [place, each] of [name, ...aliases].entries()) {
    const whole = wholeName(each);
    const called = namesakes.get(whole) ?? new Map<string, 0 | 1>();
    if (!called.has(id)) called.set(id, place === 0 ? 0 : 1);
    namesakes.set(whole, called);
  }
}

/** A name as a whole, in which accents, case, signs and the article do not matter. */
function wholeName(text: string): string {
  return tokenize(text)
    .flatMap((word) => foldWord(word) ?? [])
    .join(' ');
}

/** The best first: who is called exactly that before those of whom it is a part, however often they have it. */
function idsOf(results: readonly SearchResult[], called: Called): string[] {
  const rank = ({ id }: SearchResult) => called.get(String(id)) ?? 2;
  const sorted = [...results].sort((a, b) => rank(a) - rank(b) || b.score - a.score || byName(String(a.name), String(b.name)));
  return sorted.map((result) => String(result.id));
}

/** Those that have the most words of a query, and how many that is. A word that some name has stands for no other that is spelt much like it. */
function withMostWords(results: readonly SearchResult[]): { results: SearchResult[]; count: number } {
  const hasAsTyped = ({ match }: SearchResult, word: string) => Object.keys(match).some((term) => term.startsWith(word));
  const known = new Set(results.flatMap((result) => result.queryTerms.filter((word) => hasAsTyped(result, word))));
  const counted = results.map((result) => ({
    result,
    count: result.queryTerms.filter((word) => !known.has(word) || hasAsTyped(result, word)).length,
  }));
  const most = counted.reduce((most, { count }) => Math.max(most, count), 0);
  return { results: counted.filter(({ count }) => count === most).map(({ result }) => result), count: most };
}

function tokenize(text: string): string[] {
  return foldText(text).split(/[^\p{L}\p{N}]+/u);
}

/** Drops the Arabic article: some writers add it to a name and others do not. */
function foldWord(word: string): string | null {
  return word === '' || word === 'al' || word === 'el' ? null : word;
}
