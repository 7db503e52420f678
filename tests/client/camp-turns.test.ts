import { turnsCsv } from '../../client/camps/camps-csv.ts';
import type { CampEvent } from '../../client/graph/river/passages.ts';
import { riverOf } from '../../client/graph/river/river.ts';
import { buildUnionGraph } from '../../client/graph/union-graph.ts';
import { reasonInWords } from '../../client/wording/camp-event-in-words.ts';
import { bandInWords, turnInWords, unexplainedInWords } from '../../client/wording/thread-in-words.ts';
import type { CampHistoryAnswer } from '../../model/camps/answer.ts';
import { actor, relation, VOCABULARY } from './council.ts';

const unionGraph = buildUnionGraph(
  {
    actors: ['farah', 'clerk', 'council', 'mayor', 'board', 'press'].map((id) => actor(id)),
    relations: [relation('r', 'farah', 'council', 2002, 2003)],
  },
  VOCABULARY,
);

/** The camps of a year by their ids, with members; of those that are torn with a question mark. */
function yearOf(year: number, camps: Readonly<Record<string, readonly string[]>>): CampHistoryAnswer['years'][number] {
  return {
    ...{ year, frustration: 0, mixed: 0, lowerBound: 0, exact: true, optima: 2, misfits: [] },
    triads: { '+++': 0, '++-': 0, '+--': 0, '---': 0, balanced: 0, total: 0 },
    camps: Object.entries(camps).map(([id, members]) => ({
      ...{ id, name: members[0] ?? '', namesakes: members.map((each) => each.replace('?', '')) },
      members: members.map((each) => ({ actor: each.replace('?', ''), firm: !each.endsWith('?'), price: 1 })),
    })),
  };
}

const turn: CampEvent = { year: 2002, since: 2001, kind: 'switched', actor: 'farah', camps: ['Port', 'City'], relations: ['r'] };
const history: CampHistoryAnswer = {
  ...{ number: 'any', weight: 'pairs', events: [turn] },
  years: [
    yearOf(2001, { Port: ['board', 'press', 'clerk', 'farah'], City: ['council', 'mayor'] }),
    yearOf(2002, { Port: ['board', 'press'], City: ['council', 'mayor', 'farah?', 'clerk'] }),
    yearOf(2003, { Port: ['board', 'press'], City: ['council', 'mayor', 'farah'], alone: ['clerk?'] }),
  ],
};
const river = riverOf(history, new Set());

describe('the turns between camps', () => {
  it('are said to be torn where their actor is in that year', () => {
    expect(turnInWords(turn, river, unionGraph)).toMatch(/^.* moved from the camp of BOARD to the camp of COUNCIL \(torn\)$/);
    const firm = riverOf(
      { ...history, years: [...history.years.slice(0, 1), yearOf(2002, { City: ['council', 'mayor', 'farah'] })] },
      new Set(),
    );
    expect(turnInWords(turn, firm, unionGraph)).not.toContain('torn');
  });

  it('are told also where no relation explains them, of who comes from a camp and of who stands alone', () => {
    const told = river.unexplained.map((move) => unexplainedInWords(move, unionGraph, river.namesakes));
    expect(told).toEqual([
      'CLERK is in the camp of COUNCIL; in 2001 in the camp of BOARD',
      'CLERK stands alone (torn); in 2002 in the camp of COUNCIL',
    ]);
  });

  it('tell what a source ends from what happened once, and from what is over with its actors', () => {
    const graph = buildUnionGraph(
      {
        actors: ['a', 'b'].map((id) => actor(id)),
        relations: [
          relation('held', 'a', 'b', 2001, 2005),
          relation('ended', 'a', 'b', 2001, 2002, { type: 'LEADS' }),
          relation('gone', 'a', 'b', 2001, 2002, { type: 'MEMBER_OF', endStatus: 'ongoing' }),
          relation('once', 'a', 'b', 2002, 2002, { type: 'MEETS_WITH', dates: '2002' }),
        ],
      },
      VOCABULARY,
    );
    const reason = (...relations: string[]) => reasonInWords({ relations, year: 2003 }, graph);
    expect(reason('held')).toMatch(/^because A \S+ B$/);
    expect(reason('held', 'ended')).toMatch(/^because A .* B; ended, by a date that a source gives: A \S+ B$/);
    expect(reason('gone')).toMatch(/^over with one of its actors, or with another spell: A .* B$/);
    expect(reason('once')).toMatch(/^happened before, and nothing of it is told since: A .* B$/);
  });

  it('are between sides where there are two, on the bands too, as far as that fits', () => {
    const two = riverOf({ ...history, number: 'two' }, new Set());
    expect(turnInWords(turn, two, unionGraph)).toBe('FARAH moved from the side of BOARD to the side of COUNCIL (torn)');
    const upTo = (letters: number) => (text: string) => text.length <= letters;
    expect([20, 8, 4].map((letters) => bandInWords('COUNCIL', two.namesakes, upTo(letters)))).toEqual([
      'Side of COUNCIL',
      'COUNCIL',
      'COU…',
    ]);
    expect(bandInWords('COUNCIL', river.namesakes, upTo(20))).toBe('COUNCIL');
    expect(bandInWords(null, two.namesakes, upTo(20))).toBe('Stand alone');
  });

  it('are rows of a table by year, those without a relation too', () => {
    const rows = [...turnsCsv(history, unionGraph)].join('').trim().split('\r\n');
    expect(rows.map((row) => row.split(',').slice(0, 5).join(','))).toEqual([
      'year,since,kind,again,actor',
      '2002,2001,switched,,farah',
      '2002,2001,unexplained,,clerk',
      '2003,2002,unexplained,,clerk',
    ]);
    expect(rows[1]).toMatch(/,Port;City,BOARD;COUNCIL,r,true,/);
    expect(rows[2]).toMatch(/,Port;City,BOARD;COUNCIL,,false,.*,no relation explains it$/);
    expect(rows[3]).toMatch(/,City;,COUNCIL;,,true,/);
  });
});
