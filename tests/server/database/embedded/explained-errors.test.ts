import { DatabaseError } from '../../../../server/database/database-error.ts';
import { withExplainedErrors } from '../../../../server/database/embedded/explained-errors.ts';
import { Grammar } from '../../../../server/grammar/grammar.ts';

const NESTED = '[Cypher] Maximum nesting depth of 64 exceeded';

describe('a refusal of the embedded engine', () => {
  let grammar: Grammar;
  beforeAll(() => {
    grammar = new Grammar({ explains: true });
  });
  afterAll(() => grammar.close());

  const told = (text: string, error: Error) =>
    withExplainedErrors(Promise.reject(error), text, {}, grammar).catch((reason: unknown) => reason);

  it.each([
    ['MATCH (n:A|B) RETURN n', 'GRAFEO-Q001', NESTED],
    [`MATCH (n:A|B) ${'/* */'.repeat(1000)} RETURN n`, 'GRAFEO-Q001', 'Expected something else'],
    ['RETURN 1 / 0', 'GRAFEO-Q006', 'division by zero: 1 / 0'],
    ['RETURN $x', 'GRAFEO-Q002', 'Missing parameter: $x'],
  ])('of %.30s is told as it is', async (text, code, message) => {
    const refusal = new DatabaseError('refused', message, { code });
    expect(await told(text, refusal)).toBe(refusal);
  });

  it('is told as what the engine lacks where Neo4j has it, and as it is when nothing can say that', async () => {
    const refusal = new DatabaseError('refused', 'Expected something else', { code: 'GRAFEO-Q001', position: { line: 1, column: 11 } });
    expect(await told('MATCH (n:A|B) RETURN n', refusal)).toMatchObject({
      failure: 'unsupported',
      message: expect.stringContaining('does not have label expressions'),
      details: refusal.details,
    });
    await grammar.close();
    expect(await told('MATCH (n:A|B) RETURN n', refusal)).toMatchObject({ failure: 'refused', message: 'Expected something else' });
  });
});
