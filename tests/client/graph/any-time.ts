import fc from 'fast-check';
import type { Attestation } from '../../../model/time/attestation.ts';
import { addDays, type Day } from '../../../model/time/day.ts';
import type { Window } from '../../../model/time/window.ts';

/** The time of a relation as the API says it. */
export interface AnyTime {
  readonly dating: 'dated' | 'foretold' | 'undated';
  readonly attested: Attestation[];
  readonly foretold?: Window;
  readonly startStatus: 'known' | 'unknown';
  readonly endStatus: 'ended' | 'ongoing' | 'unknown';
  readonly possibleFrom?: Day;
  readonly possibleTo?: Day;
}

/**
 * Any time of a relation: dated, with none to three attestations and limits that nobody, its dates or its actors set; foretold; or undated.
 * @param firstDay where the earliest attestation begins
 * @param span the longest stretch between two of its days
 */
export function anyTime(firstDay: fc.Arbitrary<Day>, span: number): fc.Arbitrary<AnyTime> {
  const stretch = fc.record({ gap: fc.nat(span), vague: fc.nat(span), sure: fc.nat(span), rest: fc.nat(span) });
  const dated = fc
    .record({
      ...{ first: firstDay, stretches: fc.array(stretch, { maxLength: 3 }), before: fc.nat(span), after: fc.nat(span) },
      ...{ startStatus: fc.constantFrom('known', 'unknown'), endStatus: fc.constantFrom('ended', 'ongoing', 'unknown') },
      ...{ isLimitedBefore: fc.boolean(), isLimitedAfter: fc.boolean() },
    })
    .map(({ first, stretches, before, after, startStatus, endStatus, isLimitedBefore, isLimitedAfter }): AnyTime => {
      const attested: Attestation[] = [];
      let next = first;
      for (const { gap, vague, sure, rest } of stretches) {
        const from = addDays(next, gap);
        const to = addDays(from, 1 + vague + sure + rest);
        attested.push({ from, fromLatest: addDays(from, vague), toEarliest: addDays(from, 1 + sure), to });
        next = to;
      }
      const hasStart = startStatus === 'known' || isLimitedBefore;
      const hasEnd = endStatus === 'ended' || isLimitedAfter;
      return {
        ...{ dating: 'dated', attested, startStatus, endStatus },
        ...(hasStart && { possibleFrom: addDays(attested[0]?.from ?? first, startStatus === 'known' ? 0 : -before) }),
        ...(hasEnd && { possibleTo: addDays(attested.at(-1)?.to ?? addDays(first, 1), endStatus === 'ended' ? 0 : after) }),
      };
    });
  const open = { attested: [], startStatus: 'unknown', endStatus: 'unknown' } as const;
  const foretold = fc
    .tuple(firstDay, fc.nat(span))
    .map(([from, length]): AnyTime => ({ ...open, dating: 'foretold', attested: [], foretold: { from, to: addDays(from, 1 + length) } }));
  const undated = fc.constant<AnyTime>({ ...open, dating: 'undated', attested: [] });
  return fc.oneof({ weight: 6, arbitrary: dated }, { weight: 1, arbitrary: foretold }, { weight: 1, arbitrary: undated });
}
