import neo4j, { type Driver } from 'neo4j-driver';
import { missingForNeo4j } from '../../scripts/neo4j/jars.mjs';
import { type Measurement, spreadOf } from './measurement.ts';
import type { Part } from './part.ts';

const ACTORS = 'MATCH (a:Actor) RETURN properties(a) AS actor ORDER BY a.id';
const RELATIONS =
  'MATCH (a:Actor)-[r]->(b:Actor) RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS relation ORDER BY r.id';

/** What `GET /api/graph` costs where it is not kept, of all years. */
export const answers: Part = {
  name: 'answers',
  measures: 'GET /api/graph of all years, not kept from before, beside the bare driver that fetches the same rows from the same Neo4j',
  lacks: missingForNeo4j,
  shares: ['Neo4j'],
  async run({ isQuick, say, data }) {
    const measurements: Measurement[] = [];
    const { port } = await data.neo4jProduct();
    for (const actors of isQuick ? [1000] : [1000, 10_000]) {
      const settings = await data.neo4jWith(actors);
      const rounds = isQuick ? 3 : 5;
      measurements.push(
        ...(await compare(port, settings.neo4j.uri, actors, rounds, (round) => say(`${actors} actors, round ${round} of ${rounds}`))),
      );
    }
    return measurements;
  },
};

async function compare(port: number, uri: string, actors: number, rounds: number, say: (round: number) => void): Promise<Measurement[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', ''), { disableLosslessIntegers: true });
  const [plain, compressed, bare]: [number[], number[], number[]] = [[], [], []];
  try {
    const address = `http://127.0.0.1:${port}/api/graph`;
    await fetchGraph(address, 'identity', actors);
    for (let round = 0; round < rounds; round += 1) {
      say(round + 1);
      // Each is another address, so that none is kept, and none leaves anything out.
      plain.push(await timed(() => fetchGraph(`${address}?limit=${10_000_000 + round}`, 'identity', actors)));
      compressed.push(await timed(() => fetchGraph(`${address}?limit=${20_000_000 + round}`, 'br', actors)));
      bare.push(await timed(() => fetchRows(driver, actors)));
    }
  } finally {
    await driver.close();
  }
  const other = { name: 'the bare driver', ...spreadOf(bare) };
  return [
    { name: 'the graph, as it is', actors, unit: 'ms', own: spreadOf(plain), other, aim: 1 },
    { name: 'the graph, compressed as for a browser', actors, unit: 'ms', own: spreadOf(compressed), other },
  ];
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function fetchGraph(address: string, encoding: string, actors: number): Promise<void> {
  const graph = await (await fetch(address, { headers: { 'accept-encoding': encoding } })).json();
  if (graph.actors.length !== actors) throw new Error(`${address} answers ${JSON.stringify(graph).slice(0, 200)}`);
}

async function fetchRows(driver: Driver, actors: number): Promise<void> {
  const routing = neo4j.routing.READ;
  const rows: unknown[] = [];
  for (const statement of [ACTORS, RELATIONS]) {
    const { records } = await driver.executeQuery(statement, {}, { routing });
    rows.push(...records.map((record) => record.toObject()));
  }
  if (rows.length < actors) throw new Error(`the driver has ${rows.length} rows`);
}
