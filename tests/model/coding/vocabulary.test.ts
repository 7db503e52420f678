import { BUILT_IN_TYPES, CATEGORIES } from '../../../model/coding/vocabulary.ts';

describe('BUILT_IN_TYPES', () => {
  it('has each type of the contract once, with its sign', () => {
    const signs = Object.fromEntries(BUILT_IN_TYPES.map(({ type, sign }) => [type, sign]));
    expect(BUILT_IN_TYPES).toHaveLength(22);
    expect(Object.keys(signs)).toHaveLength(22);
    expect(signs).toMatchObject({ CONTROLS: 1, MEETS_WITH: 0, COURTS: 1, RIVALS: -1, WITHDRAWS_SUPPORT: -1, DECLARES_CEASEFIRE_WITH: 0 });
  });

  it('reads the same both ways where a type is symmetric, and only there', () => {
    for (const { symmetric, label, inverseLabel } of BUILT_IN_TYPES) expect(label === inverseLabel).toBe(symmetric);
  });

  it('uses the categories of the contract', () => {
    expect([...new Set(BUILT_IN_TYPES.map(({ category }) => category))].sort()).toEqual([...CATEGORIES].sort());
  });
});
