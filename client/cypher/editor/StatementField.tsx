import { Button } from '@mantine/core';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useProcedures } from '../../data/queries.ts';
import { useQueryRun } from '../../state/query-run.ts';
import { useBoundParameters } from '../../state/use-bound-parameters.ts';
import { useViewer } from '../../state/viewer-context.ts';
import { checkStatement } from '../language/check-statement.ts';
import { type CypherEditor, cypherEditor, type Insert } from '../language/cypher-editor.ts';
import styles from '../language/language.module.css';

/** Writes into the statement at its cursor. */
export type InsertHandle = (write: Insert) => void;

interface Props {
  readonly insertRef: Ref<InsertHandle>;
  /** Called with the index of the statement that the cursor is in. */
  readonly onPlace: (place: number) => void;
}

/** The statements in an editor that knows Cypher and the graph, and the first problem with them below it. */
export function StatementField({ insertRef, onPlace }: Props) {
  const { unionGraph } = useViewer();
  const query = useQueryRun();
  const { statement } = query;
  const procedures = useProcedures().data?.procedures;
  const [editor, setEditor] = useState<CypherEditor | null>(null);
  const [problem, setProblem] = useState('');
  const parent = useRef<HTMLDivElement>(null);
  const bound = useBoundParameters();
  const latest = useRef({ ...query, bound });
  latest.current = { ...query, bound };

  useEffect(() => {
    if (parent.current === null) return;
    const made = cypherEditor(parent.current, latest.current.statement, unionGraph, {
      // Synchronously, so that the next run uses this text.
      onChange: (text) => flushSync(() => latest.current.setStatement(text)),
      onRun: (place) => latest.current.run(place),
      onPlace,
      onProblem: setProblem,
      check: (statement, signal) => checkStatement(statement, latest.current.fields, latest.current.bound, signal),
    });
    setEditor(made);
    return () => made.destroy();
  }, [unionGraph, onPlace]);

  useEffect(() => {
    editor?.setText(statement);
  }, [editor, statement]);
  useEffect(() => {
    if (procedures !== undefined) editor?.setProcedures(procedures);
  }, [editor, procedures]);

  useImperativeHandle(insertRef, () => (write) => editor?.insert(write), [editor]);

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
