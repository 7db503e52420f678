import { VisuallyHidden } from '@mantine/core';
import type { PlanOperator } from '../../../model/api/explain.ts';
import { estimateError } from './estimate-error.ts';
import styles from './result.module.css';

interface Props {
  readonly plan: PlanOperator;
  readonly profiled: boolean;
}

/** A plan as a nested list: each step is above those that it gets its rows from. */
export function PlanTree({ plan, profiled }: Props) {
  const estimates = some(plan, ({ estimatedRows }) => estimatedRows !== null);
  const hits = some(plan, ({ dbHits }) => dbHits !== null);
  return (
    // It may contain nothing that can be focused, and must still be scrollable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    <section className={styles.plan} aria-label="Plan" tabIndex={0}>
      <div className={styles.planHead} aria-hidden="true">
        <span>Step</span>
        {estimates && <span>Estimated</span>}
        {profiled && <span>Rows</span>}
        {profiled && hits && <span>Hits</span>}
      </div>
      <ul>
        <Step step={plan} estimates={estimates} profiled={profiled} hits={profiled && hits} />
      </ul>
      {!estimates && <p className={styles.quiet}>This engine does not estimate how many rows a step gives.</p>}
    </section>
  );
}

interface StepProps {
  readonly step: PlanOperator;
  readonly estimates: boolean;
  readonly profiled: boolean;
  readonly hits: boolean;
}

function Step({ step, ...columns }: StepProps) {
  const { operator, details, estimatedRows, rows, dbHits, children } = step;
  const far = estimateError(estimatedRows, rows);
  return (
    <li>
      <div className={styles.step}>
        <div className={styles.operator}>
          <b>{operator}</b>
          {details !== '' && <code>{details}</code>}
          {far !== null && <em>{far}</em>}
        </div>
        {columns.estimates && <Figure value={estimatedRows} what="estimated rows" />}
        {columns.profiled && <Figure value={rows} what="rows" />}
        {columns.hits && <Figure value={dbHits} what="database hits" />}
      </div>
      {children.length > 0 && (
        <ul>
          {[...children.entries()].map(([place, child]) => (
            <Step key={place} step={child} {...columns} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Figure({ value, what }: { readonly value: number | null; readonly what: string }) {
  return (
    <span className={styles.number}>
      {value === null ? '–' : Math.round(value).toLocaleString('en')}
      <VisuallyHidden component="span" className={styles.what ?? ''}>
        {' '}
        {what}
      </VisuallyHidden>
    </span>
  );
}

function some(plan: PlanOperator, holds: (step: PlanOperator) => boolean): boolean {
  return holds(plan) || plan.children.some((child) => some(child, holds));
}
