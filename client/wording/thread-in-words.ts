import type { CampEvent, Passage, River } from '../graph/river/river.ts';
import { arrivalAt, stayAt, type ThreadPlace } from '../graph/river/walk-threads.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import { campEventInWords, reasonInWords } from './camp-event-in-words.ts';
import { TORN_LINE_IN_WORDS } from './camps-in-words.ts';

/** Where an actor is in a year, and how it came there: "Farah, 2005: in the camp of the City Council. Farah moved from …". */
export function threadInWords(
  river: River,
  place: ThreadPlace,
  unionGraph: UnionGraph,
): { readonly title: string; readonly lines: string[] } {
  const name = unionGraph.actorById.get(place.actor)?.name ?? place.actor;
  const stay = stayAt(river, place);
  const year = river.years[place.year]?.year;
  if (stay === undefined) return { title: `${name}, ${year}: nothing is seen of it`, lines: [] };
  const arrival = arrivalAt(river, place);
  const torn = stay.torn.has(place.year) ? `, ${TORN_LINE_IN_WORDS}` : '';
  return {
    title: `${name}, ${year}: ${placeInWords(stay, river)}${torn}`,
    lines: arrival === undefined ? [] : passageInWords(arrival, river, unionGraph),
  };
}

/** How an actor came from one place to another, and why. */
export function passageInWords({ from, to, event }: Passage, river: River, unionGraph: UnionGraph): string[] {
  if (event !== undefined) return [`${event.year}: ${turnInWords(event, river, unionGraph)}`, reasonInWords(event, unionGraph)];
  const [last, first] = [river.years[from.last]?.year, river.years[to.first]?.year];
  return [`${last}: ${placeInWords(from, river)}. ${first}: ${placeInWords(to, river)}.`, 'No evidence of a turn.'];
}

/** What happened, and whether its actor is torn in that year. */
export function turnInWords(event: CampEvent, { tornTurns, names }: River, unionGraph: UnionGraph): string {
  return `${campEventInWords(event, unionGraph, names)}${tornTurns.has(event) ? ' (torn)' : ''}`;
}

function placeInWords({ camp }: Passage['from'], { names }: River): string {
  return camp === null ? 'alone' : `in the camp of ${names.get(camp) ?? camp}`;
}
