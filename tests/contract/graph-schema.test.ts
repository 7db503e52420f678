import { type SchemaAnswer, schemaAnswer } from '../../model/api/schema.ts';
import { infoAnswer } from '../../model/api/server-state.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { type RunningApp, seedInto, startApp } from '../server/running-app.ts';
import { askCypher } from './ask-cypher.ts';
import { describeEngines } from './engines.ts';

/** Names that need backticks, values of several types under one name, and a type of relationship that relations and others have. */
const OTHERS = `CREATE (a:Actor:\`Odd name\` {\`a property\`: 1}), (b:\`Odd name\` {\`a property\`: 'one', on: true, many: [1, 2]})
CREATE (a)-[:\`IS ODD\` {weight: 1.5}]->(a), (a)-[:\`IS ODD\`]->(b)`;

describeEngines(
  'GET /api/cypher/schema',
  (engine) => {
    let app: RunningApp;
    let schema: SchemaAnswer;
    beforeAll(async () => {
      await seedInto(engine.settings, await shippedFolders());
      await engine.writing((database) => database.transaction((run) => run({ text: OTHERS })));
      app = await startApp(engine.settings);
      schema = schemaAnswer.parse((await app.request.get('/api/cypher/schema').expect(200)).body);
    });
    afterAll(() => app.close());

    const named = (names: SchemaAnswer['labels'], wanted: string, ofActors = true) =>
      names.find((each) => each.name === wanted && each.ofActors === ofActors);
    const typesOf = (names: SchemaAnswer['labels'], wanted: string) =>
      Object.fromEntries(named(names, wanted)?.properties.map(({ name, types }) => [name, types.join()]) ?? []);
    const counted = async (statement: string) => (await askCypher(app, { statement })).data.values[0];
    const inAll = (names: SchemaAnswer['labels'], name: string, property?: string) =>
      names
        .filter((each) => each.name === name)
        .reduce((sum, { count, properties }) => {
          const own = property === undefined ? count : (properties.find((each) => each.name === property)?.count ?? 0);
          return sum + own;
        }, 0);

    it('counts what a query counts: nodes, relationships, and those with a label, a type or a property', async () => {
      expect([schema.nodes, schema.relationships]).toEqual([
        ...((await counted('MATCH (n) RETURN count(n)')) ?? []),
        ...((await counted('MATCH ()-[r]->() RETURN count(r)')) ?? []),
      ]);
      const ask = async (names: SchemaAnswer['labels'], pattern: (quoted: string) => string) => {
        for (const name of new Set(names.map((each) => each.name))) {
          const keys = [...new Set(names.flatMap((each) => (each.name === name ? each.properties.map((property) => property.name) : [])))];
          const columns = ['count(n)', ...keys.map((key) => `count(n.\`${key}\`)`)];
          const answer = await counted(`MATCH ${pattern(`\`${name}\``)} RETURN ${columns.join(', ')}`);
          expect([name, inAll(names, name), ...keys.map((key) => inAll(names, name, key))]).toEqual([name, ...(answer ?? [])]);
        }
      };
      await ask(schema.labels, (label) => `(n:${label})`);
      await ask(schema.relationshipTypes, (type) => `()-[n:${type}]->()`);
    });

    it('has every label and type that there is, in order', async () => {
      const all = async (statement: string) => (await askCypher(app, { statement })).data.values.map(([name]) => name);
      const namesOf = (names: SchemaAnswer['labels']) => [...new Set(names.map(({ name }) => name))];
      expect(namesOf(schema.labels)).toEqual(await all('MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label ORDER BY label'));
      expect(namesOf(schema.relationshipTypes)).toEqual(await all('MATCH ()-[r]->() RETURN DISTINCT type(r) AS type ORDER BY type'));
    });

    it('tells actors and the relations between them from what keeps evidence and datasets', async () => {
      const { counts } = infoAnswer.parse((await app.request.get('/api/info').expect(200)).body);
      const relations = schema.relationshipTypes.filter(({ ofActors, name }) => ofActors && name !== 'IS ODD');
      expect(relations.reduce((sum, { count }) => sum + count, 0)).toBe(counts.relations);
      // One actor is of no dataset.
      expect(named(schema.labels, 'Actor')?.count).toBe(counts.actors + 1);
      const others = schema.relationshipTypes.filter(({ ofActors, name }) => !ofActors && name !== 'IS ODD').map(({ name }) => name);
      expect(others).toEqual(['INCLUDES', 'OBJECT', 'STATES', 'SUBJECT']);
      for (const ofActors of [true, false]) {
        expect(named(schema.labels, 'Odd name', ofActors)?.count).toBe(1);
        expect(named(schema.relationshipTypes, 'IS ODD', ofActors)?.count).toBe(1);
      }
    });

    it('gives the types of values as Cypher names them', () => {
      expect(typesOf(schema.labels, 'Actor')).toMatchObject({ id: 'STRING', x: 'FLOAT', aliases: 'LIST<STRING>', 'a property': 'INTEGER' });
      expect(typesOf(schema.relationshipTypes, 'FUNDS')).toMatchObject({ fromYear: 'INTEGER', attestedFrom: 'LIST<STRING>' });
      expect(typesOf(schema.relationshipTypes, 'IS ODD')).toEqual({ weight: 'FLOAT' });
      const other = named(schema.labels, 'Odd name', false);
      expect(other?.properties).toEqual([
        { name: 'a property', count: 1, types: ['STRING'] },
        { name: 'many', count: 1, types: ['LIST<INTEGER>'] },
        { name: 'on', count: 1, types: ['BOOLEAN'] },
      ]);
    });

    it('is kept for as long as the graph is the same', async () => {
      const { headers } = await app.request.get('/api/cypher/schema').expect(200);
      await app.request.get('/api/cypher/schema').set('If-None-Match', String(headers.etag)).expect(304);
    });
  },
  'suite',
);
