import { z } from 'zod';
import { FUNCTIONS } from '../../model/cypher/functions.ts';
import { PROCEDURES } from '../../server/grammar/procedures.ts';
import { describeNeo4j, type TestEngine } from './engines.ts';
import { AMPLE } from './texts.ts';

/** They reach other graphs. */
const NO_FUNCTIONS_HERE = ['graph.byElementId', 'graph.byName'];

/** What Neo4j has besides, by why a query may not call it. */
const NO_PROCEDURES_HERE = {
  'they change the graph, its schema or its statistics': [
    ...['db.create.setNodeVectorProperty', 'db.create.setRelationshipVectorProperty', 'db.create.setVectorProperty'],
    ...['db.createLabel', 'db.createProperty', 'db.createRelationshipType', 'db.index.vector.createNodeIndex'],
    ...['db.clearQueryCaches', 'db.prepareForReplanning', 'db.resampleIndex', 'db.resampleOutdatedIndexes'],
    ...['db.stats.clear', 'db.stats.collect', 'db.stats.stop', 'tx.setMetaData'],
  ],
  'they administer the server, or tell of it and of who uses it': [
    ...['dbms.cluster.routing.getRoutingTable', 'dbms.components', 'dbms.info', 'dbms.killConnection', 'dbms.killConnections'],
    ...['dbms.listCapabilities', 'dbms.listConfig', 'dbms.listConnections', 'dbms.queryJmx', 'dbms.routing.getRoutingTable'],
    ...['dbms.upgrade', 'dbms.upgradeStatus', 'db.info', 'db.ping', 'tx.getMetaData'],
    ...['db.stats.retrieve', 'db.stats.retrieveAllAnonymized', 'db.stats.status'],
  ],
  'they wait': ['db.awaitIndex', 'db.awaitIndexes', 'db.index.fulltext.awaitEventuallyConsistentIndexRefresh'],
  'no index here is one that they serve': [
    ...['db.index.fulltext.listAvailableAnalyzers', 'db.index.vector.queryNodes', 'db.index.vector.queryRelationships'],
  ],
};

const described = z.object({ name: z.string(), type: z.string(), description: z.string() });
const procedure = z
  .tuple([z.string(), z.string(), z.string(), z.array(described), z.array(described)])
  .transform(([name, signature, description, given, returns]) => ({ name, signature, description, arguments: given, returns }));

describeNeo4j(
  'what a query may call',
  (engine) => {
    it('are functions as Neo4j lists them, and all of those but the named', async () => {
      const listed = await rowsOf(engine, 'SHOW FUNCTIONS YIELD name, signature', z.tuple([z.string(), z.string()]));
      // Of two releases, one lists stdev() and the other stDev(); a function is called in any case.
      const here = new Set(FUNCTIONS.map(({ name }) => name.toLowerCase()));
      expect(unique(listed.map(([name]) => name)).filter((name) => !here.has(name.toLowerCase()))).toEqual(NO_FUNCTIONS_HERE);
      const signatures = new Set(listed.map(([, signature]) => signature.toLowerCase()));
      expect(FUNCTIONS.filter(({ signature }) => !signatures.has(signature.toLowerCase()))).toEqual([]);
      // Of those with more than one signature, the one with all parameters.
      const longer = listed.filter(
        ([name, signature]) => signature.length > (FUNCTIONS.find((known) => known.name === name)?.signature ?? signature).length,
      );
      expect(longer).toEqual([]);
    });

    it('are procedures as Neo4j documents them, and all of those but the named', async () => {
      const columns = 'name, signature, description, argumentDescription, returnDescription';
      const listed = await rowsOf(engine, `SHOW PROCEDURES YIELD ${columns}`, procedure);
      const here = new Set(PROCEDURES.map(({ name }) => name));
      const byName = Object.fromEntries(listed.map((each) => [each.name, each]));
      expect(PROCEDURES.map(({ name }) => byName[name])).toEqual(PROCEDURES);
      expect(unique(Object.keys(byName)).filter((name) => !here.has(name))).toEqual(unique(Object.values(NO_PROCEDURES_HERE).flat()));
    });
  },
  'suite',
);

async function rowsOf<T>(engine: TestEngine, text: string, row: z.ZodType<T>): Promise<T[]> {
  const { rows } = await (await engine.open()).read({ text }, AMPLE);
  return z.array(row).parse(rows);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
