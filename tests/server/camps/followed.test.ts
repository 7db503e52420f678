import { MOST_FOLLOWED } from '../../../model/camps/most-followed.ts';
import { campHistoryQuery, campsQuery } from '../../../model/camps/query.ts';
import { BUILT_IN_TYPES } from '../../../model/coding/vocabulary.ts';
import { CampService } from '../../../server/camps/camp-service.ts';
import { CampSolver } from '../../../server/camps/camp-solver.ts';
import { historyAnswer } from '../../../server/camps/history-answer.ts';
import { windowAnswer } from '../../../server/camps/window-answer.ts';
import type { StoredRelation } from '../../../server/graph/stored-relation.ts';
import type { StoredActor, UnionGraph } from '../../../server/graph/union-graph.ts';

function relation(index: number, sign: 1 | 0 | -1): StoredRelation {
  return {
    ...{ id: `r${index}`, type: sign === 1 ? 'ALLIED_WITH' : sign === 0 ? 'MEETS_WITH' : 'RIVALS', source: `a${index % 100}`, target: 'b' },
    ...{ sign, category: 'any', status: 'actual', confidence: 'high', summary: '', sources: [], dataset: 'made', independentSources: 0 },
    ...{ claims: 0, disputed: false, dating: 'undated', attested: [], startStatus: 'unknown', endStatus: 'unknown' },
  };
}

/** So many supportive relations, and one more of each other sign. */
function graphOf(supportive: number): UnionGraph {
  const relations = Array.from({ length: supportive }, (_, index) => relation(index, 1));
  relations.push(relation(supportive, 0), relation(supportive + 1, -1));
  const ids = ['b', ...Array.from({ length: 100 }, (_, index) => `a${index}`)];
  const actors = ids.map((id): StoredActor => ({ id, name: id, kind: 'person', aliases: [], x: 0, y: 0 }));
  return {
    ...{ version: `${supportive}`, datasets: [], claimCount: 0, types: BUILT_IN_TYPES },
    actors: new Map(actors.map((each) => [each.id, each])),
    relations: new Map(relations.map((each) => [each.id, each])),
  };
}

describe('the limit of what is followed', () => {
  const solver = new CampSolver();
  const service = new CampService(solver);
  const never = new AbortController().signal;
  afterAll(() => solver.close());
  const asked = (query: object) => campHistoryQuery.parse(query);

  it('counts relations with a sign that match the filters, and tells how many they are', async () => {
    const graph = graphOf(MOST_FOLLOWED);
    await expect(historyAnswer(service, graph, asked({}), never)).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('at most 5,000 relations with a sign match the filters, and 5,001 do'),
    });
    expect(await service.isFollowed(graph, asked({}))).toBe(false);
  });

  it('lets those pass that are no more with their filters, or without the neutral ones', async () => {
    expect(await service.isFollowed(graphOf(MOST_FOLLOWED), asked({ sign: 'supportive' }))).toBe(true);
    expect(await service.isFollowed(graphOf(MOST_FOLLOWED - 1), asked({}))).toBe(true);
    const { years } = await historyAnswer(service, graphOf(MOST_FOLLOWED - 1), asked({}), never);
    expect(years).toEqual([]);
  });

  it('is told with a window: whether its camps are matched with those of all years', async () => {
    const query = campsQuery.parse({ year: '2005' });
    const [small, large] = [graphOf(50), graphOf(MOST_FOLLOWED)];
    expect(await windowAnswer(service, small, query, never)).toMatchObject({ followed: true });
    const { followed, camps } = await windowAnswer(service, large, query, never);
    expect([followed, camps[0]?.id, camps[0]?.namesakes]).toEqual([false, 'camp-b', ['b', 'a0', 'a10']]);
  });
});
