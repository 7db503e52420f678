import { formatNumber } from '../../model/format-count.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';
import { sentenceOf } from '../wording/sentence.ts';

/** Everything that is selected, by name; the last is the one described below. */
export function SelectionChips() {
  const { unionGraph, selection, select } = useViewer();
  return (
    <div className={styles.chips}>
      <span>{formatNumber(selection.length)} selected:</span>
      {selection.map((item) => {
        const relation = item.kind === 'relation' ? unionGraph.relationById.get(item.id) : undefined;
        const name = relation === undefined ? unionGraph.actorById.get(item.id)?.name : sentenceOf(unionGraph, relation);
        return (
          <button key={`${item.kind}:${item.id}`} type="button" className={styles.link} onClick={() => select(item)}>
            {name ?? item.id}
          </button>
        );
      })}
    </div>
  );
}
