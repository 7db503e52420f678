import { z } from 'zod';
import { certainExtentOf, extentOf, type RelationTime } from './relation-time.ts';
import type { TIME_PROPERTIES } from './time-properties.ts';
import { yearsOf } from './window.ts';

/**
 * When a relation held, as properties of its relationship in the graph. A property holds no list of objects, so that the
 * attestations are four lists side by side. `from` to `toYear` are those of all attestations together, for plain questions
 * (`r.fromYear <= 2008 <= r.toYear`); what is foretold has none of them, and so is not taken for what happened.
 */
export type StoredTime = Readonly<Record<(typeof TIME_PROPERTIES)[number], string | number | readonly string[] | undefined>>;

/** The properties of a time; those that it does not have are `undefined`, or an empty list. */
export function timeProperties(time: RelationTime): StoredTime {
  const { dating, attested, foretold, startStatus, endStatus, possibleFrom, possibleTo } = time;
  const extent = dating === 'dated' ? extentOf(time) : null;
  return {
    dating,
    from: extent?.from,
    fromLatest: certainExtentOf(attested).fromLatest,
    toEarliest: certainExtentOf(attested).toEarliest,
    to: extent?.to,
    fromYear: extent === null ? undefined : yearsOf(extent).fromYear,
    toYear: extent === null ? undefined : yearsOf(extent).toYear,
    attestedFrom: attested.map(({ from }) => from),
    attestedFromLatest: attested.map(({ fromLatest }) => fromLatest),
    attestedToEarliest: attested.map(({ toEarliest }) => toEarliest),
    attestedTo: attested.map(({ to }) => to),
    foretoldFrom: foretold?.from,
    foretoldTo: foretold?.to,
    startStatus,
    endStatus,
    possibleFrom,
    possibleTo,
  };
}

const days = z.array(z.string()).default([]);
const day = z.string().nullish();

/** Reads a time from the properties of a relationship. */
export const storedTime = z
  .object({
    dating: z.enum(['dated', 'foretold', 'undated']),
    ...{ attestedFrom: days, attestedFromLatest: days, attestedToEarliest: days, attestedTo: days },
    ...{ foretoldFrom: day, foretoldTo: day, possibleFrom: day, possibleTo: day },
    startStatus: z.enum(['known', 'unknown']),
    endStatus: z.enum(['ended', 'ongoing', 'unknown']),
  })
  .transform((stored) => {
    const { dating, startStatus, endStatus, foretoldFrom, foretoldTo } = stored;
    return {
      dating,
      attested: stored.attestedFrom.map((from, index) => ({
        from,
        fromLatest: stored.attestedFromLatest[index] ?? from,
        toEarliest: stored.attestedToEarliest[index] ?? from,
        to: stored.attestedTo[index] ?? from,
      })),
      foretold: foretoldFrom == null || foretoldTo == null ? undefined : { from: foretoldFrom, to: foretoldTo },
      startStatus,
      endStatus,
      possibleFrom: stored.possibleFrom ?? undefined,
      possibleTo: stored.possibleTo ?? undefined,
    };
  });
