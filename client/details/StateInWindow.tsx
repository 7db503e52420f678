import { Fragment } from 'react';
import type { Window } from '../../model/time/window.ts';
import { attestedInOtherDatasets } from '../graph/attested-elsewhere.ts';
import { neighbouringSpells } from '../graph/neighbouring-spells.ts';
import type { Relation, UnionGraph } from '../graph/union-graph.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';
import { elsewhereInWords } from '../wording/elsewhere-in-words.ts';
import { relationInBrief } from '../wording/relation-in-brief.ts';
import { stateInWords } from '../wording/state-in-window.ts';

interface Props {
  readonly relation: Relation;
  /** The graph that tells of it: what was known on a day may be another. */
  readonly graph: UnionGraph;
  readonly window: Window;
}

/** The state of a relation in a window, and where it is not attested, the other datasets that attest it there. */
export function StateInWindow({ relation, graph, window }: Props) {
  const { info, select } = useViewer();
  const elsewhere = attestedInOtherDatasets(graph, relation, window);
  return (
    <>
      <p>{stateInWords(relation, window, neighbouringSpells(graph, relation))}</p>
      {elsewhere.length > 0 && (
        <p>
          {elsewhereInWords(elsewhere, window)}:{' '}
          {elsewhere.map((other, index) => (
            <Fragment key={other.id}>
              {index > 0 && '; '}
              <button type="button" className={styles.link} onClick={() => select({ kind: 'relation', id: other.id })}>
                {info.datasets.find(({ id }) => id === other.dataset)?.title ?? other.dataset}
              </button>{' '}
              ({relationInBrief(other)})
            </Fragment>
          ))}
          .
        </p>
      )}
    </>
  );
}
