import { exclude, isolate, NO_FILTER } from '../../../model/filter/filter.ts';
import { passingAnyTime } from '../../../model/filter/passing.ts';

const facets = {
  ...{ type: 'FUNDS', category: 'material support', status: 'actual', confidence: 'high' },
  ...{ sources: ['minutes'], dataset: 'council', disputed: false, independentSources: 1, kinds: ['person', 'state'] },
} as const;
const relations = [
  { ...facets, sign: 'hostile' as const },
  { ...facets, sign: 'supportive' as const },
];

it('says which relations match a filter in any window, whatever was asked before', () => {
  const hostile = isolate(NO_FILTER, 'sign', 'hostile');
  for (let round = 0; round < 2; round += 1) {
    expect([...passingAnyTime(relations, NO_FILTER)]).toEqual([1, 1]);
    expect([...passingAnyTime(relations, hostile)]).toEqual([1, 0]);
    expect([...passingAnyTime(relations, exclude(NO_FILTER, 'sign', 'hostile'))]).toEqual([0, 1]);
  }
  expect([...passingAnyTime(relations, isolate(NO_FILTER, 'state', 'presumed'))]).toEqual([1, 1]);
  expect([...passingAnyTime([...relations].reverse(), hostile)]).toEqual([0, 1]);
});
