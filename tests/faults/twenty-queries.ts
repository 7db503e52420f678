import type { Answer } from './ask.ts';
import type { WatchedServer } from './watched-server.ts';

const ROWS = 1_000_000;

/** Has twenty clients ask a query each that takes a moment. Resolves, as soon as all are asked, with their answers to come. */
export function twentyQueries(server: WatchedServer): Promise<Answer>[] {
  return Array.from({ length: 20 }, (_, client) =>
    server.query(`UNWIND range(1, ${ROWS}) AS x RETURN count(x % ${client + 2})`, { client }),
  );
}

/** What each of them answers. */
export const EACH_OF_TWENTY = ROWS;
