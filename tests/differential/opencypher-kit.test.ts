import { openCypherKit } from '../../scripts/opencypher-kit.mjs';
import { judgeQuery } from '../../server/grammar/judge-query.ts';
import type { QueryVerdict } from '../../server/grammar/query-verdict.ts';
import { type CypherType, typeOfValue, unionOf } from '../../server/grammar/types/cypher-type.ts';
import { describeBoth, Tally } from './both-engines.ts';
import { readScenarios, type Scenario } from './tck/read-scenarios.ts';

/** Of what both engines answer alike, one in so many is also given to the analysis that each query of a user is given to. */
const ANALYSED_EVERY = 20;

/**
 * The scenarios of openCypher's kit that read, on both engines. Left out are graphs that hold dates and times: the graph of
 * this project holds none, and the types of its properties are what the rewriting knows.
 */
const STORES_TIMES = /\b(date|time|datetime|localtime|localdatetime|duration)\s*\(/i;

describeBoth('the scenarios of openCypher’s kit', ({ fill, ask, neo4j }) => {
  let all: Scenario[];
  let verdicts: ReadonlyMap<string, QueryVerdict>;
  beforeAll(() => {
    all = readScenarios(openCypherKit());
    verdicts = new Map(all.map(({ query }) => [query, judgeQuery(query)]));
  });

  it('are answered alike by both engines, or the embedded one says that it does not', async () => {
    const scenarios = all.filter(({ setup }) => !setup.some((statement) => STORES_TIMES.test(statement)));
    const reads = scenarios.filter(({ query }) => verdicts.get(query)?.kind === 'allowed');
    const tally = new Tally();
    let filled: string | undefined;
    let properties: ReadonlyMap<string, CypherType> = new Map();
    // Those on one graph come one after the other, so that it is made once.
    for (const scenario of reads.toSorted((a, b) => graphOf(a).localeCompare(graphOf(b)))) {
      const graph = graphOf(scenario);
      if (graph !== filled) {
        await fill(statementsOf(scenario));
        properties = await propertyTypes(neo4j);
        filled = graph;
      }
      const isAlwaysAnalysed = tally.total % ANALYSED_EVERY === 0;
      const asked = { text: scenario.query, parameters: await valuesOf(scenario, neo4j), properties, isAlwaysAnalysed };
      tally.add(await ask(asked), scenario.name);
    }
    console.log(`openCypher’s kit: ${tally.total} statements: ${tally}`);
    expect(tally.wrong).toEqual([]);
    expect(tally.total).toBeGreaterThan(3000);
    expect(tally.count('same') + tally.count('rewritten')).toBeGreaterThan(1500);
  }, 600_000);

  it('are not refused by the guard without need: what it refuses writes, is no Cypher to Neo4j either, or hides characters from it', async () => {
    const refused = [...verdicts].flatMap(([query, verdict]) =>
      verdict.kind === 'refused' ? [{ query, code: verdict.refusal.code }] : [],
    );
    expect(refused.length).toBeGreaterThan(300);
    const others = refused.filter(({ code }) => code !== 'Entente.Statement.Updating' && code !== 'Entente.Statement.Escape');
    const answers = await Promise.all(others.map(({ query }) => neo4j(query, {})));
    expect(others.filter((_, place) => !('error' in (answers[place] ?? {})))).toEqual([]);
  });
});

/** A graph of the kit is one text of several statements. */
function statementsOf({ setup }: Scenario): string[] {
  return setup.flatMap((text) => text.split(/;\s*\n/)).filter((text) => text.trim() !== '');
}

function graphOf({ setup }: Scenario): string {
  return JSON.stringify(setup);
}

type Neo4j = Parameters<Parameters<typeof describeBoth>[1]>[0]['neo4j'];

async function valuesOf({ parameters }: Scenario, neo4j: Neo4j): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const [name, expression] of Object.entries(parameters)) values[name] = await parameterValue(expression, neo4j);
  return values;
}

async function parameterValue(expression: string, neo4j: Neo4j): Promise<unknown> {
  const answer = await neo4j(`RETURN ${expression} AS value`, {});
  if ('error' in answer) throw new Error(answer.error);
  return fromEntries(JSON.parse(answer.rows[0] ?? '[]')[0]);
}

/** A map comes as its entries. */
function fromEntries(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const isMap = value.length > 0 && value.every((item) => Array.isArray(item) && item.length === 2 && typeof item[0] === 'string');
  return isMap ? Object.fromEntries(value.map(([key, item]) => [key, fromEntries(item)])) : value.map(fromEntries);
}

async function propertyTypes(neo4j: Neo4j): Promise<ReadonlyMap<string, CypherType>> {
  const asked = 'UNWIND keys(x) AS key RETURN DISTINCT key, x[key] AS value';
  const answers = [await neo4j(`MATCH (x) ${asked}`, {}), await neo4j(`MATCH ()-[x]->() ${asked}`, {})];
  const types = new Map<string, CypherType>();
  for (const answer of answers) {
    for (const row of 'rows' in answer ? answer.rows : []) {
      const [key, value] = JSON.parse(row);
      types.set(key, unionOf([...(types.has(key) ? [types.get(key) ?? { kind: 'any' }] : []), typeOfValue(value)]));
    }
  }
  return types;
}
