import { earlierGraphOf } from '../graph/earlier-knowledge.ts';
import type { Relation } from '../graph/union-graph.ts';
import { changeOf } from '../graph/visible-graph.ts';
import { useViewer } from '../state/viewer-context.ts';
import { knowledgeChangeInWords, untoldInWords } from '../wording/knowledge-in-words.ts';
import { knownInWords } from '../wording/known-in-words.ts';
import { capitalize } from '../wording/state-in-words.ts';
import { StateInWindow } from './StateInWindow.tsx';

/** What was known of a relation in the window on each of the two days, and what changed. */
export function KnowledgeOfRelation({ relation }: { readonly relation: Relation }) {
  const { unionGraph, visibleGraph } = useViewer();
  const { window, compared } = visibleGraph.criteria;
  if (compared?.of !== 'knowledge') return null;
  const change = changeOf(visibleGraph, relation);
  const earlierGraph = earlierGraphOf(unionGraph, relation.source);
  const sides = [
    { graph: earlierGraph, told: earlierGraph.relationById.get(relation.id) },
    { graph: unionGraph, told: unionGraph.earlier?.isGone(relation) === true ? undefined : relation },
  ];
  return (
    <>
      {sides.map(({ graph, told }, index) => {
        const day = compared.days[index] ?? null;
        return (
          <div key={index === 0 ? 'earlier' : 'later'}>
            <h4>{day === null ? 'By all sources' : capitalize(knownInWords(day))}</h4>
            {told === undefined ? <p>{untoldInWords(index === 0)}</p> : <StateInWindow relation={told} graph={graph} window={window} />}
          </div>
        );
      })}
      {change !== null && <p>{knowledgeChangeInWords(change, compared.days)}</p>}
    </>
  );
}
