import { groupBy } from '../../model/tables/group-by.ts';
import type { Dataset } from '../../seed/check/dataset.ts';
import { graphRows, wholeClaim, wholeRelation } from '../../seed/load/graph-rows.ts';
import type { WritableDatabase } from '../../server/database/database.ts';

const BATCH = 5000;

const NODES = 'UNWIND $rows AS row MERGE (n:LABEL {id: row.id}) SET n = row.properties';
const RELATIONS =
  'UNWIND $rows AS row MATCH (a:Actor {id: row.source}) MATCH (b:Actor {id: row.target}) MERGE (a)-[r:TYPE {id: row.id}]->(b) SET r = row.properties';
const CLAIMS =
  'UNWIND $rows AS row MATCH (s:Source {id: row.source}) MATCH (a:Actor {id: row.subject}) MATCH (b:Actor {id: row.object}) ' +
  'MERGE (c:Claim {key: row.properties.key}) SET c = row.properties ' +
  'MERGE (s)-[:STATES {locator: row.locator}]->(c) MERGE (c)-[:SUBJECT]->(a) MERGE (c)-[:OBJECT]->(b)';

/**
 * Loads the rows of a dataset as a script does that somebody writes in ten minutes: three constraints, and `UNWIND … MERGE` for each kind of row.
 * @param told is called after each batch with the share of the rows that are written
 */
export async function loadPlainly(database: WritableDatabase, dataset: Dataset, told: (share: number) => void): Promise<void> {
  const rows = graphRows(dataset, new Map());
  await database.defineSchema(
    [
      ['Actor', 'id'],
      ['Source', 'id'],
      ['Claim', 'key'],
    ].map(([label, key]) => ({
      kind: 'node',
      text: `CREATE CONSTRAINT plain_${label} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${key} IS UNIQUE`,
    })),
  );
  const total = rows.actors.length + rows.sources.length + rows.relations.length + rows.claims.length;
  let written = 0;
  const write = async (text: string, all: readonly object[]) => {
    for (let start = 0; start < all.length; start += BATCH) {
      await database.transaction((run) => run({ text, parameters: { rows: all.slice(start, start + BATCH) } }));
      written += Math.min(BATCH, all.length - start);
      told(written / total);
    }
  };
  await write(NODES.replace('LABEL', 'Actor'), rows.actors);
  await write(NODES.replace('LABEL', 'Source'), rows.sources);
  for (const [type, group] of groupBy(rows.relations, (row) => row.type))
    await write(RELATIONS.replace('TYPE', type), group.map(wholeRelation));
  await write(CLAIMS, rows.claims.map(wholeClaim));
}
