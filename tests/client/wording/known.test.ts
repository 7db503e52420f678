import { countedInWords, hindsightInWords, knownInWords } from '../../../client/wording/known-in-words.ts';

describe('what was known on a day', () => {
  it('is said with the day, and with how many sources count', () => {
    const counted = (sources: { counted: number; later: number; undated: number }) => countedInWords({ by: '2008-12-31', sources });
    expect(knownInWords('2008-12-31')).toBe('as known on 31 December 2008');
    expect(counted({ counted: 14, later: 179, undated: 2 })).toBe(
      '14 of 195 sources count; 179 came later, 2 have no date. Dates, summaries and descriptions were written from all of them',
    );
    expect(counted({ counted: 1, later: 0, undated: 1 })).toBe('1 of 2 sources counts; 1 has no date');
    const known = (later: number) => ({ by: '2008-12-31', sources: { counted: 3, later, undated: 0 } });
    expect([hindsightInWords(known(4)), hindsightInWords(known(0)), hindsightInWords(undefined)]).toEqual([
      ...['Written from all sources, also those after 31 December 2008.', '', ''],
    ]);
    expect(counted({ counted: 3, later: 0, undated: 0 })).toBe('3 of 3 sources count');
  });
});
