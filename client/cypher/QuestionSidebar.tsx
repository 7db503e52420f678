import { SegmentedControl, TextInput, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import styles from '../style/cypher.module.css';
import { HistoryList } from './history/HistoryList.tsx';
import { QuestionList } from './questions/QuestionList.tsx';

/** The saved questions and the history of queries, both with a search. */
export function QuestionSidebar() {
  const [shown, setShown] = useState('questions');
  const [words, setWords] = useState('');
  const isHistory = shown === 'history';
  return (
    <nav className={styles.sidebar} aria-label={isHistory ? 'History' : 'Saved questions'}>
      <VisuallyHidden component="h2">{isHistory ? 'History' : 'Saved questions'}</VisuallyHidden>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="Shown"
        value={shown}
        onChange={setShown}
        data={[
          { value: 'questions', label: 'Questions' },
          { value: 'history', label: 'History' },
        ]}
      />
      <TextInput
        size="xs"
        type="search"
        aria-label={isHistory ? 'Search the history' : 'Search the questions'}
        placeholder={isHistory ? 'Words of a query' : 'Words of a question'}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {isHistory ? <HistoryList words={words} /> : <QuestionList words={words} />}
    </nav>
  );
}
