import type { RelationType } from '../coding/vocabulary.ts';
import { tieKey } from '../ties/tie.ts';
import { isEvent } from './event.ts';
import { type RelationTime, stateIn } from './relation-time.ts';
import type { Window } from './window.ts';

interface Told extends RelationTime {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly dataset: string;
  readonly dates?: string | undefined;
}

/**
 * The spells of the same tie that other datasets tell: of the same type, between the same two actors, the same way unless
 * that makes no difference. Datasets do not limit each other, so that one may be attested where the relation is not. An
 * event stands for itself.
 */
export function toldElsewhere<R extends Told>(
  relation: R,
  { symmetric, temporality }: Pick<RelationType, 'symmetric' | 'temporality'>,
  among: Iterable<R>,
): R[] {
  if (isEvent(relation, temporality)) return [];
  const key = tieKey(relation, symmetric);
  return [...among].filter(
    (other) =>
      other.dataset !== relation.dataset &&
      // Of most the type says it, and no text has to be made.
      other.type === relation.type &&
      tieKey(other, symmetric) === key &&
      !isEvent(other, temporality),
  );
}

/** What of {@link toldElsewhere} is attested in a window in which the relation itself is not. */
export function attestedElsewhere<R extends Told>(
  relation: R,
  type: Pick<RelationType, 'symmetric' | 'temporality'>,
  among: Iterable<R>,
  window: Window,
): R[] {
  if (stateIn(relation, window) === 'attested') return [];
  return toldElsewhere(relation, type, among).filter((other) => stateIn(other, window) === 'attested');
}
