import { CHANGE_WORDS } from '../../model/comparison/change-words.ts';
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
  if (visibleGraph.criteria.compared?.of === 'knowledge') return <KnowledgeOfRelation relation={relation} />;
  const change = changeOf(visibleGraph, relation);
  return (
    <>
      {change !== null && (
        <p>
          {capitalize(CHANGE_WORDS[change].name)}: {CHANGE_WORDS[change].meaning}.
        </p>
      )}
      <OlderTies ties={olderTiesOf(visibleGraph, relation)} />
    </>
  );
}
