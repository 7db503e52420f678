import { Button, Switch, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { Icon } from '../shell/Icon.tsx';
import styles from './cypher.module.css';
import { BOUND_NAMES, namesIn } from './parameters.ts';
import { useQueryRun } from './query-run.ts';
import { StatementField } from './StatementField.tsx';
import { useBoundParameters } from './use-bound-parameters.ts';

/** The statement, its parameters, and the buttons that run and stop it. Ctrl-Enter runs, Escape stops. */
export function Editor() {
  const { statement, texts, question, outcome, follow, writeParameter, setFollow, run, stop } = useQueryRun();
  const bound = useBoundParameters();
  const running = outcome.kind === 'running';
  const onKeyDown = (event: KeyboardEvent) => {
    // What the editor has heard, it has done: an open list is closed by the first Escape.
    if (event.defaultPrevented) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run();
    }
    if (event.key === 'Escape' && running) {
      event.preventDefault();
      stop();
    }
  };
  return (
    <section className={styles.editor} aria-label="Query" onKeyDown={onKeyDown}>
      {question !== undefined && (
        <header>
          <h2>{question.title}</h2>
          <p className={styles.quiet}>{question.description}</p>
        </header>
      )}
      <StatementField />
      <div className={styles.parameters}>
        {namesIn(statement).map((name) => {
          const known = question?.parameters.find((parameter) => parameter.name === name);
          return (
            <TextInput
              key={name}
              size="xs"
              label={`$${name}`}
              description={known?.description}
              value={texts[name] ?? ''}
              onChange={(event) => writeParameter(name, event.currentTarget.value)}
            />
          );
        })}
      </div>
      <div className={styles.bar}>
        {running ? (
          <Button size="xs" variant="default" leftSection={<Icon name="stop" size={14} />} onClick={stop}>
            Stop <kbd>Esc</kbd>
          </Button>
        ) : (
          <Button size="xs" leftSection={<Icon name="play" size={14} />} disabled={statement.trim() === ''} onClick={run}>
            Run <kbd>Ctrl Enter</kbd>
          </Button>
        )}
        <Switch size="xs" label="Follow the timeline" checked={follow} onChange={(event) => setFollow(event.currentTarget.checked)} />
        <dl className={styles.bound} title="These follow the timeline and the selection">
          {BOUND_NAMES.map((name) => (
            <div key={name}>
              <dt>${name}</dt>
              <dd>{JSON.stringify(bound[name])}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
