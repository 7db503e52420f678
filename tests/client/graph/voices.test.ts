import { buildUnionGraph } from '../../../client/graph/union-graph.ts';
import { visibleGraphOf } from '../../../client/graph/visible-graph.ts';
import { voiceCounter } from '../../../client/graph/voices.ts';
import { areFew, fewVoicesInWords, voicesInWords } from '../../../client/wording/voices-in-words.ts';
import { isolate, NO_FILTER } from '../../../model/filter/filter.ts';
import { actor, ONGOING, relation, VOCABULARY, viewCriteria } from '../council.ts';

const GRAPH = buildUnionGraph(
  {
    actors: [actor('a'), actor('b')],
    relations: [
      relation('one', 'a', 'b', 2004, 2004, { sources: ['article', 'report'] }),
      relation('two', 'a', 'b', 2003, 2004, { sources: ['report', 'minutes'], type: 'OPPOSES' }),
      relation('three', 'b', 'a', 2004, 2005, { sources: ['budget'] }),
      relation('presumed', 'b', 'a', 2001, 2001, { sources: ['press'], ...ONGOING }),
    ],
  },
  VOCABULARY,
);
const SOURCES = [{ id: 'article' }, { id: 'report', via: 'article' }, { id: 'minutes' }, { id: 'budget' }];

describe('the sources on which a window rests', () => {
  const count = voiceCounter(GRAPH, SOURCES);
  const voices = (year: number, more: Parameters<typeof viewCriteria>[1] = {}) => count(visibleGraphOf(GRAPH, viewCriteria(year, more)));

  it('are counted once, those that count as one together, of what is attested and shown', () => {
    expect([2001, 2002, 2003, 2004, 2005].map((year) => voices(year))).toEqual([1, 0, 2, 3, 1]);
    expect(voices(2004, { filter: isolate(NO_FILTER, 'sign', 'hostile') })).toBe(2);
  });

  it('are told, and said aloud where there are one or two', () => {
    expect([voicesInWords(1), voicesInWords(3)]).toEqual([
      ...['1 independent source speaks of what is attested', '3 independent sources speak of what is attested'],
    ]);
    const few = (attested: number, of: number) =>
      fewVoicesInWords(viewCriteria(2012), { states: { attested, uncertain: 0, presumed: 9, foretold: 0, undated: 0, unknown: 0 } }, of);
    expect(few(3, 1)).toBe('Only one independent source speaks of what is attested in 2012 (3 relations).');
    expect(few(1, 2)).toBe('Only two independent sources speak of what is attested in 2012 (1 relation).');
    expect([1, 2, 3].map(areFew)).toEqual([true, true, false]);
  });
});
