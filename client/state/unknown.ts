import { splitItems, unescapeItem } from '../../model/filter/facet-choice.ts';
import { FACETS } from '../../model/filter/filter.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import { graphDays } from '../url/graph-days.ts';
import { parsePositions, parseSelection } from '../url/parsers.ts';
import { PARSERS, type UrlValues } from '../url/viewer-url.ts';
import { dateInWords } from '../wording/date-in-words.ts';
import { type MissingIds, missingIds, type OtherIds } from './missing-ids.ts';

/** The most names that are listed; others are only counted. */
const MOST_NAMED = 3;
/** Longer names are shortened. */
const LONGEST = 60;

/**
 * Describes what is wrong with an address: actors, relations, sources and values of filters that the
 * data does not have, and what cannot be parsed, as sentences. The rest of the address still applies.
 * @param search what follows the question mark in the address
 */
export function describeUnknown(unionGraph: UnionGraph, values: UrlValues, search: string, others: OtherIds): string[] {
  const missing = missingInWords(missingIds(values, unionGraph, others));
  const unread = unreadIn(new URLSearchParams(search));
  return [
    ...(missing.length === 0
      ? []
      : [
          `The address names ${listed([...new Set(missing)])}, which ${missing.length === 1 ? 'is' : 'are'} not in the data${unionGraph.known === undefined ? '' : ` as they were known on ${dateInWords(unionGraph.known.by)}`}.`,
        ]),
    ...(values.vsKnown !== null && graphDays(values).earlier === null
      ? [
          `“vsKnown=${values.vsKnown}” is left out: ${values.vs === null ? 'it is the same as what it is compared with' : 'two windows are compared'}.`,
        ]
      : []),
    ...(unread.length === 0 ? [] : [`What the address says of ${listed(unread)} cannot be read, and is left out.`]),
  ];
}

function missingInWords({ sel, hide, only, also, path, pin, place, values }: MissingIds): string[] {
  return [
    ...sel.map(({ kind, id }) => `the ${kind} ${quoted(id)}`),
    ...[...hide, ...only, ...also, ...path, ...pin, ...place].map((id) => `the actor ${quoted(id)}`),
    ...FACETS.flatMap((facet) => values[facet].map((value) => `the ${facet} ${quoted(value)}`)),
  ];
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
