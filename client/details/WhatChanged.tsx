import { CHANGE_WORDS, meaningFor } from '../../model/comparison/change-words.ts';
import { chronological } from '../../model/comparison/compare-windows.ts';
import { stateIn } from '../../model/time/relation-time.ts';
import { olderTiesOf } from '../graph/change-rows.ts';
import type { Relation } from '../graph/union-graph.ts';
import { changeOf } from '../graph/visible-graph.ts';
import { useViewer } from '../state/viewer-context.ts';
import { capitalize } from '../wording/state-in-words.ts';
import { KnowledgeOfRelation } from './KnowledgeOfRelation.tsx';
import { OlderTies } from './OlderTies.tsx';

/** What became of a relation between the two windows, or between the two days. */
export function WhatChanged({ relation }: { readonly relation: Relation }) {
  const { visibleGraph } = useViewer();
  const { compared, window } = visibleGraph.criteria;
  if (compared?.of === 'knowledge') return <KnowledgeOfRelation relation={relation} />;
  const change = changeOf(visibleGraph, relation);
  const [earlier] = chronological(window, compared?.window ?? window);
  return (
    <>
      {change !== null && (
        <p>
          {capitalize(CHANGE_WORDS[change].name)}: {meaningFor(change, stateIn(relation, earlier))}.
        </p>
      )}
      <OlderTies ties={olderTiesOf(visibleGraph, relation)} />
    </>
  );
}
