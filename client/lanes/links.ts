import { extentOf } from '../../model/time/relation-time.ts';
import { dayNumber } from '../axis/axis-range.ts';
import type { Relation } from '../graph/union-graph.ts';
import type { LaneRow } from './rows.ts';

/** That an event ended relations of its two actors, who have lanes of their own. */
export interface LaneLink {
  readonly event: Relation;
  /** What it ended, at least one relation. */
  readonly ended: readonly Relation[];
  /** The middle of the time in which the event was, and of the last day of what it ended, in days since 1970-01-01. */
  readonly at: number;
  readonly endedAt: number;
  /** The places of the lanes of who acted and of the other; `null` for one who has no lane here. */
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * The links of the lanes of actors, by the place of each lane that has an end of one. An event ends relations of its own two
 * actors only. (The lane of a tie has the event and what it ended, and needs no link.)
 * @param relationById finds what ended a relation
 */
export function linksOf(rows: readonly LaneRow[], relationById: ReadonlyMap<string, Relation>): Map<number, LaneLink[]> {
  const lanesOf = new Map<string, number[]>();
  const endedBy = new Map<string, Set<Relation>>();
  rows.forEach(({ relations }, index) => {
    for (const relation of relations) {
      if (relation.endedBy === undefined) continue;
      lanesOf.set(relation.endedBy, [...new Set([...(lanesOf.get(relation.endedBy) ?? []), index])]);
      endedBy.set(relation.endedBy, (endedBy.get(relation.endedBy) ?? new Set()).add(relation));
    }
  });
  const links = new Map<number, LaneLink[]>();
  for (const [id, ended] of endedBy) {
    const event = relationById.get(id);
    const lanes = lanesOf.get(id) ?? [];
    const link = event === undefined ? null : linkBetween(event, [...ended], lanes, rows);
    for (const lane of link === null ? [] : lanes) links.set(lane, [...(links.get(lane) ?? []), ...(link === null ? [] : [link])]);
  }
  return links;
}

function linkBetween(event: Relation, ended: readonly Relation[], lanes: readonly number[], rows: readonly LaneRow[]): LaneLink | null {
  const laneOf = (id: string) => lanes.find((index) => rows[index]?.actor.id === id) ?? null;
  const [from, to] = [laneOf(event.source), laneOf(event.target)];
  const [time, end] = [extentOf(event), ended[0] === undefined ? null : extentOf(ended[0])];
  if (time === null || end === null || event.source === event.target) return null;
  return {
    ...{ event, ended, from, to },
    at: (dayNumber(time.from) + dayNumber(time.to)) / 2,
    endedAt: dayNumber(end.to) - 0.5,
  };
}
