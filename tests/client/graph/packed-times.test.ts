import fc from 'fast-check';
import { packTimes } from '../../../client/graph/packed-times.ts';
import { addDays } from '../../../model/time/day.ts';
import { stateIn } from '../../../model/time/relation-time.ts';
import { stateOfCode } from '../../../model/time/state-codes.ts';
import { coded } from '../council.ts';
import { anyTime } from './any-time.ts';

const day = fc.nat(14).map((offset) => addDays('2000-01-01', offset));
const window = fc.tuple(day, fc.integer({ min: 1, max: 6 })).map(([from, length]) => ({ from, to: addDays(from, length) }));

describe('the times of relations as numbers', () => {
  it('say of each what its time says, in any window', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(anyTime(day, 3), { minLength: 1, maxLength: 8 }), window, (times, { from, to }) => {
        const codeOf = packTimes(times).codesIn({ from, to });
        const states = times.map((time) => stateIn(time, { from, to }));
        expect(times.map((_, index) => stateOfCode(codeOf(index)))).toEqual(states);
        for (const state of states) seen.add(state);
      }),
    );
    expect(seen.size).toBe(7);
  });

  it('have the dates that are only "at the latest" or "not before", and the first and the last year', () => {
    const relations = ['[..2006-05]', '[2006-05..]', '0001', '9998/..', '/', ''].map((dates, index) => coded(`r${index}`, dates));
    const windows = ['0001', '2006', '2007', '9998'].map((year) => ({ from: `${year}-01-01`, to: addDays(`${year}-12-31`, 1) }));
    for (const each of windows) {
      const codeOf = packTimes(relations).codesIn(each);
      expect(relations.map((_, index) => stateOfCode(codeOf(index)))).toEqual(relations.map((relation) => stateIn(relation, each)));
    }
  });
});
