import { once } from 'node:events';
import { Agent, request } from 'node:http';
import neo4j, { type Driver } from 'neo4j-driver';
import { missingForNeo4j } from '../../scripts/neo4j/jars.mjs';
import type { Dataset } from '../../seed/check/dataset.ts';
import { type Measurement, spreadOf } from './measurement.ts';
import type { Part } from './part.ts';

interface Question {
  readonly name: string;
  readonly statement: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly rows: number;
  readonly rounds: number;
  readonly aim: number;
}

const ACTORS = 1000;

const questionsAbout = (actor: string): readonly Question[] => [
  {
    name: '10 rows',
    statement:
      'MATCH (a:Actor {id: $id})-[r]-(b:Actor) RETURN a.name AS actor, type(r) AS relation, b.name AS other, r.dates AS dates ' +
      'ORDER BY other, dates LIMIT 10',
    parameters: { id: actor },
    rows: 10,
    rounds: 1000,
    aim: 1.3,
  },
  {
    name: '10,000 rows',
    statement:
      'MATCH (a:Actor)-[r]->(b:Actor) UNWIND range(1, 1000) AS n WITH a, r, b, n LIMIT 10000 ' +
      'RETURN n, a.name AS source, type(r) AS relation, b.name AS target, r.from AS since, r.toYear AS year',
    parameters: {},
    rows: 10_000,
    rounds: 80,
    aim: 1.2,
  },
];

/** A way to have a question answered, down to the values. */
type Ask = (question: Question) => Promise<unknown[][]>;

export const cypher: Part = {
  name: 'cypher',
  measures: 'POST /api/cypher beside the bare driver on the same Neo4j, asked in turns, each answer as values of JavaScript',
  lacks: missingForNeo4j,
  shares: ['Neo4j'],
  async run({ isQuick, say, data }) {
    const { neo4j } = await data.neo4jWith(ACTORS);
    const { port } = await data.neo4jProduct();
    const questions = questionsAbout(bestConnected(await data.dataset(ACTORS)));
    return compare(port, neo4j.uri, questions, isQuick ? 0.1 : 1, say);
  },
};

function bestConnected({ relations }: Dataset): string {
  const degrees = new Map<string, number>();
  for (const end of relations.flatMap(({ source, target }) => [source, target])) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  const [[id] = ['']] = [...degrees].sort(([, a], [, b]) => b - a);
  return id;
}

/** @param share of the rounds */
async function compare(
  port: number,
  uri: string,
  questions: readonly Question[],
  share: number,
  say: (step: string) => void,
): Promise<Measurement[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', ''));
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const measurements: Measurement[] = [];
  try {
    const ways: readonly Ask[] = [byHttp(port, agent), byDriver(driver)];
    for (const question of questions) {
      const rounds = question.rounds * share;
      const [own = [], bare = []] = await inTurns({ ...question, rounds }, ways, (done) =>
        say(`${question.name}, ${done} of ${2 * rounds}`),
      );
      const { name, aim } = question;
      measurements.push({
        name,
        actors: ACTORS,
        unit: 'ms',
        own: spreadOf(own),
        other: { name: 'the bare driver', ...spreadOf(bare) },
        aim,
      });
    }
    return measurements;
  } finally {
    agent.destroy();
    await driver.close();
  }
}

/** The times of each way, milliseconds, after as many rounds again to warm up. */
async function inTurns(question: Question, ways: readonly Ask[], say: (done: number) => void): Promise<number[][]> {
  const times: number[][] = ways.map(() => []);
  for (let round = -question.rounds; round < question.rounds; round += 1) {
    if (round % (question.rounds / 2) === 0) say(round + question.rounds);
    for (const [index, ask] of ways.entries()) {
      const started = performance.now();
      const values = await ask(question);
      const took = performance.now() - started;
      if (values.length !== question.rows) throw new Error(`${question.name}: there are ${values.length}`);
      if (round >= 0) times[index]?.push(took);
    }
  }
  return times;
}

function byDriver(driver: Driver): Ask {
  return async ({ statement, parameters }) => {
    const { records } = await driver.executeQuery(statement, parameters, { routing: neo4j.routing.READ });
    return records.map((record) => record.keys.map((key) => plain(record.get(key))));
  };
}

function plain(value: unknown): unknown {
  return neo4j.isInt(value) ? value.toNumber() : value;
}

function byHttp(port: number, agent: Agent): Ask {
  const headers = { 'content-type': 'application/json' };
  return async ({ statement, parameters }) => {
    const asked = request({ port, agent, host: '127.0.0.1', path: '/api/cypher', method: 'POST', headers });
    asked.end(JSON.stringify({ statement, parameters }));
    const [response] = await once(asked, 'response');
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    return JSON.parse(Buffer.concat(chunks).toString()).data.values;
  };
}
