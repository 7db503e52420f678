import { byName } from '../../model/by-name.ts';

it('orders names as one reads them: numbers by their size, whatever the case and the accents', () => {
  const names = ['Émile', 'Eva', 'Member 1', 'member 2', 'Member 10', 'Member 100'];
  expect(names.toReversed().sort(byName)).toEqual(names);
  expect([byName('Élan', 'elan'), byName('Ward', 'ward')]).toEqual([0, 0]);
});
