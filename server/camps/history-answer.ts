import type { CampHistoryAnswer } from '../../model/camps/answer.ts';
import type { CampHistory, CampWindow } from '../../model/camps/history.ts';
import { MOST_FOLLOWED } from '../../model/camps/most-followed.ts';
import type { CampHistoryQuery } from '../../model/camps/query.ts';
import { formatCount } from '../../model/format-count.ts';
import { yearOf } from '../../model/time/day.ts';
import { inSlices } from '../event-loop/slices.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { balanceOf, misfitsOf } from './balance.ts';
import { calledCamp, nameOfAlone, yearNames } from './camp-names.ts';
import type { CampService } from './camp-service.ts';

/** The camps of all years, and what became of them. @throws HttpProblem 422, or the reason of `ended` */
export async function historyAnswer(
  service: CampService,
  graph: UnionGraph,
  query: CampHistoryQuery,
  ended: AbortSignal,
): Promise<CampHistoryAnswer> {
  const { number, weight, from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = query;
  const matching = await service.countCandidates(graph, query);
  if (matching > MOST_FOLLOWED) throw tooLarge(matching);
  const history = await service.history(graph, query, ended);
  const yearAt = (at: number) => yearOf(history.windows[at]?.window.from ?? '');
  const isAsked = (year: number) => year >= from && year <= to;
  const years: CampHistoryAnswer['years'] = [];
  const asked = history.windows.filter((_, at) => isAsked(yearAt(at)));
  await inSlices(asked, (window) => years.push(yearAnswer(graph, history, window)));
  return {
    number,
    weight,
    years,
    events: history.events
      .map(({ at, since, kind, actor, again, camps, relations }) => ({
        year: yearAt(at),
        since: since < 0 ? yearAt(at) - 1 : yearAt(since),
        kind,
        ...(actor !== undefined && { actor }),
        ...(again === true && { again }),
        camps: camps.flatMap((camp) => history.camps[camp]?.id ?? []),
        relations: [...relations],
      }))
      .filter(({ year }) => isAsked(year)),
  };
}

function yearAnswer(graph: UnionGraph, history: CampHistory, window: CampWindow): CampHistoryAnswer['years'][number] {
  const { shown, memberships, optima } = window;
  const names = yearNames(history, window);
  const camps: CampHistoryAnswer['years'][number]['camps'] = [];
  for (const [index, actor] of window.graph.actors.entries()) {
    const place = shown[index] ?? 0;
    camps[place] ??= { ...calledCamp(names[place] ?? nameOfAlone(actor), graph), members: [] };
    const isFirm = memberships[index]?.isFirm ?? false;
    const firm = isFirm && optima.count === null ? null : isFirm;
    camps[place].members.push({ actor, firm, price: memberships[index]?.price ?? 0 });
  }
  return {
    year: yearOf(window.window.from),
    ...balanceOf(window),
    camps: camps.sort((one, other) => other.members.length - one.members.length),
    misfits: misfitsOf(window),
  };
}

function tooLarge(matching: number): HttpProblem {
  const [most, found] = [formatCount(MOST_FOLLOWED, 'relation'), matching.toLocaleString('en')];
  return new HttpProblem(
    422,
    'Too much to follow',
    `Camps are followed through the years where at most ${most} with a sign match the filters, and ${found} do. Filter more, or ask for the camps of one window.`,
  );
}
