import { CHANGE_WORDS, meaningFor } from '../../../model/comparison/change-words.ts';

describe('What a change says of a relation', () => {
  it.each([
    ['newly-attested', 'absent', 'attested in the later window, and not in the earlier'],
    ['newly-attested', 'unknown', 'attested in the later window; whether it held in the earlier is not known'],
    ['begun', 'absent', CHANGE_WORDS.begun.meaning],
  ] as const)('%s, after %s', (change, before, meaning) => {
    expect(meaningFor(change, before)).toBe(meaning);
  });
});
