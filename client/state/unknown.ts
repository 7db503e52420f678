import { ACTOR_KINDS } from '../../model/coding/actor-kinds.ts';
import { CONFIDENCES, STATUSES } from '../../model/coding/codes.ts';
import { SIGN_NAMES } from '../../model/coding/vocabulary.ts';
import { CHANGES } from '../../model/comparison.ts';
import { splitItems, unescapeItem } from '../../model/filter/facet-choice.ts';
import { DISPUTES, FACETS, type Facet } from '../../model/filter/filter.ts';
import { VISIBLE_STATES } from '../../model/time/window.ts';
import type { World } from '../graph/world.ts';
import { parsePositions, parseSelection } from '../url/parsers.ts';
import { PARSERS, type UrlValues } from '../url/viewer-url.ts';

/** Ids in the data beside those that its relations name. */
export interface KnownIds {
  readonly datasets: readonly string[];
  /** `undefined` while they are loading; sources are not reported then. */
  readonly sources: ReadonlySet<string> | undefined;
}

/** The most names that are listed; others are only counted. */
const MOST_NAMED = 3;
/** Longer names are shortened. */
const LONGEST = 60;

/**
 * Describes what is wrong with an address: actors, relations, sources and values of filters that the
 * data does not have, and what cannot be parsed, as sentences. The rest of the address still applies.
 * @param search what follows the question mark in the address
 */
export function describeUnknown(world: World, values: UrlValues, search: string, known: KnownIds): string[] {
  const missing = [...missingThings(world, values, known), ...missingValues(world, values, known)];
  const unread = unreadIn(new URLSearchParams(search));
  return [
    ...(missing.length === 0
      ? []
      : [`The address names ${listed([...new Set(missing)])}, which ${missing.length === 1 ? 'is' : 'are'} not in the data.`]),
    ...(unread.length === 0 ? [] : [`What the address says of ${listed(unread)} cannot be read, and is left out.`]),
  ];
}

function missingThings(world: World, { sel, hide, only, pin, place, path }: UrlValues, { sources }: KnownIds): string[] {
  const actors = [...hide, ...only, ...path, ...pin.keys(), ...place.keys()].filter((id) => !world.actorById.has(id));
  const selected = sel.filter(({ kind, id }) => {
    if (kind === 'actor') return !world.actorById.has(id);
    return kind === 'relation' ? !world.relationById.has(id) : sources?.has(id) === false;
  });
  return [...selected.map(({ kind, id }) => `the ${kind} ${quoted(id)}`), ...actors.map((id) => `the actor ${quoted(id)}`)];
}

function missingValues(world: World, values: UrlValues, ids: KnownIds): string[] {
  const known = knownValues(world, ids);
  return FACETS.flatMap((facet) => {
    const chosen = values[facet];
    if (chosen === null || (facet === 'source' && ids.sources === undefined)) return [];
    return [...chosen.only, ...chosen.not].filter((value) => !known[facet].has(value)).map((value) => `the ${facet} ${quoted(value)}`);
  });
}

function knownValues(world: World, { datasets, sources }: KnownIds): Readonly<Record<Facet, ReadonlySet<string>>> {
  const types = [...world.types, ...world.relations.map(({ info }) => info)];
  return {
    category: new Set(types.map(({ category }) => category)),
    type: new Set(types.map(({ type }) => type)),
    sign: new Set<string>(SIGN_NAMES),
    state: new Set<string>(VISIBLE_STATES),
    change: new Set<string>(CHANGES),
    kind: new Set<string>(ACTOR_KINDS),
    status: new Set<string>(STATUSES),
    confidence: new Set<string>(CONFIDENCES),
    dispute: new Set<string>(DISPUTES),
    source: new Set([...world.sourceIds, ...(sources ?? [])]),
    dataset: new Set(datasets),
  };
}

/** The parts of the address that cannot be parsed, as they are written there. */
function unreadIn(parts: URLSearchParams): string[] {
  return Object.entries(PARSERS).flatMap(([name, parser]) => {
    const text = parts.get(name);
    if (text === null || text === '') return [];
    if (parser.parse(text) === null) return [quoted(`${name}=${text}`)];
    const isRead = name === 'sel' ? (item: string) => parseSelection(item).length > 0 : (item: string) => parsePositions(item).size > 0;
    const hasItems = name === 'sel' || name === 'pin' || name === 'place';
    return hasItems
      ? splitItems(text)
          .filter((item) => !isRead(item))
          .map((item) => quoted(`${name}=${unescapeItem(item)}`))
      : [];
  });
}

function quoted(text: string): string {
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`;
}

/** "a, b and 4 more" */
function listed(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  const shown = rest > 0 ? [...names.slice(0, MOST_NAMED), `${rest} more`] : names;
  return shown.length === 1 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
