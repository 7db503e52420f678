import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useViewer } from '../shell/viewer-context.ts';
import { type CypherEditor, cypherEditor } from './language/cypher-editor.ts';
import styles from './language/language.module.css';
import { useQueryRun } from './query-run.ts';

/** The statement in an editor that knows Cypher and the graph, and below it the first problem that Neo4j would have with it. */
export function StatementField() {
  const { world } = useViewer();
  const query = useQueryRun();
  const { statement } = query;
  const [editor, setEditor] = useState<CypherEditor | null>(null);
  const [problem, setProblem] = useState('');
  const parent = useRef<HTMLDivElement>(null);
  const latest = useRef(query);
  latest.current = query;

  useEffect(() => {
    if (parent.current === null) return;
    const made = cypherEditor(parent.current, latest.current.statement, world, {
      // At once, so that what runs next is what is written.
      onWrite: (text) => flushSync(() => latest.current.write(text)),
      onRun: () => latest.current.run(),
      onProblem: setProblem,
    });
    setEditor(made);
    return () => made.destroy();
  }, [world]);

  useEffect(() => editor?.follow(statement), [editor, statement]);

  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <span aria-hidden="true">Cypher</span>
        <Button size="compact-xs" variant="default" disabled={statement.trim() === ''} title="Shift Alt F" onClick={() => editor?.format()}>
          Format
        </Button>
      </div>
      <div ref={parent} />
      <p className={styles.problem} aria-live="polite">
        {problem}
      </p>
    </div>
  );
}
