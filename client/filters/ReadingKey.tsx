import type { Styling } from '../style/styling.ts';
import { ReadingSwatch, type ReadingSwatchName } from '../ui/ReadingSwatch.tsx';
import { largerInWords, widerInWords } from '../wording/styling-in-words.ts';
import styles from './filters.module.css';

interface Row {
  readonly name: ReadingSwatchName;
  readonly says: string | null;
}

/** What the forms of the canvas mean that no filter asks for. */
export function ReadingKey({ styling }: { readonly styling: Styling }) {
  const isByDataset = styling.datasets !== null;
  const rows: readonly Row[] = [
    { name: 'directed', says: 'Directed: from one actor to the other' },
    { name: 'symmetric', says: 'Symmetric: holds both ways' },
    { name: 'split', says: 'Several relations, of both signs' },
    { name: 'width', says: widerInWords(styling) },
    { name: 'size', says: largerInWords(styling) },
    { name: 'several', says: isByDataset ? 'Has relations of several datasets' : null },
    { name: 'neither', says: isByDataset ? 'Has no relation in any year' : null },
    { name: 'hollow', says: 'Hollow: no relation in the window' },
    { name: 'pinned', says: 'Dark ring: pinned' },
  ];
  return (
    <div className={styles.group}>
      <h3>Lines and discs</h3>
      <dl className={styles.key}>
        {rows.map(({ name, says }) =>
          says === null ? null : (
            <div key={name}>
              <dt>
                <ReadingSwatch name={name} />
              </dt>
              <dd>{says}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  );
}
