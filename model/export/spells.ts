import { compareCodeUnits } from '../compare-code-units.ts';
import { addDays, type Day, later } from '../time/day.ts';
import type { RelationTime } from '../time/relation-time.ts';
import type { ExportedRelation } from './content.ts';

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

/** For each actor, the spells of all its relations. Adjoining ones are merged. An actor with a relation that is always there has none, and is so too. */
export function spellsOfActors(relations: readonly ExportedRelation[]): ReadonlyMap<string, Spell[]> {
  const timed = relations.map((relation) => ({ relation, spells: spellsOf(relation) }));
  const always = new Set(timed.flatMap(({ relation, spells }) => (spells.length === 0 ? [relation.source, relation.target] : [])));
  const inTime = timed.flatMap(({ relation, spells }) => spells.map((spell) => ({ relation, spell })));
  const ofActors = new Map<string, Spell[]>();
  for (const { relation, spell } of inTime.sort((a, b) => compareCodeUnits(a.spell.start, b.spell.start))) {
    for (const id of new Set([relation.source, relation.target])) {
      if (always.has(id)) continue;
      const known = ofActors.get(id) ?? [];
      appendSpell(known, spell);
      ofActors.set(id, known);
    }
  }
  return ofActors;
}

/** Adds a spell that starts no earlier than the last one, and merges the two if they adjoin. */
function appendSpell(spells: Spell[], next: Spell): void {
  const last = spells.at(-1);
  if (last === undefined || addDays(last.end, 1) < next.start) spells.push(next);
  else spells[spells.length - 1] = { start: last.start, end: later(last.end, next.end) };
}
