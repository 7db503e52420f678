import { compareCodeUnits } from '../compare-code-units.ts';
import { addDays, type Day, later } from '../time/day.ts';
import type { RelationTime } from '../time/relation-time.ts';

/** An interval of days, both ends inclusive, as GEXF defines it. */
export interface Spell {
  readonly start: Day;
  readonly end: Day;
}

/**
 * When a relation is attested, by its coarse dates at the widest, or the time for which it is foretold. An end that is not
 * known is where the evidence stops, not infinity. A relation that nobody dates has no spell, which means that it is always there.
 */
export function spellsOf({ attested, foretold }: RelationTime): Spell[] {
  const spells: Spell[] = [];
  for (const { from, to } of foretold === undefined ? attested : [foretold]) appendSpell(spells, { start: from, end: addDays(to, -1) });
  return spells;
}

/** The relations of each actor, in their order. */
export function relationsByActor<R extends { readonly source: string; readonly target: string }>(
  relations: readonly R[],
): ReadonlyMap<string, readonly R[]> {
  const ofActors = new Map<string, R[]>();
  for (const relation of relations) {
    for (const id of new Set([relation.source, relation.target])) {
      const known = ofActors.get(id);
      if (known === undefined) ofActors.set(id, [relation]);
      else known.push(relation);
    }
  }
  return ofActors;
}

/** The spells of all relations of an actor. Adjoining ones are merged. An actor with a relation that is always there has none, and is so too. */
export function spellsOfActor(relations: readonly RelationTime[]): Spell[] {
  const ofRelations = relations.map(spellsOf);
  if (ofRelations.some((spells) => spells.length === 0)) return [];
  const merged: Spell[] = [];
  for (const spell of ofRelations.flat().sort((a, b) => compareCodeUnits(a.start, b.start))) appendSpell(merged, spell);
  return merged;
}

/** Adds a spell that starts no earlier than the last one, and merges the two if they adjoin. */
function appendSpell(spells: Spell[], next: Spell): void {
  const last = spells.at(-1);
  if (last === undefined || addDays(last.end, 1) < next.start) spells.push(next);
  else spells[spells.length - 1] = { start: last.start, end: later(last.end, next.end) };
}
