import fc from 'fast-check';
import { surestByDay } from '../../../model/paths/surest-by-day.ts';
import { addDays } from '../../../model/time/day.ts';

const dayOf = (number: number) => addDays('2000-01-01', number);
const spanOf = ([from, to]: readonly [number, number]) => ({ from: dayOf(from), to: dayOf(to) });
const surest = (...spans: (readonly [number, number])[]) =>
  surestByDay(spans, spanOf).map(({ from, to, relation }) => [from, to, spans.indexOf(relation)]);

describe('the surest relation of each day', () => {
  it('is one interval for as long as it is the same', () => {
    expect(surest([3, 5], [1, 9], [4, 12], [7, 8])).toEqual([
      [dayOf(1), dayOf(3), 1],
      [dayOf(3), dayOf(5), 0],
      [dayOf(5), dayOf(9), 1],
      [dayOf(9), dayOf(12), 2],
    ]);
    // It is taken up again after a day without any; an interval that is empty or inverted has no day.
    expect(surest([1, 3], [5, 7], [2, 2], [6, 4])).toEqual([
      [dayOf(1), dayOf(3), 0],
      [dayOf(5), dayOf(7), 1],
    ]);
    expect([surest([2, 2]), surest([6, 4]), surest()]).toEqual([[], [], []]);
  });

  it('is the first that holds on it', () => {
    const day = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.array(fc.tuple(day, day), { maxLength: 8 }), (spans) => {
        const intervals = surestByDay(spans, spanOf);
        for (let number = 0; number < 10; number += 1) {
          const held = intervals.filter(({ from, to }) => from <= dayOf(number) && dayOf(number) < to).map(({ relation }) => relation);
          expect(held).toEqual(spans.filter(([from, to]) => from <= number && number < to).slice(0, 1));
        }
      }),
    );
  });
});
