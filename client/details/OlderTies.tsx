import type { OlderTie } from '../../model/comparison/turn.ts';
import type { Relation } from '../graph/union-graph.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';
import { relationInBrief } from '../wording/relation-in-brief.ts';
import { sentenceOf } from '../wording/sentence.ts';

/** On what it rests that a relation has turned: the older ties of the opposite sign, and which of them still stand. */
export function OlderTies({ ties }: { readonly ties: readonly OlderTie<Relation>[] }) {
  const { unionGraph, select } = useViewer();
  if (ties.length === 0) return null;
  return (
    <>
      <p>It rests on {ties.length === 1 ? 'this older tie' : 'these older ties'} of the opposite sign:</p>
      <ul className={styles.hints}>
        {ties.map(({ relation, stands }) => (
          <li key={relation.id}>
            <button type="button" className={styles.link} onClick={() => select({ kind: 'relation', id: relation.id })}>
              {sentenceOf(unionGraph, relation)}
            </button>{' '}
            ({relationInBrief(relation)}){stands && ', which still stands'}
          </li>
        ))}
      </ul>
    </>
  );
}
