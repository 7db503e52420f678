import { isStopped, isTooLarge, useCampHistory, useCamps } from '../../data/camps.ts';
import { downloadCamps } from '../../data/camps-csv.ts';
import { useViewer } from '../../state/viewer-context.ts';
import styles from '../../style/panel.module.css';
import { CampChoices } from '../../ui/CampChoices.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { FindingCamps } from '../../ui/FindingCamps.tsx';
import { TornActors } from '../../ui/TornActors.tsx';
import { balanceInWords, formatWeight, frustrationInWords, optimaInWords } from '../../wording/camps-in-words.ts';
import { windowInWords } from '../../wording/date-in-words.ts';
import { BalanceChart } from './BalanceChart.tsx';
import { Brokers } from './Brokers.tsx';
import { CampMembers, StandAlone } from './CampMembers.tsx';
import { Misfits, MixedPairs } from './Misfits.tsx';
import { WhoMoved } from './WhoMoved.tsx';

/** Shown where nothing is selected, beside the river and where actors are coloured by camp: who stands with whom in the window, how firmly, and what does not fit. */
export function CampPanel() {
  const { visibleGraph, values, unionGraph } = useViewer();
  const { criteria } = visibleGraph;
  const { number, weight } = values;
  const found = useCamps(criteria, { number, weight });
  const readings = useCamps(criteria, { number, weight }, { readings: true, enabled: found.data !== undefined });
  const history = useCampHistory(criteria, { number, weight });
  if (found.error !== null) return <Failure error={found.error} onRetry={found.refetch} />;
  const { data } = found;
  const isOld = found.isPlaceholderData;
  const finding = <FindingCamps what="the camps of this window" isStopped={isStopped(found)} hasOlder={isOld} />;
  if (data === undefined) return finding;
  const deep = readings.data !== undefined && !readings.isPlaceholderData ? readings.data : data;
  const camps = deep.camps.filter(({ members }) => members.length > 1);
  const alone = deep.camps.filter(({ members }) => members.length === 1);
  const balance = balanceInWords(data.triads);
  return (
    <div className={styles.campPanel} aria-busy={isOld}>
      {isOld && finding}
      <header className={styles.section}>
        <h2>Camps in {windowInWords(data.window)}</h2>
        <p className={styles.quiet}>
          A camp is who supports whom. The division that is shown leaves least out of place: support between camps, and hostility within
          one.
        </p>
        {values.view !== 'camps' && <CampChoices />}
        <dl className={styles.campNumbers}>
          <dt>Does not fit</dt>
          <dd>
            {frustrationInWords(data)}
            {data.mixed > 0 && ` ${formatWeight(data.mixed)} of it is between pairs of both signs, wherever they stand.`}
          </dd>
          <dt>Other divisions</dt>
          <dd>{optimaInWords(data.optima)}</dd>
          {balance !== null && (
            <>
              <dt>Balance</dt>
              <dd>
                {balance} of the triads, three actors that are all tied to each other, are balanced: a friend’s friend is a friend, a
                friend’s enemy an enemy.
              </dd>
            </>
          )}
        </dl>
        {data.camps.length > 0 && (
          <button type="button" className={styles.link} onClick={() => downloadCamps(deep, unionGraph)}>
            Memberships as CSV
          </button>
        )}
      </header>
      {data.camps.length > 0 && <TornActors found={data} />}
      {criteria.compared?.of === 'windows' && <WhoMoved now={data} />}
      {camps.length === 0 && <p>No camps: nobody who is shown supports another in this window.</p>}
      {camps.map((camp) => (
        <CampMembers key={camp.id} camp={camp} all={data.camps} />
      ))}
      <StandAlone camps={alone} />
      <Misfits ids={data.misfits} />
      <MixedPairs pairs={data.mixedPairs} />
      <Brokers camps={data.camps} />
      {history.error === null ? (
        history.data !== undefined && <BalanceChart years={history.data.years} />
      ) : isTooLarge(history.error) ? (
        <p className={styles.quiet}>{history.error.message}</p>
      ) : (
        <Failure error={history.error} onRetry={history.refetch} />
      )}
    </div>
  );
}
