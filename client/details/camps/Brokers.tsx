import { useMemo } from 'react';
import type { CampsAnswer } from '../../../model/camps/answer.ts';
import { formatCount } from '../../../model/format-count.ts';
import { brokersOf } from '../../graph/brokers.ts';
import styles from '../../style/panel.module.css';
import { formatWeight } from '../../wording/camps-in-words.ts';
import { ActorLink } from './ActorLink.tsx';

const MOST = 6;

/** Who stands between others: by pairs between camps, then by betweenness. */
export function Brokers({ camps }: { readonly camps: CampsAnswer['camps'] }) {
  const brokers = useMemo(() => brokersOf(camps, MOST), [camps]);
  if (brokers.length === 0) return null;
  return (
    <section className={styles.section} data-brokers>
      <h3>Brokers</h3>
      <p className={styles.quiet}>Who links, by support, others that do not support each other.</p>
      <ul className={styles.campMembers}>
        {brokers.map(({ actor, between, betweenness, cut }) => (
          <li key={actor}>
            <ActorLink id={actor} />
            <span className={styles.quiet}>
              {between > 0 ? `across camps for ${formatCount(between, 'pair')}; ` : ''}on {formatWeight(betweenness)} of the shortest ways
              of support
              {cut && '; without it support falls apart'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
