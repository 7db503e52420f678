import type { Passage } from './passages.ts';
import type { River } from './river.ts';
import type { Stay } from './stays.ts';

/** A year of a thread. The year is an index into those of the history. */
export interface ThreadPlace {
  readonly actor: string;
  readonly year: number;
}

export type ThreadStep = 'back' | 'on' | 'up' | 'down' | 'start' | 'end';

/** The stay that a place is in; `undefined` where nothing is seen of the actor. */
export function stayAt({ stays }: Pick<River, 'stays'>, { actor, year }: ThreadPlace): Stay | undefined {
  return stays.get(actor)?.find(({ seen }) => seen.includes(year));
}

/** The way by which an actor came to a place, if it came to it in this year. */
export function arrivalAt({ passages }: Pick<River, 'passages'>, { actor, year }: ThreadPlace): Passage | undefined {
  return passages.find(({ to }) => to.actor === actor && to.first === year);
}

/** Where a thread begins; the highest one of the first year without an actor. @param years those that can be gone to */
export function firstPlace(river: River, years: ReadonlySet<number>, actor?: string): ThreadPlace | undefined {
  const own = seenYears(river, actor ?? '').find((year) => years.has(year));
  if (actor !== undefined && own !== undefined) return { actor, year: own };
  for (const year of years) {
    const [highest] = threadsIn(river, year);
    if (highest !== undefined) return { actor: highest, year };
  }
  return undefined;
}

/** The next place along a thread, or on the next thread above or below in the same year; the same one at an end. @param years those that can be gone to */
export function stepOnThreads(river: River, from: ThreadPlace, step: ThreadStep, years: ReadonlySet<number>): ThreadPlace {
  if (step === 'up' || step === 'down') {
    const actors = threadsIn(river, from.year);
    const next = actors[actors.indexOf(from.actor) + (step === 'up' ? -1 : 1)];
    return next === undefined ? from : { actor: next, year: from.year };
  }
  const own = seenYears(river, from.actor).filter((year) => years.has(year));
  const next = {
    back: own.findLast((year) => year < from.year),
    on: own.find((year) => year > from.year),
    start: own[0],
    end: own.at(-1),
  }[step];
  return next === undefined ? from : { actor: from.actor, year: next };
}

function seenYears({ stays }: River, actor: string): number[] {
  return (stays.get(actor) ?? []).flatMap(({ seen }) => seen);
}

/** The actors that are seen in a year, from above. */
function threadsIn({ stays, layout }: River, year: number): string[] {
  return [...stays.values()]
    .flatMap((own) => own.filter(({ seen }) => seen.includes(year)))
    .sort((one, other) => (layout.rowOf.get(one) ?? 0) - (layout.rowOf.get(other) ?? 0))
    .map(({ actor }) => actor);
}
