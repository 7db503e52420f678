import styles from '../style/cypher.module.css';
import { Editor } from './editor/Editor.tsx';
import { QuestionSidebar } from './QuestionSidebar.tsx';
import { Result } from './result/Result.tsx';

/** Queries in Cypher: saved questions by title, or the user's own. */
export function CypherView() {
  return (
    <div className={styles.cypher}>
      <QuestionSidebar />
      <div className={styles.workspace}>
        <Editor />
        <Result />
      </div>
    </div>
  );
}
