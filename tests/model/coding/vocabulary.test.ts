import { type Sign, signName } from '../../../model/coding/sign.ts';
import { BUILT_IN_TYPES, CATEGORIES } from '../../../model/coding/vocabulary.ts';

describe('BUILT_IN_TYPES', () => {
  it('has each type of the contract once, with its sign', () => {
    const withSign = (sign: Sign) => BUILT_IN_TYPES.filter((each) => each.sign === sign).map(({ type }) => type);
    expect(BUILT_IN_TYPES).toHaveLength(22);
    expect(new Set(BUILT_IN_TYPES.map(({ type }) => type)).size).toBe(22);
    for (const { type, label, inverseLabel, definition } of BUILT_IN_TYPES) {
      expect([type, label, inverseLabel, definition]).toEqual(Array(4).fill(expect.stringMatching(/\w/)));
    }
    expect(withSign(-1)).toEqual(['RIVALS', 'OPPOSES', 'THREATENS', 'DENOUNCES', 'ATTACKS', 'KILLS', 'WITHDRAWS_SUPPORT']);
    expect(withSign(0)).toEqual(['MEETS_WITH', 'DECLARES_CEASEFIRE_WITH']);
  });

  it('reads the same both ways where a type is symmetric, and only there', () => {
    for (const { symmetric, label, inverseLabel } of BUILT_IN_TYPES) expect(label === inverseLabel).toBe(symmetric);
  });

  it('has one half tie, and says which types are events', () => {
    expect(BUILT_IN_TYPES.filter(({ weak }) => weak).map(({ type }) => type)).toEqual(['COURTS']);
    const ofTemporality = (kind: string) => BUILT_IN_TYPES.filter(({ temporality }) => temporality === kind).map(({ type }) => type);
    expect(ofTemporality('event')).toEqual(['AUTHORIZES', 'MEETS_WITH', 'WITHDRAWS_SUPPORT']);
    expect(ofTemporality('either')).toEqual(['DENOUNCES', 'ATTACKS', 'KILLS', 'DECLARES_CEASEFIRE_WITH']);
  });

  it('uses the categories of the contract', () => {
    expect([...new Set(BUILT_IN_TYPES.map(({ category }) => category))].sort()).toEqual([...CATEGORIES].sort());
  });
});

it.each([
  [1, 'supportive'],
  [0, 'neutral'],
  [-1, 'hostile'],
] as const)('the sign %d is called %s', (sign, name) => {
  expect(signName(sign)).toBe(name);
});
