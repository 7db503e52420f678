import { stemOf } from '../../model/stem.ts';

describe('the stem of a word', () => {
  it.each([
    ['fund', 'funds', 'funded', 'funding'],
    ['kill', 'kills', 'killed', 'killing'],
    ['control', 'controls', 'controlled', 'controlling'],
    ['ally', 'allies', 'allied'],
    ['vanish', 'vanishes', 'vanished'],
    ['cease', 'ceases', 'ceased', 'ceasing'],
    ['militia', 'militias'],
    ['iraqi', 'iraqis'],
    ['army', 'armies'],
  ])('is that of its forms: %s', (...forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  it.each([
    ['arm', 'army'],
    ['unit', 'united'],
    ['as', 'a'],
    ['king', 'k'],
    ['bus', 'bu'],
    ['abbas', 'abbasid'],
  ])('tells %s from %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});
