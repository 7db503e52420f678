import { attestedInOtherDatasets } from '../../../client/graph/attested-elsewhere.ts';
import { withEarlier } from '../../../client/graph/earlier-knowledge.ts';
import { buildUnionGraph } from '../../../client/graph/union-graph.ts';
import { elsewhereInWords } from '../../../client/wording/elsewhere-in-words.ts';
import type { GraphAnswer } from '../../../model/api/graph.ts';
import { yearWindow } from '../../../model/time/window.ts';
import { actor, relation, VOCABULARY } from '../council.ts';

const own = relation('own', 'a', 'b', 2004, 2004);
const minutes = relation('minutes', 'a', 'b', 2010, 2011, { dataset: 'minutes' });
const letters = relation('letters', 'a', 'b', 2010, 2010, { dataset: 'letters' });
const diary = relation('diary', 'a', 'b', 2011, 2011, { dataset: 'letters', status: 'alleged' });

const answer = (relations: GraphAnswer['relations']): GraphAnswer => ({
  ...{ window: null, actors: ['a', 'b'].map((id) => actor(id)), relations, cut: null },
});

it('names the relations of other datasets that attest a tie where the selected one does not', () => {
  const graph = buildUnionGraph(answer([own, minutes, letters, diary]), VOCABULARY);
  const inYear = (id: string, year: number) => {
    const selected = graph.relationById.get(id) ?? expect.fail(`no ${id}`);
    return attestedInOtherDatasets(graph, selected, yearWindow(year)).map((other) => other.id);
  };
  expect([2004, 2010, 2011, 2012].map((year) => inYear('own', year))).toEqual([[], ['minutes', 'letters'], ['minutes', 'diary'], []]);
  expect([2004, 2010, 2011].map((year) => inYear('letters', year))).toEqual([['own'], [], ['minutes']]);
});

it('does not name what only the earlier of two days knew of', () => {
  const graph = buildUnionGraph(withEarlier(answer([own, letters]), answer([own, minutes])), VOCABULARY);
  const selected = graph.relationById.get('own') ?? expect.fail('no own');
  expect(attestedInOtherDatasets(graph, selected, yearWindow(2010)).map(({ id }) => id)).toEqual(['letters']);
});

it('says in how many other datasets, and when', () => {
  expect(elsewhereInWords([letters, diary], yearWindow(2010))).toBe('In another dataset it is attested in 2010');
  expect(elsewhereInWords([minutes, letters], { from: '2010-06-13', to: '2010-06-14' })).toBe(
    'In other datasets it is attested on 13 June 2010',
  );
});
