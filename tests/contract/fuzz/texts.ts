import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { attacks } from '../../server/cypher/attacks.ts';

const LIBRARY = new URL('../../../cypher/library/', import.meta.url);

const WORDS = [
  'MATCH OPTIONAL WHERE RETURN DISTINCT WITH UNWIND AS ORDER BY SKIP LIMIT UNION ALL CALL YIELD EXISTS COUNT COLLECT CASE WHEN THEN ELSE END',
  'CREATE INSERT MERGE SET REMOVE DELETE DETACH FOREACH LOAD CSV FROM USE IN TRANSACTIONS CONCURRENT ROWS ON ERROR CONTINUE DROP INDEX CONSTRAINT',
  'SHOW TERMINATE TRANSACTIONS EXPLAIN PROFILE CYPHER FINISH FILTER LET NEXT AND OR XOR NOT NULL TRUE IS STARTS CONTAINS SHORTEST TO',
].flatMap((line) => line.split(' '));

const MARKS = [
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '-',
  '->',
  '<-',
  '--',
  '*',
  '..',
  ':',
  '|',
  '&',
  '!',
  '%',
  ',',
  '.',
  ';',
  '+',
  '/',
  '^',
  '=',
  '<>',
  '=~',
  '$',
  '`',
  "'",
  '"',
];
const COMMENTS = ['/**/', '/*', '*/', '//', '//\n', '\n', '\t', '\\u0043', '\\', '\u00a0', '\u200b', '\ufeff', '\0', '\u017f'];
const NAMES = [
  'n',
  'r',
  'a',
  'Actor',
  'FUNDS',
  'id',
  'name',
  '$id',
  'count(*)',
  'apoc.cypher.run',
  'dbms.listConfig',
  'db.labels()',
  'range(1, 9)',
  'date()',
  '`a b`',
];
const LITERALS = ['0', '-1', '1e309', '0x7fffffffffffffff', '9223372036854775808', "'iran'", "'it''s'", '"x"', '[1, 2]', '{a: 1}', 'null'];
const QUERIES = [
  ...readdirSync(LIBRARY).map((name) => readFileSync(new URL(name, LIBRARY), 'utf8')),
  ...attacks.refused.map(({ statement }) => statement).filter((statement) => statement.length < 1000),
];

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 3, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 2, arbitrary: fc.constantFrom(...LITERALS) },
  { weight: 1, arbitrary: fc.constantFrom(...COMMENTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

const words = fc.tuple(fc.array(word, { maxLength: 25 }), fc.constantFrom(' ', '')).map(([parts, between]) => parts.join(between));

/** A change in a text: from where, as shares of its length, how much goes, and what comes in its place. */
interface Change {
  readonly from: number;
  readonly length: number;
  readonly by: string;
}
const share = fc.double({ min: 0, max: 1, noNaN: true });
const change: fc.Arbitrary<Change> = fc.record({
  from: share,
  length: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(200)),
  by: fc.oneof(fc.constant(''), word, words, fc.constantFrom(...QUERIES)),
});

const changed = fc
  .tuple(fc.constantFrom(...QUERIES), fc.array(change, { maxLength: 3 }))
  .map(([query, changes]) => changes.reduce(changeText, query));

/** Texts that may be queries: of the words of Cypher, real ones that are spoilt, and anything at all. */
export const anyStatement = fc.oneof(
  { weight: 4, arbitrary: changed },
  { weight: 3, arbitrary: words },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

function changeText(text: string, { from, length, by }: Change): string {
  const start = Math.floor(from * text.length);
  return text.slice(0, start) + by + text.slice(start + length);
}
