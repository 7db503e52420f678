/** Queries that read, with what only Cypher 25 has or what it shares, and the rows that they give on the shipped datasets. */
export const READS_OF_25: readonly { readonly text: string; readonly rows: readonly (readonly unknown[])[] }[] = [
  { text: 'UNWIND [1, 2, 3] AS x FILTER x > 1 RETURN x', rows: [[2], [3]] },
  { text: 'UNWIND [1, 2, 3] AS x FILTER WHERE x = 2 RETURN x', rows: [[2]] },
  { text: 'LET x = 1 LET y = x + 1, z = x + 2 RETURN x, y, z', rows: [[1, 2, 3]] },
  { text: "MATCH (a:Actor {id: 'iran'}) LET name = a.name FILTER name STARTS WITH 'I' RETURN name", rows: [['Iran']] },
  { text: 'WHEN false THEN { RETURN 1 AS x } ELSE { RETURN 2 AS x }', rows: [[2]] },
  {
    text: 'UNWIND [1, 2] AS n CALL (n) { WHEN n = 1 THEN { RETURN "one" AS x } ELSE { RETURN "more" AS x } } RETURN n, x',
    rows: [
      [1, 'one'],
      [2, 'more'],
    ],
  },
  { text: 'UNWIND [1, 2] AS x RETURN x NEXT RETURN sum(x) AS s NEXT RETURN s * 2 AS y', rows: [[6]] },
  { text: '{ RETURN 1 AS x } UNION ALL { RETURN 2 AS x }', rows: [[1], [2]] },
  { text: "MATCH p = SHORTEST 1 (a:Actor {id: 'sadr'})-[*]-(b:Actor {id: 'iran'}) RETURN length(p) > 0 AS x", rows: [[true]] },
  { text: "LET label = 'State' MATCH (a:$(label) {id: 'iran'}) RETURN a.name", rows: [['Iran']] },
  { text: "MATCH (a {id: 'iran'})-[r:$any(['FUNDS', 'ARMS'])]->() RETURN count(r) > 0 AS x", rows: [[true]] },
  { text: 'RETURN allReduce(sum = 0, x IN [1, 2] | sum + x, sum < 4) AS x', rows: [[true]] },
  { text: "RETURN cosh(0) AS c, format(date('2020-01-24'), 'yyyy') AS y, replace('aaa', 'a', 'b', 2) AS r", rows: [[1, '2020', 'bba']] },
  { text: 'RETURN vector_dimension_count(vector([1, 2], 2, FLOAT32)) AS n', rows: [[2]] },
  { text: 'MATCH (a:Actor) FINISH', rows: [] },
  { text: 'MATCH REPEATABLE ELEMENTS p = (a:Actor {id: "sadr"})-[r]-{1,1}(b) RETURN count(p) > 0 AS x', rows: [[true]] },
];
