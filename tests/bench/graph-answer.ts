import type { GraphAnswer } from '../../model/api/graph.ts';
import { randomFrom } from '../../model/random.ts';
import type { Dataset } from '../../seed/check/dataset.ts';

const RADIUS = 500;

/** What `GET /api/graph` would say of a dataset, its actors strewn over a disc instead of laid out. */
export function graphAnswerOf(dataset: Dataset): GraphAnswer {
  const random = randomFrom(2);
  const claimsOf = new Map<string, number>();
  for (const { relation } of dataset.evidence) claimsOf.set(relation, (claimsOf.get(relation) ?? 0) + 1);
  const disputed = new Set(dataset.evidence.filter(({ stance }) => stance !== 'supports').map(({ relation }) => relation));
  return {
    window: null,
    cut: null,
    actors: dataset.actors.map(({ id, name, kind, aliases }) => {
      const [distance, angle] = [RADIUS * Math.sqrt(random.next()), 2 * Math.PI * random.next()];
      return { id, name, kind, aliases, x: hundredth(distance * Math.cos(angle)), y: hundredth(distance * Math.sin(angle)) };
    }),
    relations: dataset.relations.map((relation) => {
      const { id, type, source, target, dates, status, confidence, sources, independentSources } = relation;
      const time = { dates, ...relation.time, attested: [...relation.time.attested] };
      const evidence = { sources, independentSources, claims: claimsOf.get(id) ?? 0, disputed: disputed.has(id) };
      return { id, type, source, target, ...time, status, confidence, ...evidence, dataset: dataset.id };
    }),
  };
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}
