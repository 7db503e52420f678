import type { Temporality } from '../../model/coding/temporality.ts';
import { dyadHistory } from '../../model/dyad.ts';
import { heldIn } from './relations.ts';

const TEMPORALITIES = new Map<string, Temporality>([
  ['SUPPORTS', 'state'],
  ['LEAVES', 'event'],
  ['ATTACKS', 'either'],
]);
const relation = (id: string, type: string, [source, target]: [string, string], dates: string, endedBy?: string) => {
  const [from = '', to = from] = dates.split('/');
  return { id, type, source, target, dates, endedBy, ...heldIn(Number(from), Number(to)) };
};
const history = (relations: readonly ReturnType<typeof relation>[], a = 'a', b = 'b') => dyadHistory(relations, [a, b], TEMPORALITIES);

describe('dyadHistory', () => {
  it('has the relations of these two only, either way, by begin, end and id', () => {
    const relations = [
      { ...relation('undated', 'SUPPORTS', ['a', 'b'], '2000'), dating: 'undated' as const, attested: [] },
      relation('late', 'SUPPORTS', ['a', 'b'], '2008/2009'),
      relation('other', 'SUPPORTS', ['a', 'c'], '2001/2009'),
      relation('self', 'SUPPORTS', ['a', 'a'], '2001/2009'),
      relation('longer', 'SUPPORTS', ['b', 'a'], '2004/2009'),
      relation('twin', 'SUPPORTS', ['a', 'b'], '2004/2006'),
      relation('same', 'SUPPORTS', ['a', 'b'], '2004/2006'),
    ];
    expect(history(relations).map(({ id }) => id)).toEqual(['same', 'twin', 'longer', 'late', 'undated']);
    expect(history(relations, 'b', 'a')).toEqual(history(relations));
    expect(history(relations, 'a', 'a').map(({ id }) => id)).toEqual(['self']);
  });

  it('says which are moments: one date, of a type that can be an event', () => {
    const relations = [
      relation('observed', 'SUPPORTS', ['a', 'b'], '2001'),
      relation('left', 'LEAVES', ['a', 'b'], '2002'),
      relation('raid', 'ATTACKS', ['a', 'b'], '2003'),
      relation('war', 'ATTACKS', ['a', 'b'], '2004/2005'),
      relation('odd', 'NOT_KNOWN', ['a', 'b'], '2006'),
    ];
    expect(
      history(relations)
        .filter(({ isEvent }) => isEvent)
        .map(({ id }) => id),
    ).toEqual(['left', 'raid']);
  });

  it('says what each ended, among the relations of the two', () => {
    const relations = [
      relation('first', 'SUPPORTS', ['a', 'b'], '2001/2004', 'left'),
      relation('second', 'SUPPORTS', ['b', 'a'], '2002/2004', 'left'),
      relation('elsewhere', 'SUPPORTS', ['a', 'c'], '2002/2004', 'left'),
      relation('left', 'LEAVES', ['a', 'b'], '2004'),
    ];
    expect(history(relations).map(({ id, ends }) => [id, ends])).toEqual([
      ['first', []],
      ['second', []],
      ['left', ['first', 'second']],
    ]);
  });
});
