import { z } from 'zod';
import { type Evidence, evidence, type Source } from '../../../model/api/sources.ts';

const { locator, ...others } = evidence.shape;

/** A claim as a row names it: its id, its source and its place in the source. Its text is for `claims_of`. */
export const claimReference = z.object({
  id: z.string(),
  stance: others.stance,
  source: z.string().meta({ description: 'id of the source' }),
  title: z.string().meta({ description: 'of the source' }),
  publisher: z.string().optional(),
  published: z.string().optional().meta({ description: 'EDTF' }),
  place: locator.meta({ description: 'where in the source it stands' }),
  retracted: others.retracted,
});
type ClaimReference = z.infer<typeof claimReference>;

/** How many claims a row names. */
const MOST_CLAIMS = 3;

export function claimReferenceOf({ id, stance, source, locator: place, retracted }: Evidence): ClaimReference {
  return { id, stance, ...sourceNamed(source), place, ...(retracted !== undefined && { retracted }) };
}

function sourceNamed({ id, title, publisher, published }: Source) {
  return { source: id, title, ...(publisher !== undefined && { publisher }), ...(published !== undefined && { published }) };
}

/** The claims that a row names, of all in the order of `evidenceOf`: where any disputes the relation, the last is one that does. */
export function namedClaims(claims: readonly Evidence[]): readonly Evidence[] {
  if (claims.length <= MOST_CLAIMS) return claims;
  const disputing = claims.find(({ stance }, index) => stance !== 'supports' && index >= MOST_CLAIMS);
  const first = claims.slice(0, MOST_CLAIMS);
  return disputing === undefined || first.some(({ stance }) => stance !== 'supports') ? first : [...first.slice(0, -1), disputing];
}

/** `claim-1 (disputes): "Title", Publisher, 2008-06-13, para 3`. */
export function claimWords({ id, stance, title, publisher, published, place, retracted }: ClaimReference): string {
  const notes = [...(stance === 'supports' ? [] : [stance]), ...(retracted === undefined ? [] : [`retracted ${retracted}`])];
  const where = [`"${title}"`, publisher, published, place].filter((part) => part !== undefined && part !== '');
  return `${id}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}: ${where.join(', ')}`;
}
