import { Button, Loader } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { CypherAnswer } from '../../../model/api/cypher.ts';
import { formatCount } from '../../../model/format-count.ts';
import { runInSlices } from '../../graph/slices.ts';
import languageStyles from '../language/language.module.css';
import { rowJson } from './json-text.ts';
import { jsonView } from './json-view.ts';
import styles from './result.module.css';

/** The rows of an answer as JSON, to read, fold and copy. */
export function ResultJson({ answer }: { readonly answer: CypherAnswer }) {
  const { fields, values } = answer.data;
  const parent = useRef<HTMLDivElement>(null);
  const clipboard = useClipboard({ timeout: 2000 });
  const [text, setText] = useState<string | null>(null);

  useEffect(() => {
    setText(null);
    const rows: string[] = [];
    // In slices, because thousands of rows are many megabytes of text.
    const writing = runInSlices(
      values.length,
      (index) => rows.push(`  ${rowJson(fields, values[index] ?? [], '  ')}`),
      () => setText(rows.length === 0 ? '[]' : `[\n${rows.join(',\n')}\n]`),
    );
    return () => writing.stop();
  }, [fields, values]);

  useEffect(() => {
    if (parent.current === null || text === null) return;
    const view = jsonView(parent.current, text);
    return () => view.destroy();
  }, [text]);

  return (
    <>
      <div ref={parent} className={`${languageStyles.field} ${styles.json}`}>
        {text === null && <Loader size="xs" aria-label="The JSON is being written" />}
      </div>
      <div className={styles.footer}>
        <span>Integers have all their digits.</span>
        <Button size="compact-xs" variant="default" disabled={text === null} onClick={() => clipboard.copy(text ?? '')}>
          {clipboard.copied ? 'Copied' : `Copy ${formatCount(values.length, 'row')}`}
        </Button>
      </div>
    </>
  );
}
