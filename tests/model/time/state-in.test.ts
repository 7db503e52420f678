import { type RelationState, stateIn } from '../../../model/time/relation-time.ts';
import { timesOf } from '../../../model/time/relation-times.ts';
import { yearWindow } from '../../../model/time/window.ts';
import { STATE_TABLE, type StateCase, YEARS } from './state-table.ts';

const STRENGTH: readonly RelationState[] = ['attested', 'uncertain', 'presumed', 'foretold', 'undated', 'unknown', 'absent'];

function times({ spells, published, covers, active }: StateCase) {
  return timesOf({
    relations: spells.map(({ dates, status = 'actual' }, index) => ({
      ...{ id: `r${index}`, type: 'FUNDS', source: 'a', target: 'b', dates, status, ends: [] },
    })),
    claims: spells.map(({ attests }, index) => ({ relation: `r${index}`, source: 's', stance: 'supports', attests })),
    sources: new Map([['s', { published, covers }]]),
    active: new Map([['a', active]]),
    types: new Map([['FUNDS', { temporality: 'state', symmetric: false }]]),
  });
}

describe('stateIn', () => {
  it.each(STATE_TABLE.map((each) => [each.name, each] as const))('%s', (_, each) => {
    const surest = (year: number) =>
      times(each)
        .map(({ time }) => stateIn(time, yearWindow(year)))
        .sort((a, b) => STRENGTH.indexOf(a) - STRENGTH.indexOf(b))[0];
    expect(YEARS.map((year) => [year, surest(year)])).toEqual(YEARS.map((year, index) => [year, each.states[index]]));
  });

  it('of what nothing attests, such as a claim that was taken back, is not known within its dates, and absent beside them', () => {
    const [relation] = timesOf({
      relations: [{ id: 'r', type: 'FUNDS', source: 'a', target: 'b', dates: '2004/2008', status: 'actual', ends: [] }],
      claims: [{ relation: 'r', source: 's', stance: 'supports', retracted: '2020' }],
      sources: new Map([['s', { published: '2019' }]]),
      active: new Map(),
      types: new Map([['FUNDS', { temporality: 'state', symmetric: false }]]),
    });
    const states = [2003, 2004, 2006, 2008, 2009].map((year) => relation && stateIn(relation.time, yearWindow(year)));
    expect(states).toEqual(['absent', 'unknown', 'unknown', 'unknown', 'absent']);
  });
});
