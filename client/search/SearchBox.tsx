import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useQueryRun } from '../cypher/query-run.ts';
import { capital } from '../details/state-in-words.ts';
import { useViewer } from '../shell/viewer-context.ts';
import styles from './search.module.css';
import { type Hit, searchIndex } from './search-index.ts';

const KINDS: Readonly<Record<Hit['kind'], string>> = { actor: 'Actors', type: 'Relations', question: 'Questions' };

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/**
 * Search over actors, relation types and saved questions; arrows choose, Enter opens. The browser's
 * own dialog has the focus at once, so that what is typed right after the slash is not lost.
 */
export function SearchBox({ opened, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (opened) dialog.current?.showModal();
  }, [opened]);
  if (!opened) return null;
  return (
    // A click on the ground around the field has the dialog itself as its target.
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label="Search"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <SearchField onClose={onClose} />
    </dialog>
  );
}

function SearchField({ onClose }: { readonly onClose: () => void }) {
  const { world, questions, find, isolateValue } = useViewer();
  const { ask } = useQueryRun();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const search = useMemo(() => searchIndex(world, questions), [world, questions]);
  const hits = useMemo(() => search(query), [search, query]);

  const open = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    onClose();
    if (hit.kind === 'actor') find({ kind: 'actor', id: hit.id });
    if (hit.kind === 'type') isolateValue('type', hit.id);
    const question = hit.kind === 'question' ? questions.find(({ id }) => id === hit.id) : undefined;
    if (question !== undefined) ask(question, 'table');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && hits.length > 0) {
      event.preventDefault();
      setActive((active + step + hits.length) % hits.length);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      open(hits[active]);
    }
  };

  return (
    <div className={styles.search}>
      <input
        className={styles.input}
        type="text"
        role="combobox"
        aria-label="Search actors, relations and questions"
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-activedescendant={hits.length > 0 ? `${listId}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder="Actors, relations, questions"
        ref={(input) => input?.focus()}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label="Found" className={styles.hits}>
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
            <span className={styles.kind}>{hits[index - 1]?.kind === hit.kind ? '' : KINDS[hit.kind]}</span>
            <span className={styles.label}>{hit.kind === 'type' ? capital(hit.label) : hit.label}</span>
            <span className={styles.hint}>{hit.hint}</span>
          </div>
        ))}
      </div>
      {query.trim() !== '' && hits.length === 0 && (
        <p className={styles.none}>Nothing is called that. Try a part of the name, or another spelling.</p>
      )}
    </div>
  );
}
