import { z } from 'zod';
import { pathsQuery } from '../../../model/paths/query.ts';
import { yearWindow } from '../../../model/time/window.ts';

const ENDS = { from: 'a', to: 'b' };

/** What is said against a query; empty when nothing is. */
function refusals(query: Record<string, unknown>): string[] {
  const parsed = pathsQuery.safeParse(query);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a question for paths', () => {
  it('needs two ends only', () => {
    expect(pathsQuery.parse(ENDS)).toEqual({
      ...{ from: 'a', to: 'b', order: 'together', window: null, presumed: false, directed: false, limit: 20, maxLength: 6 },
      relations: { filter: {}, hide: [], only: [] },
    });
  });

  it('may say everything', () => {
    const more = {
      order: 'sequence',
      presumed: 'true',
      directed: 'true',
      limit: '100',
      maxLength: '8',
      type: '-FUNDS',
      hide: 'c',
      only: 'a,b',
    };
    expect(pathsQuery.parse({ ...ENDS, ...more, year: '2008' })).toEqual({
      ...{ from: 'a', to: 'b', order: 'sequence', window: yearWindow(2008), presumed: true, directed: true, limit: 100, maxLength: 8 },
      relations: { filter: { type: { only: [], not: ['FUNDS'] } }, hide: ['c'], only: ['a', 'b'] },
    });
    expect(pathsQuery.parse({ ...ENDS, at: '2004..2008-06' }).window).toEqual({ from: '2004-01-01', to: '2008-07-01' });
    expect(pathsQuery.parse({ ...ENDS, limit: '1', maxLength: '1' })).toMatchObject({ limit: 1, maxLength: 1 });
  });

  it.each([
    [{ from: 'a' }, 'to: write the id of the actor to arrive at'],
    [{ from: '', to: 'b' }, 'from: write the id of the actor to start from'],
    [{ from: 'a', to: 'a' }, 'to: from and to are the same actor; a path needs two'],
    [{ ...ENDS, order: 'random' }, 'order: write together or sequence'],
    [{ ...ENDS, year: '08' }, 'year: a year has four digits'],
    [{ ...ENDS, year: '20080' }, 'year: a year has four digits'],
    [{ ...ENDS, year: 'x2008' }, 'year: a year has four digits'],
    [{ ...ENDS, year: '0000' }, 'year: a year has four digits'],
    [{ ...ENDS, at: '2008..2004' }, 'at: write 2008, 2004..2008, 2008-06 or 2008-06-13..2008-07'],
    [{ ...ENDS, year: '2008', at: '2008' }, 'at: give only one of: year; at'],
  ])('%j is refused: %s', (query, refusal) => {
    expect(refusals(query)).toEqual([refusal]);
  });

  it('is refused beyond what paths may have, and where it says what is not known', () => {
    const wrong = [
      { limit: '0' },
      { limit: '101' },
      { limit: '2.5' },
      { maxLength: '0' },
      { maxLength: '9' },
      { presumed: 'yes' },
      { colour: 'red' },
    ];
    for (const each of wrong) expect([each, refusals({ ...ENDS, ...each }).length]).toEqual([each, 1]);
    // What is missing and what contradicts itself are both said.
    expect(refusals({ year: '2008', at: '2008' }).map((text) => text.split(':')[0])).toEqual(['from', 'to', 'at']);
  });

  it('is described in the document of the API, but where the form says all', () => {
    const { properties = {} } = z.toJSONSchema(pathsQuery, { io: 'input', unrepresentable: 'any' });
    const described = Object.entries(properties).map(([name, each]) => [name, typeof each === 'object' ? each.description : undefined]);
    expect(described.filter(([, text]) => text === undefined).map(([name]) => name)).toEqual(['year']);
    expect(Object.fromEntries(described)).toMatchObject({ limit: '1 to 100; 20 when left out', maxLength: '1 to 8; 6 when left out' });
  });
});
