import { z } from 'zod';
import { ACTOR_KINDS } from '../coding/actor-kinds.ts';
import { CHANGES } from '../comparison/compare-windows.ts';
import { VISIBLE_STATES } from '../time/relation-time.ts';
import { signSchema } from './window.ts';

/**
 * A type of relation with its coding rule. `label` reads from the first actor (`source`) to the second
 * (`target`), `inverseLabel` the other way.
 * A `weak` tie pulls half in the layout.
 */
export const relationType = z.object({
  type: z.string(),
  label: z.string(),
  inverseLabel: z.string(),
  category: z.string(),
  sign: signSchema,
  temporality: z.enum(['state', 'event', 'either']),
  symmetric: z.boolean(),
  weak: z.boolean(),
  definition: z.string(),
});

/**
 * The answer of `GET /api/vocabulary`: the kinds of actor, each with its label in the graph and its name in words,
 * every type of relation, the states of a relation in a window, the surest first, and what may become of it between two.
 */
export const vocabularyAnswer = z.object({
  kinds: z.array(z.object({ kind: z.enum(ACTOR_KINDS), label: z.string(), name: z.string() })),
  types: z.array(relationType),
  states: z.array(z.object({ state: z.enum(VISIBLE_STATES), name: z.string(), meaning: z.string() })),
  changes: z.array(z.object({ change: z.enum(CHANGES), name: z.string(), meaning: z.string() })),
});
/** The kinds of actor, the types of relation, its states and changes; see {@link vocabularyAnswer}. */
export type VocabularyAnswer = z.infer<typeof vocabularyAnswer>;
