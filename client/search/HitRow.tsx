import type { KeyboardEvent, ReactNode } from 'react';
import type { Hit } from './hit.ts';
import type { Row } from './rows.ts';
import styles from './search.module.css';

interface Props {
  readonly id: string;
  readonly row: Row;
  /** Why the picture does not have it. */
  readonly absence: string | undefined;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A line of what was found: a text goes over two lines, with its origin below. */
export function HitRow({ id, row, absence, isActive, onPoint, onChoose, onKeyDown }: Props) {
  const isText = row.does === 'open' && row.hit.marks !== undefined;
  const hint = row.does === 'open' ? [absence, row.hit.hint].filter((part) => part !== undefined && part !== '').join(' · ') : '';
  return (
    <>
      {row.note !== undefined && (
        <p id={`${id}-note`} role="presentation" className={styles.note}>
          {row.note}
        </p>
      )}
      <div
        id={id}
        role="option"
        aria-describedby={row.note === undefined ? undefined : `${id}-note`}
        tabIndex={-1}
        aria-selected={isActive}
        className={styles.hit}
        data-kind={row.does === 'open' ? row.hit.kind : 'more'}
        data-last={(row.does === 'show' && row.key === 'every') || undefined}
        data-text={isText || undefined}
        onPointerMove={onPoint}
        onClick={onChoose}
        onKeyDown={onKeyDown}
      >
        <span className={styles.kindLabel}>{row.count}</span>
        {row.does === 'open' ? (
          <span className={styles.label} title={row.hit.label}>
            {marked(row.hit)}
          </span>
        ) : (
          <span className={styles.label}>{row.label}</span>
        )}
        {hint !== '' && <span className={styles.hint}>{hint}</span>}
      </div>
    </>
  );
}

function marked({ label, marks = [] }: Hit): ReactNode[] {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const [from, to] of marks) {
    parts.push(label.slice(end, from), <mark key={from}>{label.slice(from, to)}</mark>);
    end = to;
  }
  return [...parts, label.slice(end)];
}
