import { hasVisibleText, unwantedInName, unwantedInProse } from '../../model/plain-text.ts';

describe('characters that cannot be seen', () => {
  it.each([
    ['a right-to-left override', 'Qais \u202Eilazahk', 'U+202E', 6],
    ['a right-to-left isolate', '\u2067Iran\u2069', 'U+2067', 1],
    ['a zero-width space', 'Ir\u200Ban', 'U+200B', 3],
    ['a zero-width non-joiner', 'Ir\u200Can', 'U+200C', 3],
    ['a zero-width joiner', 'Iran\u200D', 'U+200D', 5],
    ['a byte order mark', 'Ir\uFEFFan', 'U+FEFF', 3],
    ['a soft hyphen', 'Ir\u00ADan', 'U+00AD', 3],
    ['NUL', '\u{1F600}\u0000', 'U+0000', 2],
    ['a control character', 'Iran\u0007', 'U+0007', 5],
    ['a tab', 'Islamic\tRepublic', 'U+0009', 8],
    ['a line break', 'Islamic\nRepublic', 'U+000A', 8],
    ['a control character', 'Iran\u009F', 'U+009F', 5],
    ['an invisible character', 'Iran\u3164', 'U+3164', 5],
    ['an invisible character', 'Iran\u{E0041}', 'U+E0041', 5],
  ])('%s is found in a name, with its code point and place: %j', (name, text, codePoint, position) => {
    expect(unwantedInName(text)).toEqual({ codePoint, name, position });
  });

  it.each([
    ['Persian, with a zero-width non-joiner', 'سپاه پاسداران می\u200Cخواهد'],
    ['Persian, with the plural set apart', 'گروه\u200Cهای ویژه'],
    ['Arabic with vowel marks', 'مُقْتَدَى الصَّدْر'],
    ['Kurdish', 'هێزی پێشمه\u200Cرگه'],
    ['Hindi, with both joiners', 'क्\u200Dष और क्\u200Cष'],
    ['Sinhala', 'ශ්\u200Dරී ලංකා'],
    ['Malayalam, with a joiner at the end', 'അവന്\u200D'],
    ['a family of emoji', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'],
    ['a heart with its selector', '\u2764\uFE0F\u200D\u{1F525}'],
    ['the flag of Scotland', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
    ['an accent written apart', 'Jose\u0301'],
    ['Hebrew with a mark of direction', 'חיזבאללה\u200F (Hezbollah)'],
    ['quotes and dashes', 'Asa’ib Ahl al-Haq – “League”'],
  ])('%s is a name', (_, text) => {
    expect([unwantedInName(text), unwantedInProse(text), hasVisibleText(text)]).toEqual([undefined, undefined, true]);
  });

  it('a longer text may have tabs and line breaks, and no other control or override', () => {
    expect(unwantedInProse('One.\r\nTwo \u2067עברית\u2069.')).toBeUndefined();
    expect(unwantedInProse('One\ttwo\u0085three')).toBeUndefined();
    expect(unwantedInProse('One\u0007two')).toMatchObject({ codePoint: 'U+0007' });
    expect(unwantedInProse('One \u202Etwo')).toMatchObject({ codePoint: 'U+202E', position: 5 });
  });

  it.each(['\u2800', '\u3164\u3164', '\u200B', '\u0301', ' \u00A0', '\u200D\uFE0F'])('nothing is seen of %j', (text) => {
    expect(hasVisibleText(text)).toBe(false);
  });
});
