import { z } from 'zod';
import { valuesOf } from '../field-schemas.ts';
import { EVIDENCE_FIELDS, SOURCE_FIELDS } from '../fields.ts';

/**
 * A source. `published` is an EDTF date, `reliability` the Admiralty code, A to F. What the dataset leaves empty is
 * left out.
 */
export const sourceSchema = z.object(valuesOf(SOURCE_FIELDS));
/** A source; see {@link sourceSchema}. */
export type Source = z.infer<typeof sourceSchema>;

/** The answer of `GET /api/sources`: every source, ordered by id. */
export const sourcesAnswer = z.object({
  sources: z.array(
    sourceSchema.extend({
      claims: z.number().meta({ description: 'how many claims are taken from it, without those that were retracted' }),
    }),
  ),
});
/** Every source; see {@link sourcesAnswer}. */
export type SourcesAnswer = z.infer<typeof sourcesAnswer>;

const claim = z.object(valuesOf(EVIDENCE_FIELDS));

/**
 * One claim about a relation, with its source. `locator` says where in the source it stands, `claim` is a paraphrase.
 */
export const evidence = claim.omit({ relation: true }).extend({
  source: sourceSchema,
  reliability: sourceSchema.shape.reliability.meta({ description: 'Admiralty code of the source, A to F' }),
});
/** One claim about a relation, with its source; see {@link evidence}. */
export type Evidence = z.infer<typeof evidence>;

/** One claim of a source, with the id of the relation that it is about. */
export const sourceClaim = claim.omit({ source: true });
/** One claim of a source; see {@link sourceClaim}. */
export type SourceClaim = z.infer<typeof sourceClaim>;

/** The answer of `GET /api/sources/:id`: a source with all its claims. */
export const sourceAnswer = sourceSchema.extend({ claims: z.array(sourceClaim) });
/** A source with all its claims; see {@link sourceAnswer}. */
export type SourceAnswer = z.infer<typeof sourceAnswer>;
