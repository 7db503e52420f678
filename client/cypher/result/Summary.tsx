import type { CypherAnswer } from '../../../model/api/cypher.ts';
import { formatCount } from '../../../model/format-count.ts';
import { useViewer } from '../../state/viewer-context.ts';
import styles from './result.module.css';

type Note = CypherAnswer['notifications'][number];

/** What the answer may have otherwise than Neo4j is seen at once. */
const OWN_NOTES = 'Entente.';

/** The number of rows, the time, whether the answer was truncated, and the notifications of the database. */
export function Summary({ answer }: { readonly answer: CypherAnswer }) {
  const { limits } = useViewer().info;
  const { truncated, notifications: notes, tookMs } = answer;
  const rows = answer.data.values.length;
  return (
    <>
      <p role="status">
        {formatCount(rows, 'row')} in {Math.round(tookMs)} ms
      </p>
      {truncated && (
        <p>
          {rows >= limits.maxRows
            ? `Cut at ${formatCount(limits.maxRows, 'row')}, which the server sets by CYPHER_MAX_ROWS: `
            : 'Cut, because the answer is as large as an answer may be: '}
          how many there are in all is not known. Count them with <code>count(*)</code>, or ask for a part with <code>SKIP … LIMIT …</code>.
        </p>
      )}
      {notes.length > 0 && (
        <details className={styles.notes} open={notes.some(({ code }) => code.startsWith(OWN_NOTES))}>
          <summary>{formatCount(notes.length, 'note')} from the database</summary>
          <ul>
            {[...notes.entries()].map(([place, note]) => (
              <li key={place}>
                <NoteWords note={note} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function NoteWords({ note: { severity, title, description, position, code } }: { readonly note: Note }) {
  const where = position === undefined ? '' : `, line ${position.line}, column ${position.column}`;
  return (
    <>
      <b>
        {severity.charAt(0) + severity.slice(1).toLowerCase()}
        {where}
      </b>
      : {description === '' ? title : description} <code>{code}</code>
    </>
  );
}
