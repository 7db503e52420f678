import { stateIn } from '../../model/time/relation-time.ts';
import { yearWindow } from '../../model/time/window.ts';
import type { Namesakes } from '../graph/river/namesakes.ts';
import type { CampEvent } from '../graph/river/passages.ts';
import type { Relation, UnionGraph } from '../graph/union-graph.ts';
import { sentenceOf } from './sentence.ts';

const MOST_NAMED = 3;

/** What happened, without the year: "Farah moved from the camp of the Harbour Board to the camp of the City Council". */
export function campEventInWords(event: CampEvent, unionGraph: UnionGraph, namesakes: Namesakes): string {
  const { kind, actor, again } = event;
  const [first = '', second = ''] = campNamesOf(event, unionGraph, namesakes).map((name) => `the ${namesakes.noun} of ${name}`);
  const who = unionGraph.actorById.get(actor ?? '')?.name ?? actor ?? '';
  switch (kind) {
    case 'switched':
      return `${who} moved from ${first} to ${second}`;
    case 'joined':
      return `${who} joined ${first}`;
    case 'left':
      return `${who} left ${first}`;
    case 'formed':
      return `${atStart(first)} formed${again === true ? ' again' : ''}`;
    case 'split':
      return `${atStart(second)} split off from ${first}`;
    case 'merged':
      return `${atStart(first)} went into ${second}`;
    case 'dissolved':
      return `${atStart(first)} dissolved`;
  }
}

/** The names of the camps of an event, as they are in its year. */
export function campNamesOf(event: CampEvent, { actorById }: Pick<UnionGraph, 'actorById'>, namesakes: Namesakes): string[] {
  return namesakes.ofEvent(event).map((id, index) => actorById.get(id ?? '')?.name ?? id ?? event.camps[index] ?? '');
}

/** Since when it may have been so, where its actors were not seen the year before; else empty. */
export function unseenInWords({ year, since }: Pick<CampEvent, 'year' | 'since'>): string {
  if (since >= year - 1) return '';
  return since + 1 === year - 1 ? `nothing seen in ${since + 1}` : `nothing seen from ${since + 1} to ${year - 1}`;
}

/**
 * Which relations did it: "because A supports B; ended: C leads D". What a source ends is told apart from what merely happened
 * before and is not told again, and from what is over with its actors.
 */
export function reasonInWords({ relations, year }: Pick<CampEvent, 'relations' | 'year'>, unionGraph: UnionGraph): string {
  const known = relations.flatMap((id) => unionGraph.relationById.get(id) ?? []);
  return REASONS.flatMap(([kind, words]) => {
    const own = known.filter((relation) => kindOfReason(relation, year) === kind);
    return own.length === 0 ? [] : [`${words} ${named(own.map((relation) => sentenceOf(unionGraph, relation)))}`];
  }).join('; ');
}

const REASONS = [
  ['held', 'because'],
  ['ended', 'ended, by a date that a source gives:'],
  ['limited', 'over with one of its actors, or with another spell:'],
  ['happened', 'happened before, and nothing of it is told since:'],
] as const;

function kindOfReason(relation: Relation, year: number): (typeof REASONS)[number][0] {
  if (stateIn(relation, yearWindow(year)) !== 'absent') return 'held';
  // Of an event nobody says that it ended: it was one, and there is silence after it.
  if (relation.isEvent) return 'happened';
  return relation.endStatus === 'ended' ? 'ended' : 'limited';
}

function named(sentences: readonly string[]): string {
  const distinct = [...new Set(sentences)];
  const rest = distinct.length - MOST_NAMED;
  return rest > 0 ? `${distinct.slice(0, MOST_NAMED).join(', ')} and ${rest} more` : distinct.join(', ');
}

function atStart(text: string): string {
  return text.replace(/^t/, 'T');
}

/** How sure the division of a year is, where it is not the only best one and proven; else empty. */
export function divisionInWords({
  exact,
  optima,
  frustration,
  lowerBound,
}: {
  readonly exact: boolean;
  readonly optima: number | null;
  readonly frustration: number;
  readonly lowerBound: number;
}): string {
  const number = (value: number) => value.toLocaleString('en');
  if (!exact) return `the best division found, not proven: ${number(frustration)} does not fit, at least ${number(lowerBound)} cannot`;
  if (optima === null) return 'one of several equally good divisions, not all of which are known';
  return optima > 1 ? `one of ${number(optima)} equally good divisions` : '';
}

/** The same in a few letters, for an axis. */
export function divisionInBrief({ exact, optima }: { readonly exact: boolean; readonly optima: number | null }): string {
  if (!exact) return 'not proven';
  if (optima === null) return '1 of many';
  return optima > 1 ? `1 of ${optima}` : '';
}
