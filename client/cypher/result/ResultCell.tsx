import { capitalize } from '../../wording/state-in-words.ts';
import { Cell } from './Cell.tsx';
import type { ColumnWords } from './column-words.ts';
import styles from './result.module.css';
import { ValueLink } from './ValueLink.tsx';

interface Props {
  readonly row: readonly unknown[];
  readonly column: number;
  /** How its column is said; `undefined`: as it is stored. */
  readonly words: ColumnWords | undefined;
  /** Whether what is empty says why in words, and not on hover. */
  readonly isToldWhy?: boolean;
}

/** A value in words, with what is stored on hover; or as it is stored. What is empty says why, where that is known. */
export function ResultCell({ row, column, words, isToldWhy = false }: Props) {
  const value = row[column];
  if (words === undefined) return <Cell value={value} />;
  if (value === null || value === undefined) {
    return words.none === undefined ? null : (
      <span className={styles.quiet} title={words.none}>
        {isToldWhy ? words.none : '–'}
      </span>
    );
  }
  const said = words.say(value, row);
  if (said === undefined) return <Cell value={value} />;
  const links = words.linksOf(value);
  if (links.length > 0) {
    return (
      <span className={styles.links}>
        {links.map(({ target, words: name }) => (
          <span key={target.id}>
            <ValueLink target={target}>{name}</ValueLink>
          </span>
        ))}
      </span>
    );
  }
  const stored = Array.isArray(value) ? value.join(', ') : String(value);
  const meaning = words.explain(value);
  const hint = [...(meaning === undefined ? [] : [capitalize(meaning)]), ...(stored === said ? [] : [`Stored as “${stored}”`])].join('. ');
  return hint === '' ? said : <span title={hint}>{said}</span>;
}
