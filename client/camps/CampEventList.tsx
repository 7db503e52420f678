import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { formatCount, formatShare } from '../../model/format-count.ts';
import { tornActors } from '../graph/river/actor-years.ts';
import type { CampEvent } from '../graph/river/passages.ts';
import type { River } from '../graph/river/river.ts';
import type { TurnsByWeight } from '../graph/river/turns-by-weight.ts';
import { selectedActors, useViewer } from '../state/viewer-context.ts';
import styles from './camps.module.css';
import { type ListedYear, TurnsOfYear } from './TurnsOfYear.tsx';

/** More lines than these are not read, and take the browser seconds. */
const MOST_LISTED = 500;

interface Props {
  readonly river: River;
  readonly byWeight: TurnsByWeight | null;
}

/** What happened, by year and in words. Of the selected actors alone, on choice: what they did first, then what became of their camps. */
export function CampEventList({ river, byWeight }: Props) {
  const { unionGraph, selection } = useViewer();
  const chosen = selectedActors(selection);
  const [isNarrowed, setNarrowed] = useState(true);
  const [isOfSides, setOfSides] = useState(false);
  const narrowed = isNarrowed && chosen.length > 0;
  const isWanted = (actor: string | undefined) => !narrowed || chosen.includes(actor ?? '');
  const isAbout = (event: CampEvent) => (!isOfSides || event.kind === 'switched') && (!narrowed || concerns(event, chosen, river));
  const about = river.events.filter(isAbout);
  const moves = river.unexplained.filter(({ actor }) => !isOfSides && isWanted(actor));
  const elsewhere = (byWeight?.elsewhere ?? []).filter(({ event }) => isWanted(event.actor));
  const listed = about.slice(0, MOST_LISTED);
  const listedMoves = moves.slice(0, MOST_LISTED - listed.length);
  const found = about.length + moves.length;
  const nameOf = (id: string) => unionGraph.actorById.get(id)?.name ?? id;
  const tornIn = tornActors(river).map((torn) => (isOfSides ? [] : [...torn].filter(isWanted)));
  const own = river.years.map(
    (year, index): ListedYear => ({
      year,
      events: listed.filter((event) => event.year === year.year && (!narrowed || event.actor !== undefined)),
      torn: (tornIn[index] ?? []).map(nameOf).sort(),
      unexplained: listedMoves.filter((move) => move.year === year.year),
      elsewhere: elsewhere.filter(({ event }) => event.year === year.year),
    }),
  );
  const ofCamps = river.years.map(
    (year): ListedYear => ({
      ...{ year, torn: [], unexplained: [], elsewhere: [] },
      events: narrowed ? listed.filter((event) => event.year === year.year && event.actor === undefined) : [],
    }),
  );
  const [ownYears, campYears] = [own.filter(hasAny), ofCamps.filter(hasAny)];
  const names = chosen.map(nameOf);
  const dependent = (byWeight?.missing.size ?? 0) + (byWeight?.elsewhere.length ?? 0);
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
      {dependent > 0 && (
        <p className={styles.dependent} data-dependent-turns={dependent}>
          {formatCount(dependent, 'change')} of sides {dependent === 1 ? 'depends' : 'depend'} on what counts, and{' '}
          {dependent === 1 ? 'is' : 'are'} marked so.
        </p>
      )}
      {ownYears.length + campYears.length === 0 && (
        <p>{narrowed ? `No turn of ${names.join(', ')} is attested.` : 'No turn is attested in any year.'}</p>
      )}
      {ownYears.map((each) => (
        <TurnsOfYear key={each.year.year} river={river} listed={each} byWeight={byWeight} />
      ))}
      {campYears.length > 0 && (
        <section data-turns-of-camps>
          <h2>What became of the camps of {names.length === 1 ? names[0] : `the ${names.length} selected`}</h2>
          {campYears.map((each) => (
            <TurnsOfYear key={each.year.year} river={river} listed={each} byWeight={byWeight} />
          ))}
        </section>
      )}
      {found > MOST_LISTED && (
        <p>Listed: the first {formatShare(MOST_LISTED, found, 'turn')}. Select actors to see theirs, or take all of them as CSV.</p>
      )}
    </section>
  );
}

function hasAny({ events, torn, unexplained, elsewhere }: ListedYear): boolean {
  return events.length + torn.length + unexplained.length + elsewhere.length > 0;
}

/** Whether an event is of one of these actors, or of a camp that one is in then or was in before. */
function concerns({ actor, camps, year }: CampEvent, chosen: readonly string[], { stays, years }: River): boolean {
  if (actor !== undefined) return chosen.includes(actor);
  const index = years.findIndex((each) => each.year === year);
  return chosen.some((id) =>
    (stays.get(id) ?? []).some(({ camp, first, last }) => camp !== null && camps.includes(camp) && first <= index && index <= last + 1),
  );
}
