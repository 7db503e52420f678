import { SIGN_NAMES } from '../../model/coding/sign.ts';
import { formatNumber } from '../../model/format-count.ts';
import type { Relation } from '../graph/union-graph.ts';

/** How many of some relations have which sign, such as “1 supportive, 3 hostile”. */
export function signsInWords(relations: readonly Pick<Relation, 'sign'>[]): string {
  return SIGN_NAMES.flatMap((sign) => {
    const count = relations.filter((relation) => relation.sign === sign).length;
    return count === 0 ? [] : [`${formatNumber(count)} ${sign}`];
  }).join(', ');
}
