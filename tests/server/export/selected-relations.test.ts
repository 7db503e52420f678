import type { RelationSummary } from '../../../model/api/relation-summary.ts';
import { BUILT_IN_TYPES } from '../../../model/coding/vocabulary.ts';
import { SelectedRelations } from '../../../server/export/selected-relations.ts';
import type { StoredRelation } from '../../../server/graph/stored-relation.ts';
import type { UnionGraph } from '../../../server/graph/union-graph.ts';

function stored(id: string, type: string, endedBy?: string): StoredRelation {
  return {
    ...{ id, source: 'mayor', target: 'council', type, dates: '2001/2004', status: 'actual', confidence: 'high' },
    ...{ dating: 'dated', attested: [], startStatus: 'known', endStatus: 'ended', sources: ['minutes'], dataset: 'council' },
    ...{ claims: 1, disputed: false, independentSources: 1, sign: 1, category: 'material support', summary: 'It is so.' },
    ...(endedBy && { endedBy }),
  } as StoredRelation;
}

const all = [
  stored('leads', 'SUPPORTS', 'quarrels'),
  stored('funds', 'FUNDS', 'quarrels'),
  stored('quarrels', 'RIVALS'),
  stored('x', 'OWN'),
];
const graph = { relations: new Map(all.map((each) => [each.id, each])), types: BUILT_IN_TYPES } as unknown as UnionGraph;
const shown = (id: string, state?: RelationSummary['state']) =>
  ({ ...graph.relations.get(id), id, ...(state && { state }) }) as RelationSummary;

describe('the relations of an export', () => {
  it('are held as the graph has them, and not as copies', async () => {
    const { stored: held } = await SelectedRelations.of([shown('funds'), shown('leads')], graph);
    expect(held.map((each) => each === graph.relations.get(each.id))).toEqual([true, true]);
  });

  it('are whole when they are asked for: in the order of the answer, with their state and label, and what they end of those selected', async () => {
    const relations = await SelectedRelations.of([shown('quarrels', 'attested'), shown('x', 'presumed'), shown('leads')], graph);
    const some = relations.slice(0, 2);
    expect([relations.length, some.map(({ id, state, label, ends }) => [id, state, label, ends])]).toEqual([
      3,
      [
        ['quarrels', 'attested', BUILT_IN_TYPES.find(({ type }) => type === 'RIVALS')?.label, ['leads']],
        ['x', 'presumed', 'OWN', []],
      ],
    ]);
    expect(relations.slice(1, 3).map(({ id, state, summary }) => [id, state, summary])).toEqual([
      ['x', 'presumed', 'It is so.'],
      ['leads', undefined, 'It is so.'],
    ]);
  });
});
