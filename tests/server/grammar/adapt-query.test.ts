import { DIFFERENCES, type Difference, type DifferenceId } from '../../../server/grammar/dialect/differences.ts';
import { DialectRefusal } from '../../../server/grammar/dialect/rewriting.ts';
import { adaptQuery } from '../../../server/grammar/embedded/adapt-query.ts';
import { type CypherType, FLOAT, INTEGER, listOf } from '../../../server/grammar/types/cypher-type.ts';
import { PROPERTY_TYPES } from '../../../server/grammar/types/property-types.ts';

/** Neo4j's analysis of meaning finds it, and not a rule. */
const FOUND_BEFORE: DifferenceId = 'semantics';

const KNOWN = {
  properties: PROPERTY_TYPES,
  parameters: new Map<string, CypherType>([
    ['list', listOf(INTEGER, true)],
    ['two', FLOAT],
  ]),
};

/** What a query is found to have, by how that is dealt with. */
function found(text: string): Record<Difference['handling'], readonly string[]> {
  try {
    const { rewritten, notifications } = adaptQuery(text, KNOWN);
    return { rewritten, refused: [], noted: notifications.map(({ code }) => code.replace('Entente.Embedded.', '')) };
  } catch (error) {
    if (error instanceof DialectRefusal) return { rewritten: [], refused: [error.id], noted: [] };
    throw error;
  }
}

const RULED = (Object.entries(DIFFERENCES) as [DifferenceId, Difference][]).filter(([id]) => id !== FOUND_BEFORE);

it.each(RULED)('%s: its example meets the rule of that name', (id, { handling, example }) => {
  expect(found(example)[handling]).toContain(id);
});

it.each([
  'MATCH (a) WITH a.id AS x, max(a.sign) AS most RETURN x, most + count(*) AS n',
  'MATCH (a) WITH a.kind AS kind ORDER BY count(1) RETURN kind',
])('%s: is refused, as Neo4j does', (text) => {
  expect(found(text).refused).toEqual(['semantics']);
});

it.each([
  'MATCH (a) RETURN a.kind AS kind, a.kind + count(*) AS n ORDER BY count(*)',
  "MATCH (x) RETURN size([x IN collect(x.id) WHERE x > 'a' | x]) AS n",
  'MATCH (x) RETURN x, reduce(x = 0, y IN collect(1) | x + y) AS n',
])('%s: is none of that', (text) => {
  expect(found(text).refused).toEqual([]);
});
