import { judgeQuery } from './judge-query.ts';

/** The parser builds its tables on demand; this query has what most queries have, and a syntax error at its end. */
const WARMING = `MATCH (a:Actor {id: $id})-[r:FUNDS|ARMS*1..2]->(b) WHERE a.name STARTS WITH 'x' AND NOT r.year IN [1, 2.5]
OPTIONAL MATCH p = (a)<--(c) WITH a, collect(DISTINCT b.name)[0] AS names, count(*) AS n UNWIND names AS name
RETURN CASE WHEN n > 2 THEN name ELSE null END AS x, {k: size(names)} ORDER BY n DESC LIMIT 3 +`;

/** Has the parser do once what its first text would wait for. */
export function warmUp(): void {
  judgeQuery(WARMING);
}
