import type { CampEvent, UnexplainedMove } from '../graph/river/passages.ts';
import type { River } from '../graph/river/river.ts';
import type { TurnElsewhere, TurnsByWeight } from '../graph/river/turns-by-weight.ts';
import { selectedActors, useViewer } from '../state/viewer-context.ts';
import { campEventInWords, divisionInWords, reasonInWords, unseenInWords } from '../wording/camp-event-in-words.ts';
import { elsewhereInWords, missingInWords } from '../wording/camps-in-words.ts';
import { turnInWords, UNEXPLAINED_IN_WORDS, unexplainedInWords } from '../wording/thread-in-words.ts';
import styles from './camps.module.css';
import { useEvidence } from './use-evidence.ts';

/** What is listed of a year. */
export interface ListedYear {
  readonly year: River['years'][number];
  readonly events: readonly CampEvent[];
  /** The names of those that are torn. */
  readonly torn: readonly string[];
  readonly unexplained: readonly UnexplainedMove[];
  readonly elsewhere: readonly TurnElsewhere[];
}

interface Props {
  readonly river: River;
  readonly listed: ListedYear;
  readonly byWeight: TurnsByWeight | null;
}

/** What happened in a year, in words; each line opens its evidence. */
export function TurnsOfYear({ river, listed: { year, events, torn, unexplained, elsewhere }, byWeight }: Props) {
  const { unionGraph, selection, select } = useViewer();
  const open = useEvidence();
  const chosen = selectedActors(selection);
  const selected = new Set(selection.map(({ id }) => id));
  const isOpen = ({ relations }: CampEvent) => relations.some((id) => selected.has(id)) || undefined;
  const division = divisionInWords(year);
  return (
    <section aria-label={String(year.year)}>
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
          const missing = byWeight?.missing.get(event);
          return (
            <li key={`${event.kind} ${event.actor ?? ''} ${event.camps.join(' ')}`}>
              <button type="button" data-camp-event={event.kind} data-selected={isOpen(event)} onClick={() => open([event])}>
                <b>{turnInWords(event, river, unionGraph)}</b>
                {unseen !== '' && ` (${unseen})`}
                <span>{reasonInWords(event, unionGraph)}</span>
                {missing !== undefined && <small data-missing={missing.join(' ')}>{missingInWords(missing)}</small>}
              </button>
            </li>
          );
        })}
        {elsewhere.map(({ event, weights, namesakes }) => (
          <li key={`elsewhere ${event.actor}`}>
            <button type="button" data-elsewhere={weights.join(' ')} data-selected={isOpen(event)} onClick={() => open([event])}>
              <span>
                {campEventInWords(event, unionGraph, namesakes)}: {elsewhereInWords(weights)}
              </span>
              <span>{reasonInWords(event, unionGraph)}</span>
            </button>
          </li>
        ))}
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
}
