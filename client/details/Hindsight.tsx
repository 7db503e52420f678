import { useViewer } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';
import { hindsightInWords } from '../wording/known-in-words.ts';

/** Says of a text, while what was known on a day is shown, that it was written with what came later. */
export function Hindsight() {
  const words = hindsightInWords(useViewer().unionGraph.known);
  return words === '' ? null : <p className={styles.quiet}>{words}</p>;
}
