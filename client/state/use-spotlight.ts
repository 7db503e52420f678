import { useMemo } from 'react';
import { pathsQueryString } from '../data/paths-query-string.ts';
import { usePathsAnswer } from '../data/queries.ts';
import type { Emphasis } from '../graph/emphasis.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import { useQueryRun } from './query-run.ts';
import { endsOf } from './viewer-actions.ts';
import { useViewer } from './viewer-context.ts';

/** What is highlighted on the canvas: the open path, otherwise the result of the query on the canvas. */
export function useSpotlight(): Emphasis | null {
  const { visibleGraph, values } = useViewer();
  const { outcome, onCanvas } = useQueryRun();
  const query = pathsQueryString(values.path, values.order, visibleGraph.criteria);
  const { data } = usePathsAnswer(query);
  const path = useMemo((): Emphasis | null => {
    const lit = query === null ? undefined : data?.paths[values.nth];
    if (lit === undefined) return null;
    return {
      actors: new Set(lit.steps.flatMap(({ from, to }) => [from, to])),
      relations: new Set(lit.steps.map(({ relation }) => relation.id)),
    };
  }, [query, data, values.nth]);
  const { unionGraph } = visibleGraph;
  const answer = useMemo(
    () => (onCanvas && outcome.kind === 'done' ? withEnds(unionGraph, outcome.ids) : null),
    [onCanvas, outcome, unionGraph],
  );
  return path ?? answer;
}

/** With the actors of its relations, also where the rows name one of them only: a line does not end at nobody. */
function withEnds(unionGraph: UnionGraph, { actors, relations }: Emphasis): Emphasis {
  const ends = [...relations].flatMap((id) => endsOf(unionGraph, { kind: 'relation', id }));
  return { actors: new Set([...actors, ...ends]), relations };
}
