import { z } from 'zod';
import { PARAMETER_TYPES } from './parameter.ts';

/** A saved question, as the library has it and the API sends it. */
export const question = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  group: z.string(),
  parameters: z.array(
    z.object({
      name: z.string(),
      type: z.enum(PARAMETER_TYPES),
      default: z.unknown(),
      choices: z.array(z.unknown()).optional().meta({ description: 'the only values that make sense, where there are such' }),
      description: z.string(),
    }),
  ),
  statement: z.string(),
  featured: z.boolean(),
  datasets: z.array(z.string()).optional().meta({ description: 'ids of the only datasets that it can be asked of; any when left out' }),
});
export type Question = z.infer<typeof question>;
