import { Button } from '@mantine/core';
import { isStopped, isTooLarge, useCampHistory } from '../data/camps.ts';
import { useViewer } from '../state/viewer-context.ts';
import { Failure } from '../ui/Failure.tsx';
import { FindingCamps } from '../ui/FindingCamps.tsx';
import { CampChoices } from './CampChoices.tsx';
import { CampHistoryParts } from './CampHistoryParts.tsx';
import styles from './camps.module.css';

/** The camps of all years as a river: who stands with whom, who changed sides and when, with the evidence. */
export function CampsView() {
  return (
    <div className={styles.view}>
      <CampChoices />
      <FoundCamps />
    </div>
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
