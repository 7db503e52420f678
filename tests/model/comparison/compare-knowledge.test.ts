import { compareKnowledge } from '../../../model/comparison/compare-knowledge.ts';
import type { Change } from '../../../model/comparison/compare-windows.ts';
import type { RelationTime } from '../../../model/time/relation-time.ts';
import { yearWindow } from '../../../model/time/window.ts';
import { heldIn } from '../relations.ts';

const ATTESTED = heldIn(2008, 2008);
const UNKNOWN: RelationTime = { ...heldIn(2010, 2010), startStatus: 'unknown', possibleFrom: undefined };
const PRESUMED: RelationTime = { ...heldIn(2004, 2004), endStatus: 'ongoing', possibleTo: undefined };
const FORETOLD: RelationTime = { ...ATTESTED, dating: 'foretold', attested: [], foretold: yearWindow(2008) };

it.each<[string, RelationTime | undefined, RelationTime | undefined, Change | null]>([
  ['nobody had told of it', undefined, ATTESTED, 'newly-attested'],
  ['it was not known', UNKNOWN, ATTESTED, 'newly-attested'],
  ['it was presumed', PRESUMED, ATTESTED, 'newly-attested'],
  ['it was foretold', FORETOLD, ATTESTED, 'newly-attested'],
  ['every claim was retracted', ATTESTED, undefined, 'no-longer-attested'],
  ['only presumption is left', ATTESTED, PRESUMED, 'no-longer-attested'],
  ['both attest it', ATTESTED, ATTESTED, 'continued'],
  ['both presume it', PRESUMED, PRESUMED, 'continued'],
  ['neither knows', UNKNOWN, UNKNOWN, null],
  ['it was foretold, and nobody tells what became of it', FORETOLD, UNKNOWN, null],
  ['a year of which neither tells', heldIn(2001, 2002), undefined, null],
])('what was known of 2008 then and since: %s', (_, then, since, change) => {
  expect(compareKnowledge(then, since, yearWindow(2008)).change).toBe(change);
});

it('gives the states of both days', () => {
  expect(compareKnowledge(PRESUMED, ATTESTED, yearWindow(2008))).toMatchObject({ before: 'presumed', after: 'attested' });
  expect(compareKnowledge(undefined, UNKNOWN, yearWindow(2008))).toMatchObject({ before: 'absent', after: 'unknown' });
});
