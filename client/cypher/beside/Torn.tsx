import { isStopped, isTooLarge, useCamps } from '../../data/camps.ts';
import { useViewer } from '../../state/viewer-context.ts';
import styles from '../../style/panel.module.css';
import { Failure } from '../../ui/Failure.tsx';
import { FindingCamps } from '../../ui/FindingCamps.tsx';
import { TornActors } from '../../ui/TornActors.tsx';
import { prepositioned, windowInWords } from '../../wording/date-in-words.ts';

/** Who could stand in either of two camps of the window, by all relations of the picture: what a question about pairs does not tell. */
export function Torn() {
  const { visibleGraph, values, setValues } = useViewer();
  const { number, weight } = values;
  const found = useCamps(visibleGraph.criteria, { number, weight });
  if (found.error !== null) {
    return isTooLarge(found.error) ? (
      <p className={styles.quiet}>{found.error.message}</p>
    ) : (
      <Failure error={found.error} onRetry={found.refetch} />
    );
  }
  if (found.data === undefined || found.isPlaceholderData)
    return <FindingCamps what="the camps of this window" isStopped={isStopped(found)} hasOlder={false} />;
  return (
    <>
      <TornActors found={found.data} />
      <button type="button" className={styles.link} onClick={() => setValues({ view: 'camps', show: null })}>
        The camps {prepositioned(windowInWords(found.data.window))}
      </button>
    </>
  );
}
