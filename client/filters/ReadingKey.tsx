import { ReadingSwatch, type ReadingSwatchName } from '../ui/ReadingSwatch.tsx';
import styles from './filters.module.css';

const ROWS: readonly { readonly name: ReadingSwatchName; readonly says: string }[] = [
  { name: 'directed', says: 'Goes one way' },
  { name: 'symmetric', says: 'Holds both ways' },
  { name: 'split', says: 'Several, of both signs, as one line' },
  { name: 'size', says: 'Larger: more relations' },
  { name: 'hollow', says: 'Hollow: none in the window' },
  { name: 'pinned', says: 'Dark ring: pinned' },
];

/** What the forms of the canvas mean that no filter asks for. */
export function ReadingKey() {
  return (
    <div className={styles.group}>
      <h3>Lines and discs</h3>
      <dl className={styles.key}>
        {ROWS.map(({ name, says }) => (
          <div key={name}>
            <dt>
              <ReadingSwatch name={name} />
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
