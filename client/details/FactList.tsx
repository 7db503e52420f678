import { Fragment } from 'react';
import styles from '../style/panel.module.css';
import { furtherFacts, type Told } from './further-facts.ts';

export interface FactListProps {
  readonly told: Told;
  /** What the API says of it. */
  readonly values: object;
}

/** What an entity says beside what the panel shows in a way of its own. */
export function FactList({ told, values }: FactListProps) {
  const facts = furtherFacts(told, values);
  if (facts.length === 0) return null;
  return (
    <dl className={styles.factList}>
      {facts.map(({ title, text }) => (
        <Fragment key={title}>
          <dt>{title}</dt>
          <dd>{text}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
