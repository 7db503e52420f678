import { z } from 'zod';
import { valuesOf } from '../field-schemas.ts';
import { RELATION_FIELDS } from '../fields.ts';
import { VISIBLE_STATES } from '../time/relation-time.ts';
import { STATE_WORDS } from '../time/state-words.ts';
import { day, windowSchema } from './window.ts';

/** A relation as the tables have it, without what it ends: that is the matter of a dataset. */
export const codedRelation = z.object(valuesOf(RELATION_FIELDS)).omit({ ends: true });

/**
 * A relation as it is drawn and listed, without its summary and evidence. `source` and `target` are the ids of its first
 * and its second actor, as graph formats call them; `sources` are ids of publications. When it held is a `RelationTime`: see
 * `model/time/relation-time.ts`.
 */
export const relationSummary = codedRelation
  .pick({ id: true, type: true, source: true, target: true, dates: true, status: true, confidence: true })
  .extend({
    dating: z.enum(['dated', 'foretold', 'undated']),
    attested: z
      .array(z.object({ from: day, fromLatest: day, toEarliest: day, to: day }))
      .meta({ description: 'when claims attest it: certainly within [fromLatest, toEarliest), by coarse dates within [from, to)' }),
    foretold: windowSchema.optional().meta({ description: 'the time that is spoken of, of what is announced or forecast' }),
    startStatus: z.enum(['known', 'unknown']),
    endStatus: z.enum(['ended', 'ongoing', 'unknown']),
    possibleFrom: day.optional().meta({ description: 'the first day on which it may have held; left out where nothing says so' }),
    possibleTo: day.optional().meta({ description: 'the day after the last on which it may have held; left out where nothing says so' }),
    endedBy: z.string().optional().meta({ description: 'the id of the event that ended it' }),
    endedWith: z
      .string()
      .optional()
      .meta({ description: 'the id of the actor with whose existence it ended, where nothing else ended it' }),
    sources: z.array(z.string()),
    dataset: z.string(),
    independentSources: z.number().meta({
      description: 'how many independent sources support it: one that repeats another, or is known through it alone, counts as one with it',
    }),
    claims: z.number().meta({ description: 'how many claims speak of it, those that dispute it too' }),
    disputed: z.boolean().meta({ description: 'whether any claim disputes it, or its dates' }),
    state: z
      .enum(VISIBLE_STATES)
      .optional()
      .meta({
        description: `in the window; only with a window. ${VISIBLE_STATES.map((state) => `${state}: ${STATE_WORDS[state].meaning}`).join('. ')}`,
      }),
  });
/** A relation as it is drawn and listed; see {@link relationSummary}. */
export type RelationSummary = z.infer<typeof relationSummary>;
