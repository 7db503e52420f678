import { basisOfConfidence } from '../../../client/wording/confidence-in-words.ts';
import type { Evidence } from '../../../model/api/sources.ts';
import { independentSources } from '../../../model/independent-sources.ts';

/** A claim of a source with its ratings, such as `B2`. */
function claim(source: string, rating: string, more: Partial<Evidence> = {}): Evidence {
  const [reliability = 'F', credibility] = [...rating] as [Evidence['reliability'], string];
  return {
    ...{ id: `${source}-${rating}`, locator: 'p. 1', claim: 'It says so.', stance: 'supports', reliability },
    credibility: Number(credibility) as Evidence['credibility'],
    source: { id: source, title: source, reliability },
    ...more,
  };
}

const say = (...evidence: Evidence[]) =>
  basisOfConfidence(
    evidence,
    independentSources([...evidence.map(({ source }) => source), { id: 'report', via: 'article' }, { id: 'article' }]),
  );

it('says on what confidence rests: the sources that support it, how they and their claims are rated, and what speaks against it', () => {
  expect(say(claim('minutes', 'C3'))).toBe(
    'The coder’s judgement. It rests on one source: fairly reliable (C), with its claim rated “possibly true” (3).',
  );
  expect(say(claim('minutes', 'F6'), claim('press', 'B3'), claim('budget', 'D2'))).toBe(
    'The coder’s judgement. It rests on 3 independent sources: usually reliable (B), at best, with a claim rated “probably true” (2).',
  );
  // An article and the report that it cites are one voice.
  expect(say(claim('article', 'C3'), claim('report', 'F6'))).toContain('rests on one source: fairly reliable (C), with a claim');
  expect(
    say(
      claim('minutes', 'C3'),
      claim('press', 'B4', { stance: 'disputes' }),
      claim('union', 'B4', { stance: 'disputes' }),
      claim('budget', 'B2', { stance: 'disputes-dates' }),
      claim('mayor', 'A1', { retracted: '2010' }),
    ),
  ).toMatch(/\(3\)\. Against it: 2 sources dispute it, 1 source disputes its dates, 1 claim retracted\.$/);
  expect(say(claim('mayor', 'A1', { retracted: '2010' }))).toBe(
    'The coder’s judgement. No claim supports it. Against it: 1 claim retracted.',
  );
});
