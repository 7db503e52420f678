import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { formatCount } from '../../model/format-count.ts';
import { type Window, yearWindow } from '../../model/time/window.ts';
import type { TimelineYear } from '../../model/timeline.ts';
import { useSources, useSourceTitles } from '../data/queries.ts';
import { publishersOf, questionAboutPublisher } from '../graph/publishers.ts';
import type { Command } from '../state/commands/command.ts';
import { keyOf } from '../state/commands/part-keys.ts';
import { useQueryRun } from '../state/query-run.ts';
import { useViewer } from '../state/viewer-context.ts';
import { Failure } from '../ui/Failure.tsx';
import { absenceFrom } from './absence.ts';
import { HitRow } from './HitRow.tsx';
import type { Found, Hit } from './hit.ts';
import { activePlace, type Row, rowsOf, type Shown, searchedKind, shownMost } from './rows.ts';
import styles from './search.module.css';
import { foundTexts } from './text-hits.ts';
import { useSearchIndex } from './use-search-index.ts';
import { useTextSearch } from './use-text-search.ts';

/** What is typed into the search, and whether Enter was pressed since. */
export interface Typed {
  readonly query: string;
  readonly isWanted: boolean;
}

interface Props {
  readonly onClose: () => void;
  /** Opens the details, where there is no room for them beside the picture. */
  readonly onDetails: (() => void) | undefined;
  /** The commands of the page. */
  readonly commands: readonly Command[];
  /** What was typed before this was loaded. */
  readonly typed: Typed;
}

/** Where the names cannot be read, what the server finds is found all the same. */
const NO_NAMES: Found = { hasAll: true, groups: [] };

/** Search over actors, the history of two, comparisons, relation types, claims, publishers, sources, descriptions, saved questions and commands; arrows choose, Enter opens what is chosen, or the first that has all words. */
export function SearchField({ onClose, onDetails, commands: always, typed }: Props) {
  const [query, setQuery] = useState(typed.query);
  const { unionGraph, visibleGraph, questions, years, openFound, openPair, compareWindows, showPublisher, isolateValue, setWindow } =
    useViewer();
  const { ask } = useQueryRun();
  /** The key of the active row; until it is chosen or the names are there, its place. What comes later moves rows, not what Enter opens. */
  const [active, setActive] = useState<string | number>(0);
  /** Whether Enter was pressed before anything was found. */
  const [isWanted, setWanted] = useState(typed.isWanted);
  const [shown, setShown] = useState<Shown>(null);
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
  }, []);
  const commands = [...always, ...yearCommands(years, query, setWindow)];
  const sources = useSources();
  const publishers = useMemo(() => publishersOf(sources.data?.sources ?? []), [sources.data]);
  const index = useSearchIndex(unionGraph, questions, publishers);
  const most = shownMost(shown);
  const kind = searchedKind(shown);
  const texts = useTextSearch(query, kind, kind === undefined ? most('claim') : most(kind), visibleGraph.criteria.known ?? null);
  const titles = useSourceTitles().data;
  const absence = useMemo(() => absenceFrom(visibleGraph), [visibleGraph]);
  const error = index.error ?? texts.error;
  /** Whether the names are still to come, which stand before what the server finds. */
  const isNameless = (index.search === undefined && index.error === null) || sources.isPending;
  const isPending = isNameless || texts.isPending;
  const named = isNameless ? undefined : (index.search?.(query, commands, most) ?? NO_NAMES);
  const rows = rowsOf(named, texts.answer && foundTexts(texts.answer, unionGraph, titles), isPending, shown);
  /** Whether what Enter means is still to come: names, or all that is found. */
  const isTooEarly = (isNameless && typeof active === 'number') || (rows.length === 0 && isPending);
  const place = activePlace(rows, active);
  if (typeof active === 'number' && !isNameless && place !== -1 && rows[active] !== undefined) setActive(rows[active].key);

  const open = (hit: Hit) => {
    onClose();
    if (hit.target !== undefined) openFound(hit.target, hit.kind === 'claim' ? hit.id : null, hit.isKnown);
    if (hit.pair !== undefined) openPair(hit.pair.actors, hit.pair.window);
    if (hit.compared !== undefined) {
      compareWindows(hit.compared);
      // What changed was asked for, and is listed there.
      onDetails?.();
    }
    const ofClaims = hit.isOfClaims === true ? questionAboutPublisher(questions, hit.id) : undefined;
    if (ofClaims !== undefined) ask(ofClaims, 'canvas');
    else if (hit.kind === 'publisher') showPublisher(hit.id);
    if (hit.kind === 'type') isolateValue('type', hit.id);
    if (hit.kind === 'command') commands.find(({ id }) => id === hit.id)?.run();
    const question = hit.kind === 'question' ? questions.find(({ id }) => id === hit.id) : undefined;
    if (question !== undefined) ask(question, 'canvas', query);
  };
  const choose = (row: Row | undefined) => {
    if (row === undefined) return;
    if (row.does === 'open') return open(row.hit);
    setShown(row.shows);
    setActive(row.shows === null ? 0 : row.at);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = keyOf(event, 'hit');
    if (step !== undefined && rows.length > 0) {
      event.preventDefault();
      const next = rows[(step === 'ArrowDown' ? place + 1 : Math.max(place, 0) - 1 + rows.length) % rows.length];
      if (next !== undefined) setActive(next.key);
    }
    if (keyOf(event, 'openHit') !== undefined) {
      event.preventDefault();
      if (isTooEarly) setWanted(true);
      else choose(rows[place]);
    }
  };
  useEffect(() => {
    if (!isWanted || isTooEarly) return;
    setWanted(false);
    choose(rows[activePlace(rows, 0)]);
  });
  // In braces: newer browsers answer with a promise, which React would call as the effect's clean-up.
  useEffect(() => {
    document.getElementById(`${listId}-${place}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, place]);

  return (
    <div className={styles.search}>
      <input
        ref={field}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label="Search actors, claims, sources, questions and commands"
        aria-expanded={rows.length > 0}
        aria-controls={listId}
        aria-activedescendant={rows[place] !== undefined ? `${listId}-${place}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder="Ask a question, or find actors, claims, sources, commands"
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
          setWanted(false);
          setShown(null);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={listId}
        role="listbox"
        aria-label="Found"
        aria-busy={isPending}
        className={styles.hits}
        data-unfolded={shown !== null || undefined}
      >
        {rows.map((row, at) => (
          <HitRow
            key={row.key}
            id={`${listId}-${at}`}
            row={row}
            absence={row.does === 'open' ? absence(row.hit) : undefined}
            isActive={at === place}
            onPoint={() => setActive(row.key)}
            onChoose={() => choose(row)}
            onKeyDown={onKeyDown}
          />
        ))}
      </div>
      {error !== null && <Failure error={error} onRetry={index.error === null ? texts.retry : index.retry} />}
      {query.trim() !== '' && isPending && error === null && (
        <p className={styles.noHits} role="status">
          {index.search === undefined ? `Reading ${formatCount(unionGraph.actors.length, 'name')} …` : 'Searching claims and sources …'}
        </p>
      )}
      {query.trim() !== '' && rows.length === 0 && !isPending && error === null && (
        <p className={styles.noHits}>
          No name, claim, source, description or question has any of these words. Try another spelling, or a part of one.
        </p>
      )}
    </div>
  );
}

/** A command that goes to the year that is typed. */
function yearCommands(years: readonly TimelineYear[], query: string, setWindow: (window: Window) => void): Command[] {
  const found = years.filter(({ year }) => query.trim() === String(year));
  return found.map(({ year }) => ({ id: `year-${year}`, label: `Go to ${year}`, run: () => setWindow(yearWindow(year)) }));
}
