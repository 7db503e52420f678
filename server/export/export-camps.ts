import { membershipsOf } from '../../model/camps/membership.ts';
import { brokeragesOf } from '../../model/camps/roles.ts';
import { netTies } from '../../model/camps/signed-graph.ts';
import type { CampPlace, CampProvenance, CampsLeftOut, CampWindowProvenance } from '../../model/export/content.ts';
import { hasCampsByYear, isOfActors, type SelectionFormat } from '../../model/export/formats.ts';
import type { ExportQuery } from '../../model/export/query.ts';
import type { Window } from '../../model/time/window.ts';
import { balanceOf } from '../camps/balance.ts';
import { type CalledCamp, calledCamp, campNames, yearNames } from '../camps/camp-names.ts';
import { type CampService, type Divided, latestYearWithCamps } from '../camps/camp-service.ts';
import { Slices } from '../event-loop/slices.ts';
import type { UnionGraph } from '../graph/union-graph.ts';

/** How long an export waits for camps at the most, milliseconds. What was found until then is remembered for the next. */
const WITHIN_MS = 30_000;

/** The camps of an export, and how they were found. */
export interface ExportCamps {
  readonly provenance: CampProvenance | null;
  /** By the id of an actor, in time. */
  readonly places: ReadonlyMap<string, readonly CampPlace[]>;
}

/**
 * The camps of the window of an export, or of each year where it has none: only for formats that say something of
 * actors, and only where they are found in time.
 * @throws the reason of `ended`
 */
export async function exportCamps(
  service: CampService,
  graph: UnionGraph,
  query: ExportQuery,
  format: SelectionFormat,
  ended: AbortSignal,
): Promise<ExportCamps> {
  if (!isOfActors(format)) return { provenance: null, places: new Map() };
  if (!(await service.isFollowed(graph, query))) return leftOut(query, 'too many relations');
  if (query.window === null && !hasCampsByYear(format)) return leftOut(query, 'differ by year');
  const late = AbortSignal.timeout(WITHIN_MS);
  try {
    return await found(service, graph, query, AbortSignal.any([ended, late]));
  } catch (error) {
    ended.throwIfAborted();
    if (late.aborted) return leftOut(query, 'took too long');
    throw error;
  }
}

function leftOut({ number, weight }: ExportQuery, why: CampsLeftOut): ExportCamps {
  return { provenance: { number, weight, leftOut: why, windows: [] }, places: new Map() };
}

async function found(service: CampService, graph: UnionGraph, query: ExportQuery, ended: AbortSignal): Promise<ExportCamps> {
  const { window, number, weight } = query;
  const history = await service.history(graph, query, ended);
  const places = new Map<string, CampPlace[]>();
  const windows: CampWindowProvenance[] = [];
  const add = (of: Window, divided: Divided, names: readonly CalledCamp[]) => {
    const { frustration, lowerBound, optima } = balanceOf(divided);
    windows.push({ ...of, frustration, lowerBound, optima });
    const called = names.map((name) => calledCamp(name, graph));
    for (const [actor, place] of placesIn(of, divided, called, query)) places.set(actor, [...(places.get(actor) ?? []), place]);
  };
  if (window === null) {
    const slices = new Slices();
    for (const each of history.windows) {
      if (slices.isOver) await slices.next();
      if (each.graph.actors.length > 0) add(each.window, each, yearNames(history, each));
    }
  } else {
    const year = latestYearWithCamps(history, window);
    const divided = await service.divide(await service.solve(graph, query, window, ended), year);
    add(window, divided, campNames(divided, year, history));
  }
  return { provenance: { number, weight, leftOut: null, windows }, places };
}

function* placesIn(
  { from, to }: Window,
  { graph, optima, shown }: Divided,
  names: readonly ReturnType<typeof calledCamp>[],
  { number }: ExportQuery,
): Generator<[actor: string, place: CampPlace]> {
  const memberships = membershipsOf(shown, optima.partitions, netTies(graph), number);
  const brokerages = brokeragesOf(graph, shown);
  for (const [index, actor] of graph.actors.entries()) {
    const name = names[shown[index] ?? 0];
    const [membership, brokerage] = [memberships[index], brokerages[index]];
    if (name === undefined || membership === undefined || brokerage === undefined) continue;
    const { isFirm, price } = membership;
    const firm = optima.count === null ? undefined : isFirm;
    yield [actor, { window: { from, to }, camp: name.id, campName: name.name, firm, price, ...brokerage }];
  }
}
