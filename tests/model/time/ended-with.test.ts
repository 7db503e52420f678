import { endedWithFinder } from '../../../model/time/ended-with.ts';
import { timesOf } from '../../../model/time/relation-times.ts';

/** The actor with which a relation of `a` and `b` ended that is told by a page of 2008. */
function endedWith(dates: string, active: Readonly<Record<string, string>>, more: readonly string[] = []): string | undefined {
  const relations = [dates, ...more].map((each, index) => ({
    ...{ id: `r${index}`, type: 'LEADS', source: 'a', target: 'b', dates: each, status: 'actual' as const, ends: [] },
  }));
  const times = timesOf({
    relations,
    claims: relations.map(({ id }) => ({ relation: id, source: 's', stance: 'supports' as const })),
    sources: new Map([['s', { published: '2008' }]]),
    active: new Map(Object.entries(active)),
    types: new Map([['LEADS', { temporality: 'state' as const, symmetric: false }]]),
  });
  const [first] = times;
  return first && endedWithFinder((id) => active[id])(first.relation, first.time);
}

it.each<[string, string, Record<string, string>, string | undefined]>([
  ['its first actor', '2004/..', { a: '/2020-01-03' }, 'a'],
  ['its second actor', '2004/', { a: '1950/..', b: '2003/2009-08~' }, 'b'],
  ['whoever ended first', '2004/..', { a: '/2020-01-03', b: '/2014' }, 'b'],
  ['nobody, where both are still there', '2004/..', { a: '1950/..', b: '2003/' }, undefined],
  ['nobody, where its own dates end it', '2004/2006', { a: '/2006' }, undefined],
  ['nobody, where it is foretold or undated', '', {}, undefined],
])('ended with %s', (_, dates, active, actor) => {
  expect(endedWith(dates, active)).toBe(actor);
});

it('ended with nobody where another spell of the same tie follows', () => {
  expect(endedWith('2004/..', { a: '/2014' }, ['2010/2012'])).toBeUndefined();
});
