import { kindLabel, kindName } from '../../../model/coding/actor-kinds.ts';

it.each([
  ['person', 'Person', 'person'],
  ['armed_group', 'ArmedGroup', 'armed group'],
] as const)('%s is the label %s in the graph, and "%s" in words', (kind, label, words) => {
  expect([kindLabel(kind), kindName(kind)]).toEqual([label, words]);
});
