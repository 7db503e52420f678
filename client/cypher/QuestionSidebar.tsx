import { Loader, SegmentedControl, TextInput, VisuallyHidden } from '@mantine/core';
import { Suspense, useState } from 'react';
import styles from '../style/cypher.module.css';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import type { InsertHandle } from './editor/StatementField.tsx';
import { HistoryList } from './history/HistoryList.tsx';
import { QuestionList } from './questions/QuestionList.tsx';

const SchemaPanel = lazyPart(async () => (await import('./schema/SchemaPanel.tsx')).SchemaPanel);

const SECTIONS = {
  questions: { tab: 'Questions', title: 'Saved questions', search: 'Search the questions', placeholder: 'Words of a question' },
  history: { tab: 'History', title: 'History', search: 'Search the history', placeholder: 'Words of a query' },
  schema: { tab: 'Schema', title: 'Schema', search: 'Search the schema', placeholder: 'Label, type or property' },
} as const;
type Section = keyof typeof SECTIONS;
const NAMES = Object.keys(SECTIONS) as Section[];

/** What helps to write a query: the saved questions, the history of queries, and the names in the graph, each with a search. */
export function QuestionSidebar({ onInsert }: { readonly onInsert: InsertHandle }) {
  const [shown, setShown] = useState<Section>('questions');
  const [words, setWords] = useState('');
  const { title, search, placeholder } = SECTIONS[shown];
  return (
    <nav className={styles.sidebar} data-section={shown} aria-label={title}>
      <VisuallyHidden component="h2">{title}</VisuallyHidden>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="Shown"
        value={shown}
        onChange={(chosen) => {
          setShown(NAMES.find((name) => name === chosen) ?? 'questions');
          // Words of a question are none of a name.
          setWords('');
        }}
        data={NAMES.map((value) => ({ value, label: SECTIONS[value].tab }))}
      />
      <TextInput
        size="xs"
        type="search"
        aria-label={search}
        placeholder={placeholder}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {shown === 'questions' && <QuestionList words={words} />}
      {shown === 'history' && <HistoryList words={words} />}
      {shown === 'schema' && (
        <ErrorBoundary what="The schema">
          <Suspense fallback={<Loader size="xs" />}>
            <SchemaPanel words={words} onInsert={onInsert} />
          </Suspense>
        </ErrorBoundary>
      )}
    </nav>
  );
}
