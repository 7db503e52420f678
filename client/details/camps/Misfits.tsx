import type { CampsAnswer } from '../../../model/camps/answer.ts';
import { useViewer } from '../../state/viewer-context.ts';
import styles from '../../style/panel.module.css';
import { RelationListItem } from '../RelationListItem.tsx';

/** So many are listed: the list view has the rest. */
const MOST = 60;

/** Relations that fit into no camps as they are divided. */
export function Misfits({ ids }: { readonly ids: CampsAnswer['misfits'] }) {
  if (ids.length === 0) return null;
  return (
    <section className={styles.section} data-misfits>
      <h3>
        Does not fit <span className={styles.number}>{ids.length}</span>
      </h3>
      <p className={styles.quiet}>Support between camps, or hostility within one.</p>
      <Relations ids={ids} />
    </section>
  );
}

/** Pairs that support and fight each other in one window. */
export function MixedPairs({ pairs }: { readonly pairs: CampsAnswer['mixedPairs'] }) {
  const { actorById } = useViewer().unionGraph;
  if (pairs.length === 0) return null;
  const nameOf = (id: string) => actorById.get(id)?.name ?? id;
  return (
    <section className={styles.section} data-mixed-pairs>
      <h3>
        Of both signs <span className={styles.number}>{pairs.length}</span>
      </h3>
      <p className={styles.quiet}>Two that have supportive and hostile relations in this window: one of them never fits.</p>
      {pairs.slice(0, MOST).map(({ actors: [a, b], relations }) => (
        <details key={`${a} ${b}`} className={styles.folded}>
          <summary>
            {nameOf(a)} and {nameOf(b)}
          </summary>
          <Relations ids={relations} />
        </details>
      ))}
    </section>
  );
}

function Relations({ ids }: { readonly ids: readonly string[] }) {
  const { unionGraph } = useViewer();
  return (
    <ul className={styles.rows}>
      {ids.slice(0, MOST).flatMap((id) => {
        const relation = unionGraph.relationById.get(id);
        return relation === undefined ? [] : [<RelationListItem key={id} relation={relation} />];
      })}
    </ul>
  );
}
