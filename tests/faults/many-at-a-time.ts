import { type Answer, ask, connectionsOf, isAnswered, problemOf } from './ask.ts';
import { type Fault, suffer } from './suffer.ts';
import type { WatchedServer } from './watched-server.ts';

const AT_A_TIME = 200;
const YEARS = Array.from({ length: 18 }, (_, index) => 2003 + index);
/** How long in a run of all tests; `FAULT_LOAD_SECONDS=60` for the whole minute. */
const SECONDS = Number(process.env.FAULT_LOAD_SECONDS ?? 4);
/** The connections to Neo4j that its driver opens at most, and keeps; how many of them a load needs is chance. */
const KEPT_CONNECTIONS = 100;
/** That time, and for what is done before and after it as long as any other test has, milliseconds. */
export const MANY_AT_A_TIME = { timeout: SECONDS * 1000 + 60_000 };
/** Long enough that all is compiled, and kept, that a longer one keeps. */
const BEFORE_SECONDS = 2;

/** Has 200 requests under way for a time, each of a client of its own: all are answered, or told truly to come again. */
export async function manyAtATime(server: WatchedServer, engine: Fault['engine']): Promise<void> {
  await server.warmUp();
  const handles = (await server.held()).handles + (engine === 'neo4j' ? KEPT_CONNECTIONS : 0);
  await load(server, BEFORE_SECONDS);
  let answers: readonly Answer[] = [];
  const strike = async () => {
    answers = await load(server, SECONDS);
  };
  const { looks } = await suffer(server, { name: `${AT_A_TIME} requests at a time for ${SECONDS} s`, engine, strike, handles });
  expect(answers.filter(isAnswered).length).toBeGreaterThan(AT_A_TIME);
  for (const answer of answers.filter((each) => !isAnswered(each))) {
    expect([answer.status, problemOf(answer)]).toEqual([503, expect.stringMatching(/^64 queries are waiting; try again in a moment\.$/)]);
    expect(answer.headers['retry-after']).toBe('5');
  }
  expect(looks.map(({ graph }) => graph.status)).toEqual(looks.map(() => 200));
}

async function load(server: WatchedServer, seconds: number): Promise<Answer[]> {
  const end = performance.now() + seconds * 1000;
  const answers: Answer[] = [];
  const client = async (number: number) => {
    const agent = connectionsOf(number);
    for (let round = number; performance.now() < end; round += 1) {
      const year = YEARS[round % YEARS.length];
      const question =
        round % 10 === 0
          ? { statement: `MATCH (a:Actor) RETURN count(a) + ${round % 7}` }
          : { path: [`/api/graph?year=${year}`, '/api/actors/iran', '/api/search?q=basra'][round % 3] ?? '' };
      answers.push(await ask(server.address, { ...question, agent }));
    }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, (_, number) => client(number)));
  return answers;
}
