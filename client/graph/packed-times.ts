import type { Day } from '../../model/time/day.ts';
import type { RelationTime } from '../../model/time/relation-time.ts';
import { CODES } from '../../model/time/state-codes.ts';
import type { Window } from '../../model/time/window.ts';

/** When all relations of a graph held, as numbers that lie beside each other: a step asks for the states of tens of thousands. */
export interface PackedTimes {
  /** Returns the code of the state that `stateIn` (model/time/relation-time.ts) gives a relation in a window. */
  codesIn(window: Window): (index: number) => number;
}

/** The numbers of an attestation: from, fromLatest, toEarliest, to. */
const PER_ATTESTATION = 4;
const DATED = 0;
const FORETOLD = 1;
const UNDATED = 2;
/** After all days that can be written, and before them. */
const NEVER = 99_999_999;
const ALWAYS = 0;

/** Packs the times of relations, by their index. */
export function packTimes(relations: readonly RelationTime[]): PackedTimes {
  const count = relations.length;
  const attestations = relations.reduce((sum, { attested, foretold }) => sum + attested.length + (foretold === undefined ? 0 : 1), 0);
  const days = new Int32Array(attestations * PER_ATTESTATION);
  /** By relation: where its attestations begin among all, and one more at the end. */
  const starts = new Uint32Array(count + 1);
  const [possibleFrom, possibleTo] = [new Int32Array(count).fill(ALWAYS), new Int32Array(count).fill(NEVER)];
  const datings = new Uint8Array(count);
  const beforeAttested = new Uint8Array(count);
  const afterAttested = new Uint8Array(count);
  const numberOf = dayNumbers();
  let at = 0;
  relations.forEach((time, index) => {
    datings[index] = time.dating === 'dated' ? DATED : time.dating === 'foretold' ? FORETOLD : UNDATED;
    if (time.possibleFrom !== undefined) possibleFrom[index] = numberOf(time.possibleFrom);
    if (time.possibleTo !== undefined) possibleTo[index] = numberOf(time.possibleTo);
    beforeAttested[index] = time.startStatus === 'known' ? CODES.uncertain : CODES.unknown;
    afterAttested[index] = CODES[({ ended: 'uncertain', ongoing: 'presumed', unknown: 'unknown' } as const)[time.endStatus]];
    const told = time.dating !== 'foretold' ? time.attested : time.foretold === undefined ? [] : [coarse(time.foretold)];
    for (const { from, fromLatest, toEarliest, to } of told) {
      for (const day of [from, fromLatest, toEarliest, to]) {
        days[at] = numberOf(day);
        at += 1;
      }
    }
    starts[index + 1] = at / PER_ATTESTATION;
  });

  return {
    codesIn(window) {
      const [from, to] = [numberOf(window.from), numberOf(window.to)];
      return (index) => {
        const dating = datings[index];
        if (dating === UNDATED) return CODES.undated;
        const end = (starts[index + 1] ?? 0) * PER_ATTESTATION;
        const start = (starts[index] ?? 0) * PER_ATTESTATION;
        if (dating === FORETOLD)
          return start < end && (days[start] ?? 0) < to && from < (days[start + 3] ?? 0) ? CODES.foretold : CODES.absent;
        if (to <= (possibleFrom[index] ?? 0) || from >= (possibleTo[index] ?? 0)) return CODES.absent;
        let isPossible = false;
        for (let each = start; each < end; each += PER_ATTESTATION) {
          if ((days[each + 1] ?? 0) < to && from < (days[each + 2] ?? 0)) return CODES.attested;
          isPossible ||= (days[each] ?? 0) < to && from < (days[each + 3] ?? 0);
        }
        if (isPossible) return CODES.uncertain;
        if (start === end) return CODES.unknown;
        return (to <= (days[start] ?? 0) ? beforeAttested[index] : afterAttested[index]) ?? 0;
      };
    },
  };
}

function coarse({ from, to }: Window) {
  return { from, fromLatest: from, toEarliest: to, to };
}

/** Returns a function that numbers days so that later ones have larger numbers. There are few different ones. */
function dayNumbers(): (day: Day) => number {
  const known = new Map<Day, number>();
  return (day) => {
    const number = known.get(day) ?? Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8));
    known.set(day, number);
    return number;
  };
}
