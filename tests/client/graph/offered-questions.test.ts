import { ofComparedYears, offeredQuestions } from '../../../client/graph/offered-questions.ts';
import { buildUnionGraph } from '../../../client/graph/union-graph.ts';
import type { Parameter } from '../../../model/library/parameter.ts';
import type { Question } from '../../../model/library/question.ts';
import { yearWindow } from '../../../model/time/window.ts';
import { actor, relation, VOCABULARY } from '../council.ts';

/** The union has most relations, and the budget; 2003 has most of them, then its neighbours. */
const unionGraph = buildUnionGraph(
  {
    actors: [actor('press'), actor('mayor'), actor('union'), actor('alone')],
    relations: [
      relation('r', 'union', 'mayor', 2002, 2003, { sources: ['minutes', 'budget'] }),
      relation('s', 'union', 'mayor', 2003, 2004, { sources: ['budget'] }),
      relation('t', 'union', 'press', 2003, 2003, { sources: ['budget', 'letter'] }),
      relation('u', 'mayor', 'union', 2000, 2000, { sources: ['letter'] }),
    ],
  },
  VOCABULARY,
);

const question = (id: string, parameters: readonly (readonly [Parameter['type'], unknown])[], datasets?: readonly string[]): Question => ({
  ...{ id, title: id, description: '', group: '', featured: false, statement: 'RETURN 1' },
  parameters: parameters.map(([type, value], index) => ({ name: `p${index}`, type, default: value, description: '' })),
  ...(datasets !== undefined && { datasets: [...datasets] }),
});
const defaultsOf = (...parameters: (readonly [Parameter['type'], unknown])[]) =>
  offeredQuestions([question('q', parameters)], unionGraph, ['council']).flatMap((each) => each.parameters.map((one) => one.default));

describe('the saved questions that are offered', () => {
  it('are those of any dataset and of the loaded ones, the latter first', () => {
    const questions = [
      question('for all', []),
      question('other', [], ['iraq']),
      question('own', [], ['iraq', 'council']),
      question('for all too', []),
    ];
    const offered = (datasets: readonly string[]) => offeredQuestions(questions, unionGraph, datasets).map(({ id }) => id);
    expect(offered(['council'])).toEqual(['own', 'for all', 'for all too']);
    expect(offered(['iraq'])).toEqual(['other', 'own', 'for all', 'for all too']);
    expect(offered([])).toEqual(['for all', 'for all too']);
  });

  it('keep defaults that are in the data, and those that name nothing in it', () => {
    expect(defaultsOf(['actor', 'alone'], ['source', 'letter'], ['year', 2004])).toEqual(['alone', 'letter', 2004]);
    expect(defaultsOf(['string', 'gone'], ['integer', 1990], ['actor', 'mayor'])).toEqual(['gone', 1990, 'mayor']);
  });

  it('get the most connected actors, the sources with most relations and the most telling years for others', () => {
    expect(defaultsOf(['actor', 'gone'])).toEqual(['union']);
    expect(defaultsOf(['actor', 'alone'], ['actor', 'gone'], ['actor', 'lost'])).toEqual(['union', 'mayor', 'press']);
    expect(defaultsOf(['source', 'gone'], ['source', 'gone'], ['source', 'gone'])).toEqual(['budget', 'letter', 'minutes']);
    expect(defaultsOf(['year', 1990])).toEqual([2003]);
    expect(defaultsOf(['year', 1999], ['string', 'x'], ['year', 1990], ['year', 2003])).toEqual([2002, 'x', 2003, 2004]);
  });

  it('of an earlier and a later year are of the years that are compared, in whatever order', () => {
    const asked = (one: number, other: number, ...parameters: (readonly [Parameter['type'], unknown])[]) =>
      ofComparedYears([question('q', parameters)], yearWindow(one), yearWindow(other)).flatMap((each) =>
        each.parameters.map(({ default: value }) => value),
      );
    expect(asked(2004, 2001, ['year', 2002], ['string', 'x'], ['year', 2003])).toEqual([2001, 'x', 2004]);
    expect(asked(2001, 2004, ['year', 2002], ['year', 2003])).toEqual([2001, 2004]);
    expect(asked(2001, 2004, ['year', 2003])).toEqual([2003]);
    expect(asked(2001, 2001, ['year', 2002], ['year', 2003])).toEqual([2002, 2003]);
    const long = { from: yearWindow(2001).from, to: yearWindow(2002).to };
    const [spanning] = ofComparedYears(
      [
        question('q', [
          ['year', 1],
          ['year', 2],
        ]),
      ],
      long,
      yearWindow(2004),
    );
    expect(spanning?.parameters.map((each) => each.default)).toEqual([2002, 2004]);
  });

  it('have nothing, or the year as it was, where the data have none', () => {
    const empty = buildUnionGraph({ actors: [], relations: [] }, VOCABULARY);
    const [adapted] = offeredQuestions(
      [
        question('q', [
          ['actor', 'gone'],
          ['source', 'gone'],
          ['year', 1990],
        ]),
      ],
      empty,
      [],
    );
    expect(adapted?.parameters.map((one) => one.default)).toEqual(['', '', 1990]);
  });
});
