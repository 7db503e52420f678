import { Suspense, useState } from 'react';
import type { Command } from '../state/commands/command.ts';
import { keyOf } from '../state/commands/part-keys.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import type { Typed } from './SearchField.tsx';
import styles from './search.module.css';

const SearchField = lazyPart(async () => (await import('./SearchField.tsx')).SearchField);

interface Props {
  readonly onClose: () => void;
  /** Opens the details, where there is no room for them beside the picture. */
  readonly onDetails: (() => void) | undefined;
  /** The commands of the page. */
  readonly commands: readonly Command[];
}

/** The dialog of the search. A field is there before the search is loaded, which goes on with what was typed. */
export function SearchBox({ onClose, onDetails, commands }: Props) {
  const [typed, setTyped] = useState<Typed>({ query: '', isWanted: false });
  return (
    <Dialog label="Search" place="top" headless onClose={onClose}>
      <Suspense
        fallback={
          <div className={styles.search}>
            <input
              className={styles.input}
              type="text"
              aria-label="Search actors, claims, sources, questions and commands"
              autoComplete="off"
              spellCheck={false}
              placeholder="Ask a question, or find actors, claims, sources, commands"
              value={typed.query}
              onChange={(event) => setTyped({ query: event.currentTarget.value, isWanted: false })}
              onKeyDown={(event) => keyOf(event, 'openHit') !== undefined && setTyped({ ...typed, isWanted: true })}
            />
          </div>
        }
      >
        <SearchField onClose={onClose} onDetails={onDetails} commands={commands} typed={typed} />
      </Suspense>
    </Dialog>
  );
}
