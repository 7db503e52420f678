import { useLocalStorage, useMediaQuery, useSplitter } from '@mantine/hooks';
import { type RefObject, useRef } from 'react';
import styles from '../style/cypher.module.css';
import { Editor } from './editor/Editor.tsx';
import type { InsertHandle } from './editor/StatementField.tsx';
import { QuestionSidebar } from './QuestionSidebar.tsx';
import { Result } from './result/Result.tsx';

/** Queries in Cypher: saved questions by title, or the user's own. */
export function CypherView() {
  const isWide = useMediaQuery('(min-width: 1280px)', true, { getInitialValueInEffect: false });
  const insert = useRef<InsertHandle>(null);
  return (
    <div className={styles.cypher}>
      <QuestionSidebar onInsert={(write) => insert.current?.(write)} />
      {isWide ? (
        <SideBySide insert={insert} />
      ) : (
        <div className={styles.workspace}>
          <Editor insertRef={insert} />
          <Result />
        </div>
      )}
    </div>
  );
}

/** The shares of the width that editor and result have at first, and at least, percent. */
const FIRST = [42, 58];
const LEAST = 25;

/** Editor and result share the width; the handle between them is dragged, or moved by arrow keys, and its place remembered. */
function SideBySide({ insert }: { readonly insert: RefObject<InsertHandle | null> }) {
  const [kept, keep] = useLocalStorage({ key: 'entente-cypher-split', defaultValue: FIRST, getInitialValueInEffect: false });
  const [editor = 0, result = 0] = isSplit(kept) ? kept : FIRST;
  const splitter = useSplitter<HTMLDivElement>({
    panels: FIRST.map((defaultSize) => ({ defaultSize, min: LEAST, max: 100 - LEAST })),
    sizes: [editor, result],
    onSizeChange: (sizes) => keep(sizes.map(Number)),
    step: 2,
  });
  const handle = splitter.getHandleProps({ index: 0 });
  return (
    <div ref={splitter.ref} className={styles.split}>
      <div className={styles.pane} style={{ flexGrow: editor }}>
        <Editor insertRef={insert} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a rule between parts of a text is none that can be moved. */}
      <div
        {...handle}
        role="separator"
        aria-valuenow={handle['aria-valuenow']}
        // The hook says the direction of the layout; the bar stands.
        aria-orientation="vertical"
        className={styles.handle}
        aria-label="Width of the editor"
      />
      <div className={styles.pane} style={{ flexGrow: result }}>
        <Result />
      </div>
    </div>
  );
}

/** Whether what is stored are two shares that make up the width. */
function isSplit(stored: unknown): stored is [number, number] {
  if (!Array.isArray(stored) || stored.length !== 2) return false;
  return stored.every((share) => typeof share === 'number' && share >= LEAST) && Math.abs(stored[0] + stored[1] - 100) < 1;
}
