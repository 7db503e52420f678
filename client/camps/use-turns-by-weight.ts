import { useMemo } from 'react';
import type { CampHistoryAnswer } from '../../model/camps/answer.ts';
import { WEIGHTING_NAMES } from '../../model/camps/weighting.ts';
import { useCampHistory } from '../data/camps.ts';
import { type TurnsByWeight, turnsByWeight } from '../graph/river/turns-by-weight.ts';
import { useViewer } from '../state/viewer-context.ts';

/** With more relations than this, the camps of all years take seconds, and are not found three times. */
const MOST_WEIGHED_OTHERWISE = 1500;

/** Which changes of sides depend on what relations weigh; `null` until that is known, and where there are too many relations to find out. */
export function useTurnsByWeight(history: CampHistoryAnswer, isBusy: boolean): TurnsByWeight | null {
  const { visibleGraph, unionGraph } = useViewer();
  const { number, weight } = history;
  const isWanted = !isBusy && unionGraph.relations.length <= MOST_WEIGHED_OTHERWISE;
  const [one = weight, other = weight] = WEIGHTING_NAMES.filter((each) => each !== weight);
  const first = useCampHistory(visibleGraph.criteria, { number, weight: one }, isWanted);
  const second = useCampHistory(visibleGraph.criteria, { number, weight: other }, isWanted);
  const [firstFound, secondFound] = [first, second].map(({ data, isPlaceholderData }) => (isPlaceholderData ? undefined : data));
  return useMemo(
    () => (!isWanted || firstFound === undefined || secondFound === undefined ? null : turnsByWeight(history, [firstFound, secondFound])),
    [isWanted, history, firstFound, secondFound],
  );
}
