import { nearestWord } from '../../../model/spelling/nearest-word.ts';
import { unknownValueMessage } from '../../../model/spelling/unknown-value.ts';

describe('the word that is meant', () => {
  it.each([
    ['supportve', ['hostile', 'Supportive'], 'Supportive'],
    ['HOSTILE', ['hostile', 'supportive'], 'hostile'],
    // Half of the letters may be wrong, and no more.
    ['abxx', ['abcd'], 'abcd'],
    ['axxx', ['abcd'], undefined],
    ['ab', ['abcd'], 'abcd'],
    ['a', ['abcd'], undefined],
    ['a', [], undefined],
  ])('%j among %j is %j', (written, words, meant) => {
    expect(nearestWord(written, words)).toBe(meant);
  });
});

describe('a value that is not known', () => {
  const numbered = (count: number) => Array.from({ length: count }, (_, index) => `v${index}`);

  it.each([
    ['allegd', ['actual', 'alleged'], 'there is no "allegd"; did you mean alleged?; there are: actual, alleged'],
    ['zzzzzz', ['actual', 'alleged'], 'there is no "zzzzzz"; there are: actual, alleged'],
    ['x', [], 'there is no "x"; there is none at all'],
  ])('%j: the message names what there is, and what is meant', (value, known, message) => {
    expect(unknownValueMessage(value, known)).toBe(message);
  });

  it('is told of forty others, and how many more there are', () => {
    expect(unknownValueMessage('zzzzzz', numbered(40))).toMatch(/, v39$/);
    expect(unknownValueMessage('zzzzzz', numbered(43))).toMatch(/, v39 and 3 more$/);
  });
});
