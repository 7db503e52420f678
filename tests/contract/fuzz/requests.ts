import fc from 'fast-check';
import { anyStatement } from './texts.ts';

/** A request to `/api/cypher`, or to what is below it. */
export interface AnyRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** As it is sent. */
  readonly body: string;
}

/** A query that runs on is ended soon, so that a run of the tests is. */
const TIMEOUT_MS = 1000;

const anyParameters = fc.dictionary(
  fc.oneof(fc.constantFrom('id', 'year', 'n', '__proto__', 'constructor', ''), fc.string({ unit: 'binary', maxLength: 5 })),
  fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.constantFrom<unknown>(
      2 ** 63,
      -0,
      1e308,
      { $type: 'Integer', value: '9223372036854775808' },
      { $type: 'Integer', value: 'x' },
      { $type: 'Node' },
      { $date: '2008-01-01', __isInteger__: true },
      JSON.parse('{"__proto__":{"$type":"Date"}}'),
      '',
    ),
  ),
  { maxKeys: 4 },
);

const query = fc
  .record({ statement: anyStatement, parameters: anyParameters, maxRows: fc.integer({ min: 1, max: 500 }) })
  .map((body) => JSON.stringify({ ...body, timeoutMs: TIMEOUT_MS }));

const bodyOfNoQuery = fc.oneof(
  fc
    .record(
      { statement: fc.jsonValue(), parameters: fc.jsonValue(), timeoutMs: fc.jsonValue(), maxRows: fc.jsonValue() },
      { requiredKeys: [] },
    )
    .filter(({ statement }) => typeof statement !== 'string')
    .map((body) => JSON.stringify(body)),
  fc.json(),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.nat(3000).map((depth) => `{"statement": "RETURN $x", "parameters": {"x": ${'['.repeat(depth)}${']'.repeat(depth)}}}`),
);

const odd = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const headers = fc.record({
  'content-type': odd(
    'application/json',
    'text/plain',
    'application/json; charset=utf-16',
    'application/json; charset=x',
    'multipart/form-data',
    '',
  ),
  accept: odd('*/*', 'text/csv', 'application/xml', 'application/json;q=x', ','),
  'content-encoding': odd('identity', 'gzip', 'br', 'x'),
  'accept-encoding': odd('identity', 'gzip', '*;q=0', 'x'),
});

/** Requests of every kind; most of them reach the query. */
export const anyRequest: fc.Arbitrary<AnyRequest> = fc.record({
  path: odd('/api/cypher', '/api/cypher/explain'),
  headers: fc.oneof({ weight: 4, arbitrary: fc.constant({ 'content-type': 'application/json' }) }, { weight: 1, arbitrary: headers }),
  body: fc.oneof({ weight: 7, arbitrary: query }, { weight: 2, arbitrary: bodyOfNoQuery }),
});
