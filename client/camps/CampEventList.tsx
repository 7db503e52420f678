import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { formatShare } from '../../model/format-count.ts';
import { tornActors } from '../graph/river/actor-years.ts';
import type { CampEvent } from '../graph/river/passages.ts';
import type { River } from '../graph/river/river.ts';
import { selectedActors, useViewer } from '../state/viewer-context.ts';
import { divisionInWords, reasonInWords, unseenInWords } from '../wording/camp-event-in-words.ts';
import { turnInWords, UNEXPLAINED_IN_WORDS, unexplainedInWords } from '../wording/thread-in-words.ts';
import styles from './camps.module.css';
import { useEvidence } from './use-evidence.ts';

/** More lines than these are not read, and take the browser seconds. */
const MOST_LISTED = 500;

/** What happened, by year and in words; each line opens its evidence. Of the selected actors alone, on choice. */
export function CampEventList({ river }: { readonly river: River }) {
  const { unionGraph, selection, select } = useViewer();
  const open = useEvidence();
  const chosen = selectedActors(selection);
  const [isNarrowed, setNarrowed] = useState(true);
  const [isOfSides, setOfSides] = useState(false);
  const narrowed = isNarrowed && chosen.length > 0;
  const selected = new Set(selection.map(({ id }) => id));
  const isAbout = (event: CampEvent) => (!isOfSides || event.kind === 'switched') && (!narrowed || concerns(event, chosen, river));
  const about = river.events.filter(isAbout);
  const moves = river.unexplained.filter(({ actor }) => !isOfSides && (!narrowed || chosen.includes(actor)));
  const listed = about.slice(0, MOST_LISTED);
  const listedMoves = moves.slice(0, MOST_LISTED - listed.length);
  const found = about.length + moves.length;
  const nameOf = (id: string) => unionGraph.actorById.get(id)?.name ?? id;
  const tornIn = tornActors(river).map((torn) => (isOfSides ? [] : [...torn].filter((id) => !narrowed || chosen.includes(id))));
  const years = river.years.flatMap((year, index) => {
    const events = listed.filter((event) => event.year === year.year);
    const torn = (tornIn[index] ?? []).map(nameOf).sort();
    const unexplained = listedMoves.filter((move) => move.year === year.year);
    return events.length + torn.length + unexplained.length === 0 ? [] : [{ year, events, torn, unexplained }];
  });
  const names = chosen.map(nameOf);
  return (
    <section className={styles.list} aria-label="What happened">
      <h2>What happened, by year</h2>
      <div className={styles.narrowing}>
        <SegmentedControl
          size="xs"
          withItemsBorders={false}
          aria-label="What of it"
          value={isOfSides ? 'sides' : 'all'}
          onChange={(value) => setOfSides(value === 'sides')}
          data={[
            { value: 'all', label: 'Everything' },
            { value: 'sides', label: 'Who changed sides' },
          ]}
        />
        {chosen.length > 0 && (
          <SegmentedControl
            size="xs"
            withItemsBorders={false}
            aria-label="Turns of"
            value={narrowed ? 'selected' : 'all'}
            onChange={(value) => setNarrowed(value === 'selected')}
            data={[
              { value: 'selected', label: names.length === 1 ? `Only ${names[0]}` : `Only the ${names.length} selected` },
              { value: 'all', label: 'All actors' },
            ]}
          />
        )}
      </div>
      {years.length === 0 && <p>{narrowed ? `No turn of ${names.join(', ')} is attested.` : 'No turn is attested in any year.'}</p>}
      {years.map(({ year, events, torn, unexplained }) => {
        const division = divisionInWords(year);
        return (
          <section key={year.year} aria-label={String(year.year)}>
            <h3>
              {year.year}
              {division !== '' && <small>: {division}</small>}
            </h3>
            {torn.length > 0 && (
              <p className={styles.torn} data-torn-year={year.year}>
                Torn between camps: {torn.join(', ')}
              </p>
            )}
            <ul>
              {events.map((event) => {
                const unseen = unseenInWords(event);
                return (
                  <li key={`${event.kind} ${event.actor ?? ''} ${event.camps.join(' ')}`}>
                    <button
                      type="button"
                      data-camp-event={event.kind}
                      data-selected={event.relations.some((id) => selected.has(id)) || undefined}
                      onClick={() => open([event])}
                    >
                      <b>{turnInWords(event, river, unionGraph)}</b>
                      {unseen !== '' && ` (${unseen})`}
                      <span>{reasonInWords(event, unionGraph)}</span>
                    </button>
                  </li>
                );
              })}
              {unexplained.map((move) => (
                <li key={`unexplained ${move.actor}`}>
                  <button
                    type="button"
                    data-unexplained={move.actor}
                    data-selected={chosen.includes(move.actor) || undefined}
                    onClick={() => select({ kind: 'actor', id: move.actor })}
                  >
                    <span>
                      {unexplainedInWords(move, unionGraph, river.namesakes)}: {UNEXPLAINED_IN_WORDS}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {found > MOST_LISTED && (
        <p>Listed: the first {formatShare(MOST_LISTED, found, 'turn')}. Select actors to see theirs, or take all of them as CSV.</p>
      )}
    </section>
  );
}

/** Whether an event is of one of these actors, or of a camp that one is in then or was in before. */
function concerns({ actor, camps, year }: CampEvent, chosen: readonly string[], { stays, years }: River): boolean {
  if (actor !== undefined) return chosen.includes(actor);
  const index = years.findIndex((each) => each.year === year);
  return chosen.some((id) =>
    (stays.get(id) ?? []).some(({ camp, first, last }) => camp !== null && camps.includes(camp) && first <= index && index <= last + 1),
  );
}
