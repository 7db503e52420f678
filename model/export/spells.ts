import { compareCodeUnits } from '../compare-code-units.ts';
import { addDays, type Day, later } from '../time/day.ts';
import type { ExportedRelation } from './content.ts';

/** An interval of days, both ends inclusive, as GEXF defines it. */
export interface Spell {
  readonly start: Day;
  readonly end: Day;
}

/**
 * When a relation may have held. An open end is where the evidence stops, not infinity: a
 * source says nothing about the time after it.
 */
export function spellOf({ from, to }: Pick<ExportedRelation, 'from' | 'to'>): Spell {
  return { start: from, end: addDays(to, -1) };
}

/** For each actor, the times in which any of the relations may have held. Adjoining times are merged. */
export function spellsOfActors(relations: readonly ExportedRelation[]): ReadonlyMap<string, Spell[]> {
  const spells = new Map<string, Spell[]>();
  const inTime = [...relations].sort((a, b) => compareCodeUnits(a.from, b.from));
  for (const relation of inTime) {
    for (const id of new Set([relation.source, relation.target])) {
      const known = spells.get(id) ?? [];
      appendSpell(known, spellOf(relation));
      spells.set(id, known);
    }
  }
  return spells;
}

/** Adds a spell that starts no earlier than the last one, and merges the two if they adjoin. */
function appendSpell(spells: Spell[], next: Spell): void {
  const last = spells.at(-1);
  if (last === undefined || addDays(last.end, 1) < next.start) spells.push(next);
  else spells[spells.length - 1] = { start: last.start, end: later(last.end, next.end) };
}
