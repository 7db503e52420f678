import type { CampsAnswer } from '../../model/camps/answer.ts';
import { matchCamps } from '../../model/camps/match-camps.ts';
import { membershipSteps, membershipsOf } from '../../model/camps/membership.ts';
import type { CampsQuery } from '../../model/camps/query.ts';
import { type Role, rolesOf } from '../../model/camps/roles.ts';
import { netTies } from '../../model/camps/signed-graph.ts';
import { finishInSlices, Slices } from '../event-loop/slices.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import { balanceSteps, misfitsOf, mixedPairsOf } from './balance.ts';
import { calledCamp, campNames } from './camp-names.ts';
import { type CampService, type Divided, latestYearWithCamps } from './camp-service.ts';

type Camp = CampsAnswer['camps'][number];

/** The camps of one window. @throws the reason of `ended` */
export async function windowAnswer(service: CampService, graph: UnionGraph, query: CampsQuery, ended: AbortSignal): Promise<CampsAnswer> {
  const { window, number, weight } = query;
  const isFollowed = await service.isFollowed(graph, query);
  const since = performance.now();
  // The window first: what is needed for its name only comes after it.
  const solved = await service.solve(graph, query, window, ended);
  const history = isFollowed ? await service.historySoon(graph, query, since, ended) : undefined;
  const year = history && latestYearWithCamps(history, window);
  const divided = await service.divide(solved, year);
  const readings = isFollowed && query.readings ? await service.readings(graph, query, window, divided, ended) : undefined;
  const held = readings?.map((reading) => firmlyHeld(divided, reading, query));
  const roles = isFollowed ? rolesOf(divided.graph, divided.shown) : undefined;
  const ties = netTies(divided.graph);
  const memberships = await finishInSlices(membershipSteps(divided.shown, divided.optima.partitions, ties, number), ended);
  const balance = await finishInSlices(balanceSteps(divided), ended);
  const slices = new Slices();
  await slices.next();
  const names = campNames(divided, year, history);
  await slices.next();
  const camps = names.map((name): Camp => ({ ...calledCamp(name, graph), members: [] }));
  for (const [index, actor] of divided.graph.actors.entries()) {
    if (slices.isOver) await slices.next();
    const membership = memberships[index];
    if (membership === undefined) continue;
    const { isFirm, price, tornTo, torn } = membership;
    camps[divided.shown[index] ?? 0]?.members.push({
      actor,
      firm: isFirm && divided.optima.count === null ? null : isFirm,
      price,
      ...(!isFirm && {
        torn: { camps: tornTo.flatMap((camp) => names[camp]?.id ?? []), relations: torn.flatMap((tie) => ties[tie]?.relations ?? []) },
      }),
      readings: held === undefined ? null : { held: held.filter((ids) => ids.has(actor)).length, of: held.length },
      role: roleAnswer(roles?.[index]),
    });
  }
  return {
    window,
    number,
    weight,
    followed: history !== undefined,
    ...balance,
    camps: camps.sort((one, other) => other.members.length - one.members.length),
    misfits: misfitsOf(divided),
    mixedPairs: mixedPairsOf(divided.graph),
  };
}

/** The ids of those that are with the camp that is shown in every best partition of a reading. */
function firmlyHeld(shown: Divided, reading: Divided, { number }: CampsQuery): ReadonlySet<string> {
  const memberships = membershipsOf(reading.shown, reading.optima.partitions, netTies(reading.graph), number);
  const before = new Map(shown.graph.actors.map((id, actor) => [id, shown.shown[actor]]));
  const shared = reading.graph.actors.map((id, actor) => ({
    id,
    before: before.get(id),
    after: reading.shown[actor] ?? 0,
    isFirm: memberships[actor]?.isFirm ?? false,
    isLeader: false,
  }));
  const campOf = matchCamps(shared);
  const isComplete = reading.optima.count !== null;
  return new Set(
    shared.flatMap(({ id, before: own, after, isFirm }) =>
      isComplete && isFirm && own !== undefined && campOf.get(after) === own ? [id] : [],
    ),
  );
}

function roleAnswer(role: Role | undefined): Camp['members'][number]['role'] {
  if (role === undefined) return null;
  const { isCut, ...others } = role;
  return { ...others, cut: isCut };
}
