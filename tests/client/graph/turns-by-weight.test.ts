import type { CampEvent } from '../../../client/graph/river/passages.ts';
import { turnsByWeight } from '../../../client/graph/river/turns-by-weight.ts';
import { elsewhereInWords, missingInWords } from '../../../client/wording/camps-in-words.ts';
import type { WeightingName } from '../../../model/camps/weighting.ts';

const turn = (actor: string, year: number, more: Partial<CampEvent> = {}): CampEvent => ({
  ...{ year, since: year - 1, kind: 'switched', actor, camps: ['red', 'blue'], relations: ['r'] },
  ...more,
});
const told = (weight: WeightingName, ...events: CampEvent[]) => ({ number: 'any' as const, weight, events, years: [] });

describe('the turns that depend on what counts', () => {
  it('are those that another way of counting has not, and those that only others have', () => {
    const [always, sometimes] = [turn('a', 2005), turn('b', 2006)];
    const { missing, elsewhere } = turnsByWeight(told('pairs', always, sometimes), [
      told('relations', turn('a', 2005, { camps: ['green', 'red'] }), turn('c', 2009), turn('d', 2007)),
      told('net', turn('a', 2005), turn('b', 2006), turn('c', 2009)),
    ]);
    expect([...missing]).toEqual([[sometimes, ['relations']]]);
    expect(elsewhere.map(({ event, weights }) => [event.actor, event.year, weights])).toEqual([
      ['d', 2007, ['relations']],
      ['c', 2009, ['relations', 'net']],
    ]);
  });

  it('are changes of sides only: what is told otherwise of camps, or in another year, is no flag of its own', () => {
    const joined = turn('a', 2005, { kind: 'joined', camps: ['red'] });
    const { missing, elsewhere } = turnsByWeight(told('pairs', joined), [
      told('net', turn('a', 2006, { kind: 'left' })),
      told('relations'),
    ]);
    expect([missing.size, elsewhere.length]).toEqual([0, 0]);
    expect(turnsByWeight(told('net', turn('a', 2005)), [told('pairs', turn('a', 2006))]).elsewhere).toHaveLength(1);
  });

  it('are said with the ways in which they are told, or are not', () => {
    expect(missingInWords(['relations'])).toBe('not where each relation counts');
    expect(elsewhereInWords(['relations', 'net'])).toBe('only where each relation counts, or where the sign that prevails counts');
  });
});
