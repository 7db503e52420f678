import fc from 'fast-check';
import { escapeFormula, unescapeFormula } from '../../model/formula-escape.ts';

describe('a text that a spreadsheet might run', () => {
  it.each(['=1+1', '+x', '-x', '@x', '\tx', '＝1', "'=1"])('is guarded: %j', (text) => {
    expect(escapeFormula(text)).toBe(`'${text}`);
  });

  it('is left alone when it would not be run', () => {
    for (const text of ['', 'a=b', "'ab", "it's", ' =1']) expect(escapeFormula(text)).toBe(text);
  });

  it('is had again, whatever it is', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("'", '=', '-', 'a', ' ') }));
    fc.assert(
      fc.property(text, (written) => {
        expect(unescapeFormula(escapeFormula(written))).toBe(written);
      }),
    );
  });
});
