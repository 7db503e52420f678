import type { Namesakes } from '../graph/river/namesakes.ts';
import type { CampEvent, Passage, UnexplainedMove } from '../graph/river/passages.ts';
import type { River } from '../graph/river/river.ts';
import { arrivalAt, stayAt, type ThreadPlace } from '../graph/river/walk-threads.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import { campEventInWords, reasonInWords } from './camp-event-in-words.ts';
import { TORN_LINE_IN_WORDS } from './camps-in-words.ts';
import { truncateText } from './truncate-text.ts';

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
    title: `${name}, ${year}: ${placeInWords(stay, year ?? 0, river, unionGraph)}${torn}`,
    lines: arrival === undefined ? [] : passageInWords(arrival, river, unionGraph),
  };
}

/** How an actor came from one place to another, and why. */
export function passageInWords({ from, to, event }: Passage, river: River, unionGraph: UnionGraph): string[] {
  if (event !== undefined) return [`${event.year}: ${turnInWords(event, river, unionGraph)}`, reasonInWords(event, unionGraph)];
  const [last, first] = [river.years[from.last]?.year, river.years[to.first]?.year];
  const [before, now] = [placeInWords(from, last ?? 0, river, unionGraph), placeInWords(to, first ?? 0, river, unionGraph)];
  return [`${last}: ${before}. ${first}: ${now}.`, 'No evidence of a turn.'];
}

/** What happened, and whether its actor is torn in that year. */
export function turnInWords(event: CampEvent, { tornTurns, namesakes }: River, unionGraph: UnionGraph): string {
  return `${campEventInWords(event, unionGraph, namesakes)}${tornTurns.has(event) ? ' (torn)' : ''}`;
}

/** An actor that is elsewhere without evidence: "Farah is in the camp of the City Council; in 2004 in the camp of the Harbour Board". */
export function unexplainedInWords(
  { actor, from, to, year, since, isTorn }: UnexplainedMove,
  unionGraph: UnionGraph,
  namesakes: Namesakes,
): string {
  const name = unionGraph.actorById.get(actor)?.name ?? actor;
  const now = to === null ? `${name} stands alone` : `${name} is ${placeInWords({ actor, camp: to }, year, { namesakes }, unionGraph)}`;
  return `${now}${isTorn ? ' (torn)' : ''}; in ${since} ${placeInWords({ actor, camp: from }, since, { namesakes }, unionGraph)}`;
}

export const UNEXPLAINED_IN_WORDS = 'no relation explains it';

function placeInWords(
  { actor, camp }: Pick<Passage['from'], 'actor' | 'camp'>,
  year: number,
  { namesakes }: Pick<River, 'namesakes'>,
  { actorById }: UnionGraph,
): string {
  if (camp === null) return 'alone';
  const namesake = namesakes.of(camp, year);
  if (namesake !== actor) return `in the ${namesakes.noun} of ${actorById.get(namesake ?? '')?.name ?? namesake ?? camp}`;
  const other = namesakes.of(camp, year, actor) ?? '';
  return `in the ${namesakes.noun} that is called after it, with ${actorById.get(other)?.name ?? other}`;
}

/**
 * What stands on a band: the name of who gives it, and "Side of the Harbour Board" where there are two and that fits.
 * @param name `null` for those who stand alone
 */
export function bandInWords(name: string | null, { noun }: Pick<Namesakes, 'noun'>, fits: (text: string) => boolean): string {
  const side = `Side of ${name}`;
  return name !== null && noun === 'side' && fits(side) ? side : truncateText(name ?? 'Stand alone', fits);
}
