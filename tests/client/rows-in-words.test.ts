import { rowsInWords } from '../../client/cypher/result/rows-in-words.ts';
import { isAnswerOfSelection } from '../../client/state/answer-of-selection.ts';
import { boundParameters } from '../../client/state/query-parameters.ts';
import type { Done } from '../../client/state/query-run.ts';

const bound = boundParameters({ from: '2008-01-01', to: '2009-01-01' }, ['mayor'], '2026-01-01');
const IN_WINDOW = 'MATCH (a)-[r]->(b) WHERE r.from < $to AND r.to > $from RETURN r';
const done = (statement: string, rows: number, more: { parameters?: Record<string, unknown>; truncated?: boolean; own?: boolean } = {}) => {
  const { parameters = {}, truncated = false, own = false } = more;
  const question = own ? undefined : { title: '', parameters: [] };
  const ran = { statement, parameters, bound, question, texts: {}, types: {} };
  const values = Array.from({ length: rows }, (_, row) => [row]);
  return { ran, answer: { data: { fields: ['r'], values }, truncated } } as unknown as Pick<Done, 'ran' | 'answer'>;
};

describe('how many rows an answer has', () => {
  it('is told with whether that is all, in the window, in all years, or of what counts', () => {
    expect([
      rowsInWords(done('MATCH (a) RETURN a', 58), false),
      rowsInWords(done(IN_WINDOW, 1), false),
      rowsInWords(done(IN_WINDOW, 2), true),
      rowsInWords(done(`${IN_WINDOW}, $counted`, 2, { parameters: { counted: 'attested' } }), false),
      rowsInWords(done(IN_WINDOW, 2, { parameters: { windowOnly: false } }), false),
    ]).toEqual([
      '58 rows, which are all that the data have.',
      '1 row, which is the only one in 2008.',
      '2 rows, which are all: other years than 2008 have none.',
      '2 rows, which are all that count in 2008.',
      '2 rows, which are all that the data have.',
    ]);
  });

  it('is not told to be all where rows were cut, where the query limits them, and of a query of one’s own', () => {
    expect([
      rowsInWords(done('MATCH (a) RETURN a', 1000, { truncated: true }), false),
      rowsInWords(done('MATCH (a) RETURN a LIMIT 15', 15), false),
      rowsInWords(done('MATCH (a) RETURN a', 1, { own: true }), false),
    ]).toEqual(['The first 1,000 rows: there are more, which were cut off.', '15 rows.', '1 row.']);
  });
});

describe('the answer to a question about who is selected', () => {
  const { ran } = done('MATCH (a) WHERE a.id IN $selected RETURN a', 1);
  const query = { onCanvas: true, outcome: { kind: 'running', ran } } as unknown as Parameters<typeof isAnswerOfSelection>[0];
  const actors = (...ids: string[]) => ids.map((id) => ({ kind: 'actor', id }) as const);

  it('is shown while just they are selected, and in the place of nothing else', () => {
    expect(isAnswerOfSelection(query, actors('mayor'))).toBe(true);
    expect([
      isAnswerOfSelection(query, actors('mayor', 'council')),
      isAnswerOfSelection(query, actors('council')),
      isAnswerOfSelection(query, []),
      isAnswerOfSelection({ ...query, onCanvas: false }, actors('mayor')),
      isAnswerOfSelection({ ...query, outcome: { kind: 'none' } }, actors('mayor')),
    ]).toEqual([false, false, false, false, false]);
  });
});
