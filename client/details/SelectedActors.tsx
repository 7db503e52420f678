import { Button } from '@mantine/core';
import { formatCount } from '../../model/format-count.ts';
import { isVisible } from '../graph/visible-graph.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';
import { ActorSwatch } from '../ui/ActorSwatch.tsx';
import { RelationListItem } from './RelationListItem.tsx';

/** Several actors: their names, actions on them, and the relations among them. */
export function SelectedActors({ ids }: { readonly ids: readonly string[] }) {
  const { unionGraph, visibleGraph, select, showOnly, hide, focusOn } = useViewer();
  const chosen = new Set(ids);
  const among = unionGraph.relations.filter(
    (relation) => isVisible(visibleGraph, relation) && chosen.has(relation.source) && chosen.has(relation.target),
  );
  return (
    <>
      <header className={styles.section}>
        <p className={styles.kindLabel}>Selection</p>
        <h2>{formatCount(ids.length, 'actor')}</h2>
        <div className={styles.actions}>
          <Button size="compact-xs" variant="default" onClick={() => showOnly(ids)}>
            Show only these
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => hide(ids)}>
            Hide them
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => focusOn(ids)}>
            Zoom to them
          </Button>
        </div>
        <ul className={styles.rows}>
          {ids.flatMap((id) => {
            const actor = unionGraph.actorById.get(id);
            if (actor === undefined) return [];
            return [
              <li key={id}>
                <button type="button" className={styles.relation} onClick={() => select({ kind: 'actor', id })}>
                  <ActorSwatch actor={actor} />
                  <span className={styles.primaryText}>{actor.name}</span>
                </button>
              </li>,
            ];
          })}
        </ul>
      </header>
      <div className={styles.section}>
        <h3>
          Among them <span className={styles.number}>{among.length.toLocaleString('en')}</span>
        </h3>
        {among.length === 0 && <p className={styles.quiet}>No relation among them is shown in this window.</p>}
        <ul className={styles.rows}>
          {among.map((relation) => (
            <RelationListItem key={relation.id} relation={relation} />
          ))}
        </ul>
      </div>
    </>
  );
}
