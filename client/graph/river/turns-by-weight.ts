import type { CampHistoryAnswer } from '../../../model/camps/answer.ts';
import type { WeightingName } from '../../../model/camps/weighting.ts';
import { Namesakes } from './namesakes.ts';
import type { CampEvent } from './passages.ts';

/** A change of sides that is told where relations weigh otherwise, and not as they are weighed. */
export interface TurnElsewhere {
  readonly event: CampEvent;
  /** Where it is told. */
  readonly weights: readonly WeightingName[];
  /** Of the camps as they are there. */
  readonly namesakes: Namesakes;
}

/** Which changes of sides depend on what relations weigh. */
export interface TurnsByWeight {
  /** Of those that are told, where they are not. */
  readonly missing: ReadonlyMap<CampEvent, readonly WeightingName[]>;
  /** In time. */
  readonly elsewhere: readonly TurnElsewhere[];
}

type Told = Pick<CampHistoryAnswer, 'number' | 'weight' | 'years' | 'events'>;

/** Compares the changes of sides of one history with those of the same relations weighed otherwise: by actor and year, since camps are not the same there. */
export function turnsByWeight({ events }: Told, others: readonly Told[]): TurnsByWeight {
  const own = events.filter(isSwitch);
  const toldBy = others.map((other) => ({ ...other, switches: new Map(other.events.filter(isSwitch).map((each) => [keyOf(each), each])) }));
  const missing = new Map<CampEvent, WeightingName[]>();
  for (const event of own) {
    const not = toldBy.filter(({ switches }) => !switches.has(keyOf(event))).map(({ weight }) => weight);
    if (not.length > 0) missing.set(event, not);
  }
  const known = new Set(own.map(keyOf));
  const elsewhere = new Map<string, TurnElsewhere & { readonly weights: WeightingName[] }>();
  for (const { weight, switches, ...history } of toldBy) {
    const namesakes = new Namesakes(history);
    for (const [key, event] of switches) {
      if (known.has(key)) continue;
      const before = elsewhere.get(key);
      if (before === undefined) elsewhere.set(key, { event, weights: [weight], namesakes });
      else before.weights.push(weight);
    }
  }
  return { missing, elsewhere: [...elsewhere.values()].sort((one, other) => one.event.year - other.event.year) };
}

function isSwitch({ kind }: CampEvent): boolean {
  return kind === 'switched';
}

function keyOf({ year, actor }: CampEvent): string {
  return `${year} ${actor}`;
}
