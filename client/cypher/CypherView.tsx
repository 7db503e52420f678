import styles from './cypher.module.css';
import { Editor } from './Editor.tsx';
import { Questions } from './Questions.tsx';
import { Result } from './Result.tsx';

/** Questions in the language of the database: saved ones by title, or one's own. */
export function CypherView() {
  return (
    <div className={styles.cypher}>
      <Questions />
      <div className={styles.work}>
        <Editor />
        <Result />
      </div>
    </div>
  );
}
