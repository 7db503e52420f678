import { z } from 'zod';
import { BESIDE } from './beside.ts';
import { PARAMETER_TYPES } from './parameter.ts';

/** A saved question, as the library has it and the API sends it. */
export const question = z.object({
  id: z.string().meta({ description: 'the name of its file, without the ending' }),
  title: z.string().meta({ description: 'the question as one would ask it' }),
  description: z.string().meta({ description: 'what its answer counts, and what it leaves out' }),
  words: z.array(z.string()).optional().meta({ description: 'other ways to say it, by which it is found too' }),
  none: z
    .string()
    .optional()
    .meta({ description: 'what an answer without rows means: {name} stands for the value of a parameter, {window} for “in 2012”' }),
  beside: z.enum(BESIDE).optional().meta({
    description:
      'what the viewer shows beside the rows. near: relations of groups that the actors asked about lead or belong to; torn: who could stand in either of two camps',
  }),
  group: z.string().meta({ description: 'the heading under which it is listed' }),
  parameters: z.array(
    z.object({
      name: z.string().meta({ description: 'as the statement names it, without the $' }),
      type: z
        .enum(PARAMETER_TYPES)
        .meta({ description: 'actor and source: the id of one; year: a whole number; list: of texts and numbers' }),
      default: z.unknown().meta({ description: 'the value that it begins with' }),
      choices: z.array(z.unknown()).optional().meta({ description: 'the only values that make sense, where there are such' }),
      description: z.string().meta({ description: 'what its field is called' }),
    }),
  ),
  statement: z.string().meta({ description: 'the Cypher that answers it' }),
  featured: z.boolean().meta({ description: 'whether the first page offers it' }),
  datasets: z.array(z.string()).optional().meta({ description: 'ids of the only datasets that it can be asked of; any when left out' }),
});
export type Question = z.infer<typeof question>;
