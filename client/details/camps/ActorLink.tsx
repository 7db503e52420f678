import { useViewer } from '../../state/viewer-context.ts';
import styles from '../../style/panel.module.css';

/** The name of an actor, which selects it. */
export function ActorLink({ id }: { readonly id: string }) {
  const { unionGraph, select } = useViewer();
  return (
    <button type="button" className={styles.link} onClick={() => select({ kind: 'actor', id })}>
      {unionGraph.actorById.get(id)?.name ?? id}
    </button>
  );
}
