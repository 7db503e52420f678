import { matchCamps, type SharedActor } from '../../../model/camps/match-camps.ts';

/** One actor a pair of letters: its camp before (`.` for none) and its camp after; `!` firm, `*` a leader. */
function actors(text: string): SharedActor[] {
  return text.split(' ').map(([before = '', after = '', ...marks]) => ({
    before: before === '.' ? undefined : before.charCodeAt(0),
    after: after.charCodeAt(0),
    isFirm: marks.includes('!'),
    isLeader: marks.includes('*'),
  }));
}

function matched(text: string, least?: number): string {
  return [...matchCamps(actors(text), least)]
    .map(([after, before]) => `${String.fromCharCode(before)}${String.fromCharCode(after)}`)
    .sort()
    .join(' ');
}

describe('matching camps', () => {
  it('takes the most alike first, each once', () => {
    expect(matched('Ax Ax Ax Ay By By')).toBe('Ax By');
    expect(matched('Ax Bx Bx')).toBe('Bx');
    expect(matched('Ay Ay Bx Bx')).toBe('Ay Bx');
  });

  it('lets firm members decide before the number of all', () => {
    expect(matched('Ax Ax Ax Bx! By')).toBe('Bx');
    expect(matched('Ax Ax Ax Bx By')).toBe('Ax By');
  });

  it('gives the name to the half with the actor after whom the camp is called', () => {
    expect(matched('Ax Ax Ay* Ay')).toBe('Ay');
    expect(matched('Ax* Ax Ay Ay')).toBe('Ax');
  });

  it('does not take two camps for one that have less in common than is asked for', () => {
    expect(matched('Ax Ax Ay Ay Az Az', 1 / 3)).toBe('Ax');
    expect(matched('Ax Ax Ay Ay Az Az', 0.34)).toBe('');
  });

  it('lets a camp that falls apart go on with those who stay around its leader, if they are more than half of that one', () => {
    expect(matched('Ax Ax Ay* Ay Az Az', 0.34)).toBe('Ay');
    expect(matched('Ax Ax Ay* Ay By By Az Az', 0.34)).toBe('By');
  });

  it('does not let one actor alone take a camp with it, unless that is named after it', () => {
    expect(matched('Ax Bx', 1 / 3)).toBe('');
    expect(matched('Ax* Bx', 1 / 3)).toBe('Ax');
  });

  it('counts those who were in no camp against a likeness', () => {
    expect(matched('Ax Ax .x .x .x .x', 1 / 3)).toBe('Ax');
    expect(matched('Ax Ax .x .x .x .x .x', 1 / 3)).toBe('');
  });
});
