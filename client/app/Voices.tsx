import { useViewer } from '../state/viewer-context.ts';
import { areFew, fewVoicesInWords, voicesInWords } from '../wording/voices-in-words.ts';
import styles from './shell.module.css';

/** On how many independent sources the window rests; a remark where it is one, or two. */
export function Voices() {
  const { visibleGraph, tally, voices } = useViewer();
  const { criteria } = visibleGraph;
  if (criteria.compared !== null || tally.states.attested === 0) return null;
  if (areFew(voices)) return <p className={styles.filtered}>{fewVoicesInWords(criteria, tally, voices)}</p>;
  return <p>{voicesInWords(voices)}</p>;
}
