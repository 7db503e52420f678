import type { CampEvent, Passage, UnexplainedMove } from '../graph/river/passages.ts';
import type { River } from '../graph/river/river.ts';
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

/** An actor that is elsewhere without evidence: "Farah is in the camp of the City Council; in 2004 in the camp of the Harbour Board". @param names of camps by id */
export function unexplainedInWords(
  { actor, from, to, since, isTorn }: UnexplainedMove,
  unionGraph: UnionGraph,
  names: ReadonlyMap<string, string>,
): string {
  const name = unionGraph.actorById.get(actor)?.name ?? actor;
  const now = to === null ? `${name} stands alone` : `${name} is ${placeInWords({ camp: to }, { names })}`;
  return `${now}${isTorn ? ' (torn)' : ''}; in ${since} ${placeInWords({ camp: from }, { names })}`;
}

export const UNEXPLAINED_IN_WORDS = 'no relation explains it';

function placeInWords({ camp }: Pick<Passage['from'], 'camp'>, { names }: Pick<River, 'names'>): string {
  return camp === null ? 'alone' : `in the camp of ${names.get(camp) ?? camp}`;
}
