import { Button } from '@mantine/core';
import { isStopped, isTooLarge, useCampHistory } from '../data/camps.ts';
import { useViewer } from '../state/viewer-context.ts';
import { CampChoices } from '../ui/CampChoices.tsx';
import { Failure } from '../ui/Failure.tsx';
import { FindingCamps } from '../ui/FindingCamps.tsx';
import { NUMBER_WORDS, WEIGHT_WORDS } from '../wording/camps-in-words.ts';
import { CampHistoryParts } from './CampHistoryParts.tsx';
import styles from './camps.module.css';

/** The camps of all years as a river: who stands with whom, who changed sides and when, with the evidence. */
export function CampsView() {
  return (
    <div className={styles.view}>
      <Intro />
      <FoundCamps />
    </div>
  );
}

function Intro() {
  const { number, weight } = useViewer().values;
  const bands =
    number === 'two'
      ? 'Bands are sides: each connected group has two of its own, and groups that nothing connects stand apart.'
      : 'Bands are camps: actors who support each other and are hostile, if at all, to others.';
  return (
    <>
      <p className={styles.intro}>{bands} Lines are actors; a strong line with a dot is one that changed sides.</p>
      <details className={styles.how}>
        <summary>
          How camps are found: {NUMBER_WORDS[number].name.toLowerCase()}; {WEIGHT_WORDS[weight].name.toLowerCase()}
        </summary>
        <CampChoices />
      </details>
    </>
  );
}

/** Asks for the history as long as it is shown: the request ends with it. */
function FoundCamps() {
  const { visibleGraph, values, setValues } = useViewer();
  const history = useCampHistory(visibleGraph.criteria, values);
  if (history.isError && isTooLarge(history.error)) {
    return (
      <div className={styles.message} role="status">
        <p>{history.error.message}</p>
        <Button size="xs" variant="default" onClick={() => setValues({ view: 'canvas', colour: 'camp' })}>
          Show the camps of this window
        </Button>
      </div>
    );
  }
  if (history.isError) {
    return (
      <div className={styles.message}>
        <Failure error={history.error} onRetry={history.refetch} />
      </div>
    );
  }
  const isBusy = history.isPending || history.isPlaceholderData;
  return (
    <>
      {isBusy && (
        <div className={styles.finding}>
          <FindingCamps what="the camps of all years" isStopped={isStopped(history)} hasOlder={history.isPlaceholderData} />
        </div>
      )}
      {history.data !== undefined && <CampHistoryParts history={history.data} isBusy={isBusy} />}
    </>
  );
}
