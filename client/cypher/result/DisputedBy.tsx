import { useState } from 'react';
import { formatNumber } from '../../../model/format-count.ts';
import { useSourceTitles } from '../../data/queries.ts';
import { useDisputesOf } from './disputes.ts';
import styles from './result.module.css';
import { ValueLink } from './ValueLink.tsx';

/** So many are told at first. */
const FIRST = 2;

/** Who disputes a relation of a row, in the words of the claim, with its source. */
export function DisputedBy({ relation }: { readonly relation: string }) {
  const disputes = useDisputesOf(relation);
  const titles = useSourceTitles().data;
  const [isWhole, setWhole] = useState(false);
  const told = disputes.slice(0, isWhole ? disputes.length : FIRST);
  return (
    <>
      {[...told.entries()].map(([place, { stance, text, source }]) => (
        <small key={place} className={styles.dispute}>
          {stance === 'disputes' ? 'Disputed' : 'Its dates are disputed'}: {text} Source:{' '}
          <ValueLink target={{ kind: 'source', id: source }}>{titles?.get(source) ?? source}</ValueLink>
        </small>
      ))}
      {told.length < disputes.length && (
        <button type="button" className={styles.quietLink} onClick={() => setWhole(true)}>
          Disputed by {formatNumber(disputes.length - told.length)} more
        </button>
      )}
    </>
  );
}
