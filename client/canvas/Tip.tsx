import { datesInWords } from '../details/dates-in-words.ts';
import { sentenceOf } from '../details/sentence.ts';
import { STATE_NAMES } from '../details/state-in-words.ts';
import type { Hover } from '../graph/emphasis.ts';
import { stateOf } from '../graph/scene.ts';
import { useViewer } from '../shell/viewer-context.ts';
import styles from './canvas.module.css';

/** What the pointer is on, in words. */
export function Tip({ hover }: { readonly hover: { readonly target: Hover; readonly x: number; readonly y: number } }) {
  const { scene } = useViewer();
  const relation = hover.target?.kind === 'relation' ? scene.world.relationById.get(hover.target.id) : undefined;
  if (relation === undefined) return null;
  const marks = [
    STATE_NAMES[stateOf(scene, relation)],
    ...(relation.status === 'actual' ? [] : [relation.status]),
    ...(relation.disputed ? ['disputed'] : []),
    datesInWords(relation),
  ];
  return (
    <div className={styles.tip} style={{ left: hover.x, top: hover.y }}>
      <strong>{sentenceOf(scene.world, relation)}</strong>
      <span>{marks.join(' · ')}</span>
    </div>
  );
}
