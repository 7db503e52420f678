import { compareCodeUnits } from '../compare-code-units.ts';
import type { CampRelation } from './camp-relations.ts';
import type { CampWindow } from './history.ts';
import { TurnEvidence } from './turn-evidence.ts';

export const CAMP_EVENT_KINDS = ['formed', 'split', 'merged', 'dissolved', 'switched', 'joined', 'left'] as const;
export type CampEventKind = (typeof CAMP_EVENT_KINDS)[number];

/** What became of a camp, or of an actor among camps. */
export interface CampEvent {
  /** The index of the window in which it is seen first. */
  readonly at: number;
  /** The index of the window with which that is compared: the last in which its actors were seen, or the one before. */
  readonly since: number;
  readonly kind: CampEventKind;
  /** The one that joined, left or switched. */
  readonly actor?: string;
  /** Indexes of camps: one that joined or left, both of a switch, split (the older first) or merger (the one that goes on last). */
  readonly camps: readonly number[];
  /** The ids of the relations that did it: that began, or are over. */
  readonly relations: readonly string[];
}

/**
 * What happened to camps and to actors among them. An event needs a relation that did it: support that is over by a date
 * that somebody gives, or a relation that counts and did not before. Where an actor is elsewhere only because
 * what held it is no longer attested, nothing is known to have happened.
 */
export function campEvents(windows: readonly CampWindow[], relations: readonly CampRelation[]): CampEvent[] {
  const teller = new EventTeller(windows, relations);
  return windows.flatMap((_, at) => teller.eventsIn(at));
}

/** Where an actor was when it was last seen; `camp` is `undefined` where it stood alone. */
interface Standing {
  readonly camp: number | undefined;
  readonly at: number;
}

class EventTeller {
  readonly #windows: readonly CampWindow[];
  readonly #evidence: TurnEvidence;
  readonly #standings = new Map<string, Standing>();
  /** By camp: its members when it was last seen. */
  readonly #members = new Map<number, { readonly ids: readonly string[]; readonly at: number }>();

  constructor(windows: readonly CampWindow[], relations: readonly CampRelation[]) {
    this.#windows = windows;
    this.#evidence = new TurnEvidence(windows, relations);
  }

  /** To be called for each window in turn. */
  eventsIn(at: number): CampEvent[] {
    const now = standingsIn(this.#windows[at]);
    const events = [...this.#born(at, now), ...this.#gone(at, now)];
    const told = new Set(events.flatMap(({ actors }) => actors));
    const all = [...events.map(({ event }) => event), ...this.#moves(at, now, told)];
    for (const [camp, ids] of now.members) this.#members.set(camp, { ids, at });
    for (const [id, camp] of now.camps) this.#standings.set(id, { camp, at });
    for (const { event } of events) if (event.kind === 'dissolved' || event.kind === 'merged') this.#forget(event.camps[0]);
    return all.sort((one, other) => order(one) - order(other) || compareCodeUnits(one.actor ?? '', other.actor ?? ''));
  }

  /** Camps that are new: split from another, or formed. */
  #born(at: number, now: Standings): Told[] {
    return [...now.members].flatMap(([camp, ids]) => {
      if (this.#members.has(camp)) return [];
      const seen = ids.flatMap((id) => this.#standings.get(id) ?? []);
      const parent = moreThanHalf(seen.map((standing) => standing.camp));
      const rest = (now.members.get(parent ?? -1) ?? []).filter((id) => !ids.includes(id));
      if (parent !== undefined && rest.length > 0) {
        const since = latest(seen, at);
        const relations = this.#evidence.parted(ids, rest, since, at);
        const own = ids.filter((id) => this.#standings.get(id)?.camp === parent);
        return told({ at, since, kind: 'split', camps: [parent, camp], relations }, own);
      }
      const since = latest(seen, at);
      const relations = this.#evidence.begun(ids, ids, since, at, seen.length === 0);
      const own = ids.filter((id) => this.#standings.get(id)?.camp === undefined);
      return told({ at, since, kind: 'formed', camps: [camp], relations }, own);
    });
  }

  /** Camps that are no more: gone into another, or dissolved. */
  #gone(at: number, now: Standings): Told[] {
    return [...this.#members].flatMap(([camp, { ids, at: since }]) => {
      if (now.members.has(camp)) return [];
      const present = ids.filter((id) => now.camps.has(id));
      const into = moreThanHalf(present.map((id) => now.camps.get(id)));
      // Of a camp of which few are seen, these few have gone there, and not the camp.
      if (into !== undefined && this.#members.has(into) && 2 * present.length >= ids.length) {
        const moved = present.filter((id) => now.camps.get(id) === into);
        const others = (now.members.get(into) ?? []).filter((id) => !ids.includes(id));
        return told({ at, since, kind: 'merged', camps: [camp, into], relations: this.#evidence.begun(moved, others, since, at) }, moved);
      }
      if (!this.#evidence.isOver(ids, ids, at)) return [];
      return told({ at, since, kind: 'dissolved', camps: [camp], relations: this.#evidence.parted(ids, ids, since, at) }, ids);
    });
  }

  /** Actors that joined, left or switched. @param told those of whom something else says it */
  #moves(at: number, now: Standings, told: ReadonlySet<string>): CampEvent[] {
    const joinedOrSwitched = [...now.camps].flatMap(([id, camp]): CampEvent[] => {
      const before = this.#standings.get(id);
      if (told.has(id) || camp === before?.camp) return [];
      const company = (now.members.get(camp ?? -1) ?? []).filter((other) => other !== id);
      const since = before?.at ?? at - 1;
      const begun = camp === undefined ? [] : this.#evidence.begun([id], company, since, at, before === undefined);
      const parted = before?.camp === undefined ? [] : this.#evidence.parted([id], this.#companyOf(id, before.camp), since, at);
      const relations = [...new Set([...begun, ...parted])].sort(compareCodeUnits);
      if (relations.length === 0) return [];
      if (before?.camp === undefined) return camp === undefined ? [] : [{ at, since, kind: 'joined', actor: id, camps: [camp], relations }];
      if (camp === undefined) return [{ at, since, kind: 'left', actor: id, camps: [before.camp], relations }];
      return [{ at, since, kind: 'switched', actor: id, camps: [before.camp, camp], relations }];
    });
    return [...joinedOrSwitched, ...this.#departures(at, now, told)];
  }

  /** Actors of whom nothing is seen any more, and whose support within their camp is over by dates. */
  #departures(at: number, now: Standings, told: ReadonlySet<string>): CampEvent[] {
    return [...this.#standings].flatMap(([id, { camp, at: since }]): CampEvent[] => {
      if (camp === undefined || now.camps.has(id) || told.has(id)) return [];
      const company = this.#companyOf(id, camp);
      if (!this.#evidence.isOver([id], company, at)) return [];
      const relations = this.#evidence.parted([id], company, since, at);
      this.#standings.set(id, { camp: undefined, at });
      return relations.length === 0 ? [] : [{ at, since, kind: 'left', actor: id, camps: [camp], relations }];
    });
  }

  #companyOf(id: string, camp: number): string[] {
    return (this.#members.get(camp)?.ids ?? []).filter((other) => other !== id);
  }

  /** Nobody is in a camp any more that has dissolved, or gone into another. */
  #forget(camp: number | undefined): void {
    if (camp === undefined) return;
    this.#members.delete(camp);
    for (const [id, { camp: own, at }] of this.#standings) if (own === camp) this.#standings.set(id, { camp: undefined, at });
  }
}

interface Told {
  readonly event: CampEvent;
  /** Those of whom it says where they are now. */
  readonly actors: readonly string[];
}

function told(event: CampEvent, actors: readonly string[]): Told[] {
  return event.relations.length === 0 ? [] : [{ event, actors }];
}

function order({ kind }: CampEvent): number {
  return CAMP_EVENT_KINDS.indexOf(kind);
}

interface Standings {
  /** By actor that is seen: its camp; `undefined` where it stands alone. */
  readonly camps: ReadonlyMap<string, number | undefined>;
  readonly members: ReadonlyMap<number, readonly string[]>;
}

function standingsIn(window: CampWindow | undefined): Standings {
  const camps = new Map<string, number | undefined>();
  const members = new Map<number, string[]>();
  for (const [actor, id] of (window?.graph.actors ?? []).entries()) {
    const camp = window?.camps[window.shown[actor] ?? 0];
    camps.set(id, camp);
    if (camp !== undefined) members.set(camp, [...(members.get(camp) ?? []), id]);
  }
  return { camps, members };
}

/** What more than half of these are, if it is anything. */
function moreThanHalf(values: readonly (number | undefined)[]): number | undefined {
  return values.find((value) => value !== undefined && 2 * values.filter((other) => other === value).length > values.length);
}

/** The last window in which any of them was seen; if none was, the one before. */
function latest(seen: readonly Standing[], at: number): number {
  return seen.length === 0 ? at - 1 : Math.max(...seen.map((each) => each.at));
}
