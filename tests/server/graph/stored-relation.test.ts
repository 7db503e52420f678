import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { relationMaker, relationProperties } from '../../../server/graph/stored-relation.ts';

setFlagsFromString('--allow-natives-syntax');
/** Whether V8 keeps two objects in the same way, and neither as a table of its own. */
const shareShape: (a: object, b: object) => boolean = runInNewContext('(a, b) => %HaveSameMap(a, b) && %HasFastProperties(a)');

const stored = (id: string, more: object = {}) =>
  relationProperties.parse({
    ...{ id, status: 'actual', confidence: 'high', summary: 'A is allied with B.', dataset: 'some', sign: 1, category: 'cooperation' },
    ...{ sources: ['a-paper'], independentSources: 1, dating: 'undated', startStatus: 'unknown', endStatus: 'unknown' },
    ...more,
  });

describe('the relations of the union graph', () => {
  const relationOf = relationMaker({ claimsOf: new Map([['r2', 3]]), disputed: new Set(['r2']), endedWith: () => undefined });
  const plain = relationOf('ALLIED_WITH', 'a', 'b', stored('r1'));
  const dated = { dates: '2003', dating: 'dated', attestedFrom: ['2003-01-01'], possibleFrom: '2002-01-01', channel: 'material' };
  const full = relationOf('SUPPLIES', 'b', 'c', stored('r2', dated));

  it('say what is stored, and what is known beside it', () => {
    expect(plain).toMatchObject({
      type: 'ALLIED_WITH',
      source: 'a',
      target: 'b',
      id: 'r1',
      claims: 0,
      disputed: false,
      attested: [],
      sources: ['a-paper'],
    });
    expect(full).toMatchObject({
      claims: 3,
      disputed: true,
      dates: '2003',
      channel: 'material',
      attested: [{ from: '2003-01-01', to: '2003-01-01' }],
    });
  });

  it('share one shape, whatever each of them has: one of its own would take as much memory as the relation', () => {
    expect(shareShape(plain, full)).toBe(true);
  });
});
