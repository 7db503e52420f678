import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { queryText } from '../database/query-text.ts';
import { READ_LIMITS } from '../database/read-limits.ts';
import type { StoredRelation } from '../graph/stored-relation.ts';
import type { UnionGraph } from '../graph/union-graph.ts';

/** The ids of the datasets that include an actor. @throws DatabaseError */
export async function datasetsOfActor(database: Pick<Database, 'read'>, actor: string): Promise<string[]> {
  const { rows } = await database.read({ text: queryText('api/actor-datasets'), parameters: { actor } }, READ_LIMITS);
  return z
    .array(z.tuple([z.string()]))
    .parse(rows)
    .flat();
}

/** All relations of an actor, in any year. */
export function relationsOfActor(graph: UnionGraph, id: string): StoredRelation[] {
  return [...graph.relations.values()].filter(({ source, target }) => source === id || target === id);
}
