import { z } from 'zod';
import { actorNode } from '../api/actor-node.ts';
import { relationSummary } from '../api/relation-summary.ts';
import { evidence } from '../api/sources.ts';
import { signSchema, windowSchema } from '../api/window.ts';
import { PATH_ORDERS } from './find-paths.ts';
import { PATH_STATES } from './path-relation.ts';

const day = windowSchema.shape.from;

const pathStep = z.object({
  from: z.string().meta({ description: 'actor id; steps are in walking order' }),
  to: z.string().meta({ description: 'actor id' }),
  relation: relationSummary,
  sign: signSchema,
  along: z.boolean().meta({ description: 'walked from its first actor (source) to its second (target)' }),
  evidence: z.array(evidence),
  alternatives: z
    .array(z.string())
    .meta({ description: 'ids of other relations between the two that could stand here with the time rule still fulfilled, surest first' }),
});
export type PathStep = z.infer<typeof pathStep>;

const path = z.object({
  length: z.number().meta({ description: 'in steps' }),
  state: z.enum(PATH_STATES).meta({ description: 'how sure it is that the path fulfils the time rule' }),
  sign: signSchema.meta({ description: 'the product of the signs of the steps: the enemy of an enemy is 1' }),
  during: z
    .object({ from: day, to: day.nullable().meta({ description: 'null: nothing says that it ended' }) })
    .nullable()
    .meta({ description: 'half-open; the days on which all relations hold, within the window; null for a sequence' }),
  steps: z.array(pathStep),
});
export type PathAnswer = z.infer<typeof path>;

/** The answer of `GET /api/paths`. */
export const pathsAnswer = z.object({
  from: actorNode,
  to: actorNode,
  order: z.enum(PATH_ORDERS),
  window: windowSchema.nullable().meta({ description: 'null: the union of all years' }),
  shortest: z.number().nullable().meta({ description: 'steps of the shortest path; null when none was found' }),
  paths: z
    .array(path)
    .meta({ description: 'the shortest and the next-shortest, one for each sequence of actors; surest first within a length' }),
  cut: z
    .object({
      limit: z.number(),
      paths: z.number().nullable().meta({ description: 'how many more there are; null when they were not counted' }),
      reason: z.enum(['limit', 'work']).meta({ description: 'more paths than the limit, or a search stopped as too much work' }),
    })
    .nullable()
    .meta({ description: 'what is missing; null when nothing is' }),
});
export type PathsAnswer = z.infer<typeof pathsAnswer>;
