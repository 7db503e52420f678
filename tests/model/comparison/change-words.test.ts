import { CHANGE_WORDS, meaningFor } from '../../../model/comparison/change-words.ts';

describe('What a change says of a relation', () => {
  it.each([
    ['newly-attested', 'absent', 'attested in the later window, and not in the earlier; none of its sources dates its beginning'],
    ['newly-attested', 'unknown', CHANGE_WORDS['newly-attested'].meaning],
    ['begun', 'absent', CHANGE_WORDS.begun.meaning],
  ] as const)('%s, after %s', (change, before, meaning) => {
    expect(meaningFor(change, before)).toBe(meaning);
  });
});
