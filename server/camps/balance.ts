import type { CampsAnswer } from '../../model/camps/answer.ts';
import { isMisfit } from '../../model/camps/partition.ts';
import { mixedWeight, netWeight, type SignedGraph } from '../../model/camps/signed-graph.ts';
import { triadSteps } from '../../model/camps/triads.ts';
import { finish, type Steps } from '../../model/steps.ts';
import type { Divided } from './camp-service.ts';

type Balance = Pick<CampsAnswer, 'frustration' | 'mixed' | 'lowerBound' | 'exact' | 'optima' | 'triads'>;

/** How well the signed graph of a window divides into camps. */
export function balanceOf(divided: Pick<Divided, 'graph' | 'optima'>): Balance {
  return finish(balanceSteps(divided));
}

/** The same, some triads at a time. */
export function* balanceSteps({ graph, optima }: Pick<Divided, 'graph' | 'optima'>): Steps<Balance> {
  const mixed = graph.ties.reduce((sum, tie) => sum + mixedWeight(tie), 0);
  return {
    frustration: optima.cost + mixed,
    mixed,
    lowerBound: optima.lowerBound + mixed,
    exact: optima.cost === optima.lowerBound,
    optima: optima.count,
    triads: yield* triadSteps(graph),
  };
}

/** The ids of the relations that are supportive between camps or hostile within one, but for those of pairs of both signs. */
export function misfitsOf({ graph, shown }: Pick<Divided, 'graph' | 'shown'>): CampsAnswer['misfits'] {
  return graph.ties
    .filter((tie) => mixedWeight(tie) === 0 && isMisfit({ a: tie.a, b: tie.b, weight: netWeight(tie) }, shown))
    .flatMap(({ relations }) => relations);
}

/** The pairs that have supportive relations and hostile ones. */
export function mixedPairsOf({ actors, ties }: SignedGraph): CampsAnswer['mixedPairs'] {
  return ties
    .filter((tie) => mixedWeight(tie) > 0)
    .map(({ a, b, relations }) => ({ actors: [actors[a] ?? '', actors[b] ?? ''], relations: [...relations] }));
}
