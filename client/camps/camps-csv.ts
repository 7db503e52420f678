import type { CampHistoryAnswer } from '../../model/camps/answer.ts';
import { type CsvColumn, csv } from '../../model/export/csv.ts';
import { download } from '../data/download.ts';
import { tornTurns } from '../graph/river/actor-years.ts';
import { Namesakes } from '../graph/river/namesakes.ts';
import { unexplainedMoves } from '../graph/river/passages.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import { campEventInWords, campNamesOf, reasonInWords } from '../wording/camp-event-in-words.ts';
import { UNEXPLAINED_IN_WORDS, unexplainedInWords } from '../wording/thread-in-words.ts';

/** Downloads who is in which camp in each year, or what happened, as CSV. */
export function downloadCamps(what: 'memberships' | 'events', history: CampHistoryAnswer, unionGraph: UnionGraph): void {
  const rows = what === 'memberships' ? membershipsCsv(history, unionGraph) : turnsCsv(history, unionGraph);
  download(`camps-${what === 'memberships' ? 'by-year' : 'turns'}.csv`, rows, 'text/csv;charset=utf-8');
}

type Year = CampHistoryAnswer['years'][number];

interface Membership {
  readonly year: Year;
  readonly camp: Year['camps'][number];
  readonly member: Year['camps'][number]['members'][number];
}

/** A row for each actor in each year in which it is seen. An actor that stands alone has no camp. */
export function membershipsCsv(history: CampHistoryAnswer, unionGraph: UnionGraph): Generator<string> {
  const rows = history.years.flatMap((year) =>
    year.camps.flatMap((camp) => camp.members.map((member): Membership => ({ year, camp, member }))),
  );
  const columns: CsvColumn<Membership>[] = [
    { name: 'year', of: ({ year }) => year.year },
    { name: 'actor', of: ({ member }) => member.actor },
    { name: 'name', of: ({ member }) => unionGraph.actorById.get(member.actor)?.name },
    { name: 'camp', of: ({ camp }) => (camp.members.length > 1 ? camp.id : undefined) },
    { name: 'camp name', of: ({ camp }) => (camp.members.length > 1 ? camp.name : undefined) },
    { name: 'firm', of: ({ member }) => member.firm ?? undefined },
    { name: 'price', of: ({ member }) => member.price },
    { name: 'proven', of: ({ year }) => year.exact },
    { name: 'equally good divisions', of: ({ year }) => year.optima ?? undefined },
  ];
  return csv(columns, rows);
}

/** A row for each event, and for each actor that is elsewhere where no relation explains it, by year. Of a camp that it stands outside of there is no id. */
export function turnsCsv(history: CampHistoryAnswer, unionGraph: UnionGraph): Generator<string> {
  const namesakes = new Namesakes(history);
  const nameIn = (camp: string | null, year: number, actor: string) => {
    const id = camp === null ? '' : (namesakes.of(camp, year, actor) ?? camp);
    return unionGraph.actorById.get(id)?.name ?? id;
  };
  const torn = tornTurns(history);
  const turns = [
    ...history.events.map((event) => ({
      ...event,
      torn: event.actor === undefined ? undefined : torn.has(event),
      campNames: campNamesOf(event, unionGraph, namesakes),
      words: campEventInWords(event, unionGraph, namesakes),
      reason: reasonInWords(event, unionGraph),
    })),
    ...unexplainedMoves(history).map((move) => ({
      ...{ year: move.year, since: move.since, kind: 'unexplained', again: undefined, actor: move.actor },
      ...{ camps: [move.from ?? '', move.to ?? ''], relations: [], torn: move.isTorn },
      campNames: [nameIn(move.from, move.since, move.actor), nameIn(move.to, move.year, move.actor)],
      words: unexplainedInWords(move, unionGraph, namesakes),
      reason: UNEXPLAINED_IN_WORDS,
    })),
  ].sort((one, other) => one.year - other.year);
  const columns: CsvColumn<(typeof turns)[number]>[] = [
    { name: 'year', of: ({ year }) => year },
    { name: 'since', of: ({ since }) => since },
    { name: 'kind', of: ({ kind }) => kind },
    { name: 'again', of: ({ again }) => again },
    { name: 'actor', of: ({ actor }) => actor },
    { name: 'name', of: ({ actor }) => unionGraph.actorById.get(actor ?? '')?.name },
    { name: 'camps', of: ({ camps }) => camps },
    { name: 'camp names', of: ({ campNames }) => campNames },
    { name: 'relations', of: ({ relations }) => relations },
    { name: 'torn', of: (turn) => turn.torn },
    { name: 'in words', of: ({ words }) => words },
    { name: 'because', of: ({ reason }) => reason },
  ];
  return csv(columns, turns);
}
