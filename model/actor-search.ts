import MiniSearch from 'minisearch';
import { allOf } from './all-of.ts';
import { byName } from './by-name.ts';
import { foldText } from './text-match.ts';

/** The fields of an actor that a search by name reads. */
export interface SearchableActor {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Finds actors by name; best match first. */
export type ActorSearch = (query: string) => string[];

/**
 * An index of actors by name and alias. Accents, case, hyphens, apostrophes and the spellings
 * of a transliterated name (Mohamed, Muhammad) do not matter, and the last word may be incomplete.
 *
 * @returns a search that gives the ids of the actors that match every word of the query, equal ones by name
 */
export function actorSearch(actors: readonly SearchableActor[]): ActorSearch {
  return allOf(actorSearchInSteps(actors));
}

/** How many actors are added from one step to the next. */
const STEP = 50;

/** Makes the same index in steps, between which other work can be done. */
export function* actorSearchInSteps(actors: readonly SearchableActor[]): Generator<void, ActorSearch> {
  const index = new MiniSearch<{ id: string; name: string; aliases: string }>({
    fields: ['name', 'aliases'],
    storeFields: ['name'],
    processTerm: foldWord,
    tokenize: (text) => foldText(text).split(/[^\p{L}\p{N}]+/u),
    searchOptions: { prefix: true, fuzzy: (term) => (term.length > 3 ? 0.25 : false), combineWith: 'AND', boost: { name: 2 } },
  });
  for (let start = 0; start < actors.length; start += STEP) {
    index.addAll(actors.slice(start, start + STEP).map(({ id, name, aliases }) => ({ id, name, aliases: aliases.join(' · ') })));
    yield;
  }
  return (query) =>
    index
      .search(query)
      .sort((a, b) => b.score - a.score || byName(String(a.name), String(b.name)))
      .map((result) => String(result.id));
}

/** Drops the Arabic article: some writers add it to a name and others do not. */
function foldWord(word: string): string | null {
  return word === '' || word === 'al' || word === 'el' ? null : word;
}
