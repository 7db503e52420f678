import { countedIn, countingOf, foretoldBeside, windowAskedFor } from '../../client/cypher/result/counting.ts';
import { buildUnionGraph } from '../../client/graph/union-graph.ts';
import { boundParameters } from '../../client/state/query-parameters.ts';
import { foretoldBesideInWords, statesCountedInWords } from '../../client/wording/counted-in-words.ts';
import { choiceInWords, parameterLabel } from '../../client/wording/parameter-in-words.ts';
import { yearWindow } from '../../model/time/window.ts';
import { actor, coded, VOCABULARY } from './council.ts';

const unionGraph = buildUnionGraph(
  {
    actors: [actor('a'), actor('b')],
    relations: [
      coded('told', '2004/2008'),
      coded('goes-on', '2004/..', { attests: ['2004'] }),
      coded('foretold', '2006', { status: 'forecast' }),
    ],
  },
  VOCABULARY,
);
const answer = (rows: readonly (readonly unknown[])[], ...relations: string[]) => ({
  ids: { actors: new Set<string>(), relations: new Set(relations) },
  rows,
});
const bound = boundParameters({ from: '2004-01-01', to: '2007-01-01' }, [], '2026-01-01');

describe('what an answer counts', () => {
  it('is told by the state that its relations have in the window, beside what would be in it too', () => {
    const counting = countingOf(answer([[1]], 'told'), answer([[1], [2]], 'told', 'goes-on'), yearWindow(2006), unionGraph);
    expect(counting).toEqual({ counted: { attested: 1 }, left: { presumed: 1 }, otherRows: 1 });
    expect(statesCountedInWords({ absent: 3, presumed: 2, attested: 1200, unknown: 0 })).toBe(
      '1,200 attested, 2 presumed, 3 not in this window',
    );
  });

  it('is told by rows where no relation is in them, also if there are fewer', () => {
    expect(
      countingOf(
        answer([
          ['a', 1],
          ['b', 2],
        ]),
        answer([
          ['a', 1],
          ['b', 3],
        ]),
        yearWindow(2006),
        unionGraph,
      ).otherRows,
    ).toBe(1);
    expect(
      countingOf(
        answer([
          ['a', 1],
          ['b', 2],
        ]),
        answer([['a', 1]]),
        yearWindow(2006),
        unionGraph,
      ).otherRows,
    ).toBe(1);
  });

  it('is told with what is only foretold for the window, of those who are asked about, since that never counts', () => {
    const of = (statement: string, parameters: Record<string, unknown>, year: number) =>
      foretoldBeside({ statement, parameters, bound: { ...bound, selected: ['b'] } }, yearWindow(year), unionGraph);
    expect(of('RETURN $who', { who: 'a', other: 'b' }, 2006)).toEqual({ actors: ['a'], count: 1 });
    expect([of('RETURN $who', { who: 'c' }, 2006), of('RETURN 1', {}, 2005)]).toEqual([
      { actors: [], count: 1 },
      { actors: [], count: 0 },
    ]);
    expect(of('WHERE a.id IN $selected', {}, 2006)).toEqual({ actors: ['b'], count: 1 });
    expect([
      foretoldBesideInWords(2, ['A', 'B'], '2006'),
      foretoldBesideInWords(1, [], 'May 2006'),
      foretoldBesideInWords(0, ['A'], '2006'),
    ]).toEqual([
      '2 relations of A or B are only foretold for 2006, and never count.',
      '1 relation is only foretold for May 2006, and never counts.',
      '',
    ]);
  });

  it('is asked by a parameter in the code, and of the window that the statement names', () => {
    const parameters = { counted: 'presumed' };
    expect(countedIn({ statement: 'RETURN $counted', parameters })).toBe('presumed');
    expect(countedIn({ statement: "RETURN '$counted'", parameters })).toBeUndefined();
    expect(countedIn({ statement: 'RETURN $counted', parameters: { counted: 'all' } })).toBeUndefined();
    expect(windowAskedFor({ statement: 'WHERE r.from < $to', bound })).toEqual({ from: '2004-01-01', to: '2007-01-01' });
    expect(windowAskedFor({ statement: 'WHERE r.fromYear <= $year', bound })).toEqual(yearWindow(2006));
    expect(windowAskedFor({ statement: 'RETURN $years, $toYear', bound })).toBeNull();
  });
});

describe('a parameter in words', () => {
  it('is called by what its question says that it is, else by its name', () => {
    expect(parameterLabel({ name: 'group', description: 'the group' })).toBe('Group');
    expect(parameterLabel({ name: 'windowOnly', description: 'only what holds in the window' })).toBe('Only what holds in the window');
    expect(parameterLabel({ name: 'who', description: undefined })).toBe('$who');
  });

  it('has its choices in words where they are codes', () => {
    expect(choiceInWords({ name: 'statuses' }, 'inferred')).toBe('Inferred');
    expect(choiceInWords({ name: 'credibility' }, 3)).toBe('Possibly true (3)');
    expect(choiceInWords({ name: 'counted' }, 'presumed')).toBe('Also presumed to continue');
    expect([choiceInWords({ name: 'all' }, true), choiceInWords({ name: 'least' }, 2)]).toEqual(['Yes', '2']);
  });
});
