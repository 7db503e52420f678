import { z } from 'zod';

const schemaProperty = z.object({
  name: z.string(),
  count: z.number().meta({ description: 'how many of them have it' }),
  types: z.array(z.string()).meta({ description: 'of its values, in the words of Cypher: one for each that the samples have' }),
});

const schemaName = z.object({
  name: z.string(),
  count: z.number().meta({ description: 'how many nodes have the label, or relationships the type' }),
  ofActors: z.boolean().meta({ description: 'of actors, or between two of them; false: what keeps evidence and datasets' }),
  properties: z.array(schemaProperty),
});
/** A label or a type of relationship, with its properties. */
export type SchemaName = z.infer<typeof schemaName>;

/**
 * The answer of `GET /api/cypher/schema`: what is in the graph that queries are run on, by name. A name that both actors and
 * others have is there twice. Sampled for the types of values is one of each set of properties that nodes or relationships
 * of a name have.
 */
export const schemaAnswer = z.object({
  nodes: z.number(),
  relationships: z.number(),
  labels: z.array(schemaName),
  relationshipTypes: z.array(schemaName),
});
/** What is in the graph that queries are run on; see {@link schemaAnswer}. */
export type SchemaAnswer = z.infer<typeof schemaAnswer>;
