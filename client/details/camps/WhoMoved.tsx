import { useMemo } from 'react';
import type { CampsAnswer } from '../../../model/camps/answer.ts';
import { formatCount } from '../../../model/format-count.ts';
import type { Window } from '../../../model/time/window.ts';
import { useCamps } from '../../data/camps.ts';
import { type Move, movedBetween } from '../../graph/moved-between-camps.ts';
import type { ViewCriteria } from '../../graph/visible-graph.ts';
import { useViewer } from '../../state/viewer-context.ts';
import styles from '../../style/panel.module.css';
import { Failure } from '../../ui/Failure.tsx';
import { windowInWords } from '../../wording/date-in-words.ts';
import { ActorLink } from './ActorLink.tsx';

/** Who stands in another camp in the two windows of a comparison. @param now the camps of the picture's own window */
export function WhoMoved({ now }: { readonly now: CampsAnswer }) {
  const { criteria } = useViewer().visibleGraph;
  return criteria.compared?.of === 'windows' ? <Between now={now} window={criteria.compared.window} criteria={criteria} /> : null;
}

interface Props {
  readonly now: CampsAnswer;
  readonly window: Window;
  readonly criteria: ViewCriteria;
}

function Between({ now, window, criteria }: Props) {
  const { values, unionGraph } = useViewer();
  const { number, weight } = values;
  const other = useCamps({ ...criteria, window }, { number, weight });
  const { data } = other;
  const [earlier, later] = data === undefined || now.window.from < data.window.from ? [now, data] : [data, now];
  const moves = useMemo(
    () => (earlier === undefined || later === undefined ? null : movedBetween(earlier.camps, later.camps)),
    [earlier, later],
  );
  if (other.error !== null) return <Failure error={other.error} onRetry={other.refetch} />;
  if (moves === null || earlier === undefined || later === undefined) return <p role="status">Finding the camps of the other window …</p>;
  const { moved, withoutEvidence } = moves;
  const [first, second] = [earlier, later].map((each) => windowInWords(each.window));
  const nameOf = (id = '') => unionGraph.actorById.get(id)?.name ?? id;
  const placeInWords = (place: Move['earlier']) =>
    place === null ? 'no evidence' : place.isAlone ? 'standing alone' : `the camp of ${nameOf(place.namesake)}`;
  return (
    <section className={styles.section} data-who-moved>
      <h3>
        Who moved, {first} to {second} <span className={styles.number}>{moved.length}</span>
      </h3>
      {moved.length === 0 && <p className={styles.quiet}>Nobody of whom there is evidence in both.</p>}
      <ul className={styles.campMembers}>
        {moved.map(({ actor, earlier, later }) => (
          <li key={actor} data-moved={actor}>
            <ActorLink id={actor} />
            <span className={styles.quiet}>
              from {placeInWords(earlier)} to{' '}
              {earlier?.namesake === later?.namesake ? `another camp called after ${nameOf(later?.namesake)}` : placeInWords(later)}
            </span>
          </li>
        ))}
      </ul>
      {withoutEvidence.length > 0 && (
        <details className={styles.folded}>
          <summary>No evidence in one of them: {formatCount(withoutEvidence.length, 'actor')}</summary>
          <p className={styles.quiet}>Who has no supportive or hostile relation in a window has not thereby moved.</p>
          <ul className={styles.campMembers}>
            {withoutEvidence.map(({ actor, earlier, later }) => (
              <li key={actor}>
                <ActorLink id={actor} />
                <span className={styles.quiet}>
                  {earlier === null ? `none in ${first}; then ${placeInWords(later)}` : `${placeInWords(earlier)}; none in ${second}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
