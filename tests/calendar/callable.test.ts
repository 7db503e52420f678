import { CYPHER_25_FUNCTIONS, FUNCTIONS } from '../../model/cypher/functions.ts';
import { describeNeo4j } from '../contract/engines.ts';
import { AMPLE } from '../contract/texts.ts';

/** They reach other graphs. */
const NO_FUNCTIONS_HERE = ['graph.byelementid', 'graph.byname'];

describeNeo4j('what a query in Cypher 25 may call besides', (engine) => {
  it('are the functions that only Cypher 25 has', async () => {
    const { rows } = await (await engine.open()).read({ text: 'CYPHER 25 SHOW FUNCTIONS YIELD name RETURN toLower(name) AS name' }, AMPLE);
    const known = new Set([...NO_FUNCTIONS_HERE, ...FUNCTIONS.map(({ name }) => name.toLowerCase())]);
    const others = rows.map(([name]) => String(name)).filter((name) => !known.has(name));
    expect([...new Set(others)].sort()).toEqual(CYPHER_25_FUNCTIONS.map((name) => name.toLowerCase()).sort());
  });
});
