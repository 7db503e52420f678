import { compareCodeUnits } from '../compare-code-units.ts';
import { stateIn } from '../time/relation-time.ts';
import type { Window } from '../time/window.ts';
import type { CampRelation } from './camp-relations.ts';
import type { SolvedWindow } from './history.ts';

/** Which relations speak for a change between two windows. */
export class TurnEvidence {
  readonly #windows: readonly { readonly window: Window; readonly counted: ReadonlySet<string> }[];
  readonly #relationsOf = new Map<string, CampRelation[]>();

  constructor(windows: readonly SolvedWindow[], relations: readonly CampRelation[]) {
    this.#windows = windows.map(({ window, graph }) => ({ window, counted: new Set(graph.ties.flatMap((tie) => tie.relations)) }));
    for (const relation of relations) {
      for (const end of new Set([relation.source, relation.target])) {
        const own = this.#relationsOf.get(end);
        if (own === undefined) this.#relationsOf.set(end, [relation]);
        else own.push(relation);
      }
    }
  }

  /**
   * Support between some actors and others that counts, and did not before.
   * @param byDates only what began by a date that somebody gives: where nothing is known of the time before, that it is attested now is no change
   */
  begun(some: readonly string[], others: readonly string[], since: number, at: number, byDates = false): string[] {
    const isNew = (relation: CampRelation) =>
      relation.sign === 'supportive' &&
      this.#counts(relation, at) &&
      !this.#counts(relation, since) &&
      (!byDates || (relation.startStatus === 'known' && this.#isAbsent(relation, at, -1)));
    return this.#between(some, others)
      .filter(isNew)
      .map(({ id }) => id);
  }

  /** Support between some actors and others that counted and is over by its dates, and hostility that counts and did not before. */
  parted(some: readonly string[], others: readonly string[], since: number, at: number): string[] {
    const parts = (relation: CampRelation) =>
      relation.sign === 'supportive'
        ? this.#counts(relation, since) && this.#isAbsent(relation, at)
        : relation.sign === 'hostile' && this.#counts(relation, at) && !this.#counts(relation, since);
    return this.#between(some, others)
      .filter(parts)
      .map(({ id }) => id);
  }

  /** Whether all support between some actors and others is over, or has not begun, by dates that somebody gives. */
  isOver(some: readonly string[], others: readonly string[], at: number): boolean {
    const support = this.#between(some, others).filter(({ sign }) => sign === 'supportive');
    return support.length > 0 && support.every((relation) => this.#isAbsent(relation, at));
  }

  #counts({ id }: CampRelation, at: number): boolean {
    return this.#windows[at]?.counted.has(id) ?? false;
  }

  /** @param shift 0: in this window; -1: before it */
  #isAbsent(relation: CampRelation, at: number, shift: 0 | -1 = 0): boolean {
    const window = this.#windows[at + shift]?.window ?? before(this.#windows[at]?.window);
    return window !== undefined && stateIn(relation, window) === 'absent';
  }

  /** In the order of their ids. */
  #between(some: readonly string[], others: readonly string[]): CampRelation[] {
    const [first, second] = [new Set(some), new Set(others)];
    const found = new Set<CampRelation>();
    for (const id of first) {
      for (const relation of this.#relationsOf.get(id) ?? []) {
        const other = relation.source === id ? relation.target : relation.source;
        if (second.has(other) && other !== id) found.add(relation);
      }
    }
    return [...found].sort((one, other) => compareCodeUnits(one.id, other.id));
  }
}

/** The day before a window begins. */
function before(window: Window | undefined): Window | undefined {
  return window === undefined ? undefined : { from: '0000-01-01', to: window.from };
}
