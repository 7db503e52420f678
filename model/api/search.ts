import { z } from 'zod';
import { STANCES } from '../coding/codes.ts';
import { knownShape } from '../filter/filter-query.ts';

/** The kinds of text that `GET /api/search` looks through. */
export const SEARCHED_KINDS = ['claim', 'source', 'description'] as const;

export type SearchedKind = (typeof SEARCHED_KINDS)[number];

/** The query of `GET /api/search`: the words, the kind of text (all when left out), how many of each kind, and a day. */
export const searchQuery = z.strictObject({
  q: z.string().max(200).meta({
    description:
      'words that a text has, in any order and spelling; the last letters may be missing, and words that stand in any sentence do not count',
  }),
  kind: z.enum(SEARCHED_KINDS).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(5).meta({ description: 'the most texts of each kind that are sent' }),
  ...knownShape,
});

const foundText = z.object({
  text: z.string(),
  marks: z.array(z.tuple([z.number(), z.number()])).meta({
    description: 'where the words stand in the text, in UTF-16 units: from the first number, up to before the second',
  }),
});

const total = z.number().meta({ description: 'how many there are, however many are sent' });

/**
 * The answer of `GET /api/search`: the texts that have all words of the query, or where none has, those that have the most
 * of them; the nearest first. Everything that is loaded is looked through, also what was not known on the day that is asked
 * for, which then says so.
 */
export const searchAnswer = z.object({
  words: z
    .enum(['all', 'some'])
    .meta({ description: 'whether what was found has all words of the query, or as many as any text has of them' }),
  claims: z.object({
    total,
    found: z.array(
      foundText.extend({
        id: z.string(),
        relation: z.string(),
        source: z.string(),
        stance: z.enum(STANCES),
        counts: z.boolean().meta({ description: 'whether it counts on the day of known=; true without one' }),
      }),
    ),
  }),
  sources: z.object({
    total,
    found: z.array(foundText.extend({ id: z.string() })).meta({ description: 'found by title, author or publisher, which are the text' }),
  }),
  descriptions: z.object({
    total,
    found: z.array(foundText.extend({ of: z.enum(['actor', 'relation']), id: z.string() })),
  }),
});
/** The texts that have the words of a query; see {@link searchAnswer}. */
export type SearchAnswer = z.infer<typeof searchAnswer>;
