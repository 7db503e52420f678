import { createHash } from 'node:crypto';
import type { Database } from '../../server/database/database.ts';

const WHOLE = { timeoutMs: 30_000, maxRows: 1_000_000 };

/** All that the database holds: the counts, and a hash of every node, relationship, constraint and index. */
export async function graphState(database: Database): Promise<{ nodes: number; relationships: number; hash: string }> {
  const rows = async (text: string) => (await database.read({ text }, WHOLE)).rows;
  const nodes = await rows('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties');
  const relationships = await rows(
    'MATCH (a)-[r]->(b) RETURN properties(a) AS source, type(r) AS type, properties(r) AS properties, properties(b) AS target',
  );
  const schema = [...(await rows('SHOW CONSTRAINTS')), ...(await rows('SHOW INDEXES')).map(withoutUse)];
  const hash = createHash('sha256');
  for (const part of [nodes, relationships, schema]) hash.update(JSON.stringify(part.map(sorted).toSorted()));
  return { nodes: nodes.length, relationships: relationships.length, hash: hash.digest('hex') };
}

/** Neo4j counts how often an index was read. */
function withoutUse(index: readonly unknown[]): unknown[] {
  return index.slice(0, 4);
}

/** One text for the same value, in whatever order its keys came. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
