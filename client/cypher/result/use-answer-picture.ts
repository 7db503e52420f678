import { useMemo } from 'react';
import type { Emphasis } from '../../graph/emphasis.ts';
import { membersOf, subgraphOf } from '../../graph/subgraph.ts';
import type { Picture } from '../../surface/picture.ts';
import { useOpenTies, usePicture } from '../../surface/use-picture.ts';
import { answerGraph } from './answer-graph.ts';

/** The picture of the canvas with only an answer in it, all of it highlighted. */
export function useAnswerPicture(answer: Emphasis): Picture {
  const picture = usePicture();
  const { selectedActors, selectedRelations } = picture;
  const visibleGraph = useMemo(() => answerGraph(picture.visibleGraph, answer), [picture.visibleGraph, answer]);
  const selected = useMemo(
    () => ({
      selectedActors: new Set([...selectedActors].filter((id) => answer.actors.has(id))),
      selectedRelations: new Set([...selectedRelations].filter((id) => answer.relations.has(id))),
    }),
    [selectedActors, selectedRelations, answer],
  );
  const { unionGraph } = visibleGraph;
  const subgraph = useMemo(() => subgraphOf(unionGraph, membersOf(unionGraph, answer.actors)), [unionGraph, answer]);
  const open = useOpenTies(visibleGraph, subgraph, selected);
  return useMemo(
    () => ({ ...picture, ...selected, visibleGraph, subgraph, open, spotlight: answer }),
    [picture, selected, visibleGraph, subgraph, open, answer],
  );
}
