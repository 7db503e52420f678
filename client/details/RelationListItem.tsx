import type { Relation } from '../graph/union-graph.ts';
import { drawnChangeOf, stateOf } from '../graph/visible-graph.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';
import { LineSwatch } from '../ui/Swatch.tsx';
import { relationInBrief } from '../wording/relation-in-brief.ts';
import { clauseOf, sentenceOf } from '../wording/sentence.ts';
import { stateInBrief } from '../wording/state-in-brief.ts';

interface Props {
  readonly relation: Relation;
  /** The actor whose relation it is: the row names the other one. Without it the row is a whole sentence. */
  readonly from?: string;
  /** What of the clause the row says, because no heading does. */
  readonly says?: 'other actor' | 'verb' | 'both';
  /** What else the row has to say of it. */
  readonly note?: string | undefined;
}

/** One relation of an actor as a line that opens it. */
export function RelationListItem({ relation, from, says = 'other actor', note }: Props) {
  const { unionGraph, visibleGraph, select } = useViewer();
  const { verb, object } = clauseOf(unionGraph, relation, from);
  const state = stateOf(visibleGraph, relation);
  return (
    <li>
      <button
        type="button"
        className={styles.relation}
        data-relation={relation.id}
        onClick={() => select({ kind: 'relation', id: relation.id })}
      >
        <LineSwatch sign={relation.sign} state={state} change={drawnChangeOf(visibleGraph, relation)} />
        <span>
          {says === 'both' && from !== undefined && `${verb} `}
          <span className={styles.primaryText}>
            {from === undefined ? sentenceOf(unionGraph, relation) : says === 'verb' ? verb : object}
          </span>
          <span className={styles.secondaryText}>
            {state === 'uncertain' || state === 'presumed' || state === 'unknown'
              ? `${stateInBrief(state, relation, visibleGraph.criteria.window)} · `
              : ''}
            {relationInBrief(relation)}
            {relation.disputed && ' · disputed'}
            {note !== undefined && ` · ${note}`}
          </span>
        </span>
      </button>
    </li>
  );
}
