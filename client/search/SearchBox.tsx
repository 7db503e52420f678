import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { formatCount } from '../../model/format-count.ts';
import { type Window, yearWindow } from '../../model/time/window.ts';
import type { TimelineYear } from '../../model/timeline.ts';
import type { Command } from '../state/commands/command.ts';
import { keyOf } from '../state/commands/part-keys.ts';
import { useQueryRun } from '../state/query-run.ts';
import { useViewer } from '../state/viewer-context.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Failure } from '../ui/Failure.tsx';
import { capitalize } from '../wording/state-in-words.ts';
import styles from './search.module.css';
import type { Hit } from './search-index.ts';
import { useSearchIndex } from './use-search-index.ts';

const KINDS: Readonly<Record<Hit['kind'], string>> = { actor: 'Actors', type: 'Relations', question: 'Questions', command: 'Commands' };

/** Search over actors, relation types and saved questions; arrows choose, Enter opens. */
interface Props {
  readonly onClose: () => void;
  /** The commands of the page. */
  readonly commands: readonly Command[];
}

export function SearchBox({ onClose, commands }: Props) {
  return (
    <Dialog label="Search" place="top" headless onClose={onClose}>
      <SearchField onClose={onClose} commands={commands} />
    </Dialog>
  );
}

function SearchField({ onClose, commands: always }: Props) {
  const [query, setQuery] = useState('');
  const { unionGraph, questions, years, selectAndFocus, isolateValue, setWindow } = useViewer();
  const { ask } = useQueryRun();
  const [active, setActive] = useState(0);
  /** Whether Enter was pressed before the search had come. */
  const [isWanted, setWanted] = useState(false);
  const listId = useId();
  const commands = [...always, ...yearCommands(years, query, setWindow)];
  const index = useSearchIndex(unionGraph, questions);
  const hits = index.search?.(query, commands) ?? [];

  const open = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    onClose();
    if (hit.kind === 'actor') selectAndFocus({ kind: 'actor', id: hit.id });
    if (hit.kind === 'type') isolateValue('type', hit.id);
    if (hit.kind === 'command') commands.find(({ id }) => id === hit.id)?.run();
    const question = hit.kind === 'question' ? questions.find(({ id }) => id === hit.id) : undefined;
    if (question !== undefined) ask(question, 'table');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = keyOf(event, 'hit');
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setActive((active + (step === 'ArrowDown' ? 1 : -1) + hits.length) % hits.length);
    }
    if (keyOf(event, 'openHit') !== undefined) {
      event.preventDefault();
      if (index.search === undefined) setWanted(true);
      else open(hits[active]);
    }
  };
  useEffect(() => {
    if (!isWanted || index.search === undefined) return;
    setWanted(false);
    open(hits[0]);
  });

  return (
    <div className={styles.search}>
      <input
        className={styles.input}
        type="text"
        role="combobox"
        aria-label="Search actors, relations, questions and commands"
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-activedescendant={hits.length > 0 ? `${listId}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder="Actors, relations, questions, commands"
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
          setWanted(false);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label="Found" aria-busy={index.search === undefined} className={styles.hits}>
        {hits.map((hit, index) => (
          <div
            key={`${hit.kind} ${hit.id}`}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.hit}
            onPointerMove={() => setActive(index)}
            onClick={() => open(hit)}
            onKeyDown={onKeyDown}
          >
            <span className={styles.kindLabel}>{hits[index - 1]?.kind === hit.kind ? '' : KINDS[hit.kind]}</span>
            <span className={styles.label} title={hit.label}>
              {hit.kind === 'type' ? capitalize(hit.label) : hit.label}
            </span>
            <span className={styles.hint}>{hit.hint}</span>
          </div>
        ))}
      </div>
      {index.error !== null && <Failure error={index.error} onRetry={index.retry} />}
      {query.trim() !== '' && index.search === undefined && index.error === null && (
        <p className={styles.noHits} role="status">
          Reading {formatCount(unionGraph.actors.length, 'name')} …
        </p>
      )}
      {query.trim() !== '' && hits.length === 0 && index.search !== undefined && (
        <p className={styles.noHits}>Nothing is called that. Try a part of the name, or another spelling.</p>
      )}
    </div>
  );
}

/** A command that goes to the year that is typed. */
function yearCommands(years: readonly TimelineYear[], query: string, setWindow: (window: Window) => void): Command[] {
  const found = years.filter(({ year }) => query.trim() === String(year));
  return found.map(({ year }) => ({ id: `year-${year}`, label: `Go to ${year}`, run: () => setWindow(yearWindow(year)) }));
}
