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
  /** Of a camp that formed: it was there before, and had dissolved or gone into another. */
  readonly again?: boolean;
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
  /** Those of {@link #members} of earlier windows that are no more. */
  readonly #past = new Set<number>();

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
      const since = latest(seen, at);
      const rest = parent === undefined ? [] : this.#restOf(parent, ids, now);
      if (parent !== undefined && rest.length > 0) {
        const own = ids.filter((id) => this.#standings.get(id)?.camp === parent);
        return told({ at, since, kind: 'split', camps: [parent, camp], relations: this.#evidence.parted(own, rest, since, at) }, own);
      }
      const own = ids.filter((id) => this.#standings.get(id)?.camp === undefined);
      const relations = this.#begunAmong(ids, since, at);
      return told({ at, since, kind: 'formed', ...(this.#past.has(camp) && { again: true }), camps: [camp], relations }, own);
    });
  }

  /** Whom actors of a camp that are a new one have left: those who go on as it, or all others where it fell apart and they are no more than half. */
  #restOf(parent: number, ids: readonly string[], now: Standings): readonly string[] {
    const going = now.members.get(parent);
    if (going !== undefined) return going;
    const present = (this.#members.get(parent)?.ids ?? []).filter((id) => this.#standings.get(id)?.camp === parent && now.camps.has(id));
    const others = present.filter((id) => !ids.includes(id));
    return 2 * others.length >= present.length ? others : [];
  }

  /** Support that began between actors of a new camp who were not together in another. */
  #begunAmong(ids: readonly string[], since: number, at: number): string[] {
    const isFirstSeen = ids.every((id) => !this.#standings.has(id));
    const relations = ids.flatMap((id) => this.#evidence.begun([id], this.#strangersTo(id, ids), since, at, isFirstSeen));
    return [...new Set(relations)].sort(compareCodeUnits);
  }

  /** Camps that are no more: gone into another, or dissolved. */
  #gone(at: number, now: Standings): Told[] {
    return [...this.#members].flatMap(([camp, { ids: last, at: since }]) => {
      if (now.members.has(camp)) return [];
      const ids = last.filter((id) => this.#standings.get(id)?.camp === camp);
      const present = ids.filter((id) => now.camps.has(id));
      const into = moreThanHalf(present.map((id) => now.camps.get(id)));
      const moved = present.filter((id) => into !== undefined && now.camps.get(id) === into);
      // Of a camp of which few are seen, these few have gone there, and not the camp.
      if (into !== undefined && moved.length > 1 && 2 * present.length >= ids.length) {
        const others = (now.members.get(into) ?? []).filter((id) => !ids.includes(id));
        return told({ at, since, kind: 'merged', camps: [camp, into], relations: this.#evidence.begun(moved, others, since, at) }, moved);
      }
      if (!this.#evidence.isOver(last, last, at)) return [];
      return told({ at, since, kind: 'dissolved', camps: [camp], relations: this.#evidence.parted(last, last, since, at) }, ids);
    });
  }

  /** Actors that joined, left or switched. @param told those of whom something else says it */
  #moves(at: number, now: Standings, told: ReadonlySet<string>): CampEvent[] {
    const moves = [...now.camps].flatMap(([id, camp]): CampEvent[] => {
      const before = this.#standings.get(id);
      if (told.has(id) || camp === before?.camp) return [];
      const since = before?.at ?? at - 1;
      const event = (kind: CampEventKind, camps: readonly number[], relations: readonly string[]): CampEvent[] =>
        relations.length === 0 ? [] : [{ at, since, kind, actor: id, camps, relations: [...new Set(relations)].sort(compareCodeUnits) }];
      const company = now.members.get(camp ?? -1) ?? [];
      const begun = camp === undefined ? [] : this.#evidence.begun([id], this.#strangersTo(id, company), since, at, before === undefined);
      if (before?.camp === undefined) return camp === undefined ? [] : event('joined', [camp], begun);
      const old = this.#companyOf(id, before.camp);
      if (camp === undefined) return event('left', [before.camp], this.#evidence.parted([id], old, since, at));
      const present = old.filter((other) => now.camps.has(other));
      const elsewhere = present.filter((other) => now.camps.get(other) !== camp);
      if (elsewhere.length === 0) return event('joined', [camp], begun);
      // A camp that is new and has most of an old one in it is where that went: nobody has left it.
      if (!this.#members.has(camp) && 2 * elsewhere.length < present.length) return [];
      if (this.#isTornBetween(id, before, camp, at)) return [];
      return event('switched', [before.camp, camp], [...begun, ...this.#evidence.parted([id], elsewhere, since, at)]);
    });
    return [...moves, ...this.#departures(at, now, told)];
  }

  /** Whether another division, as good as the one that is shown, has an actor in the camp of the other window: before, or now. */
  #isTornBetween(id: string, before: Standing, camp: number, at: number): boolean {
    const tornTo = (window: CampWindow | undefined) =>
      (window?.memberships[window.graph.actors.indexOf(id)]?.tornTo ?? []).map((other) => window?.camps[other]);
    return tornTo(this.#windows[at]).includes(before.camp) || tornTo(this.#windows[before.at]).includes(camp);
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

  /** Those of them who were not in one camp with an actor when both were last seen. */
  #strangersTo(id: string, ids: readonly string[]): string[] {
    const own = this.#standings.get(id)?.camp;
    return ids.filter((other) => other !== id && (own === undefined || this.#standings.get(other)?.camp !== own));
  }

  /** Nobody is in a camp any more that has dissolved, or gone into another. */
  #forget(camp: number | undefined): void {
    if (camp === undefined) return;
    this.#members.delete(camp);
    this.#past.add(camp);
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
