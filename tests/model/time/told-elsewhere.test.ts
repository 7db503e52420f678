import { attestedElsewhere, toldElsewhere } from '../../../model/time/told-elsewhere.ts';
import { yearWindow } from '../../../model/time/window.ts';
import { heldIn } from '../relations.ts';

const DIRECTED = { symmetric: false, temporality: 'either' } as const;
const SYMMETRIC = { symmetric: true, temporality: 'state' } as const;

/** A relation that its source saw in 2004 and said to go on. */
const own = told('own', { endStatus: 'ongoing', possibleTo: undefined, dates: '2004/..' });

function told(id: string, more: object = {}) {
  return { ...heldIn(2004, 2004), ...{ id, type: 'ATTACKS', source: 'a', target: 'b', dataset: 'one', dates: '2004/2004' }, ...more };
}

const later = { ...heldIn(2010, 2012), dates: '2010/2012' };
const among = [
  own,
  told('same-dataset', later),
  told('other-type', { ...later, dataset: 'two', type: 'THREATENS' }),
  told('other-pair', { ...later, dataset: 'two', target: 'c' }),
  told('other-way', { ...later, dataset: 'two', source: 'b', target: 'a' }),
  told('event', { ...later, dataset: 'two', dates: '2010' }),
  told('other-years', { dataset: 'two' }),
  told('met', { ...later, dataset: 'three' }),
];
const ids = (relations: readonly { readonly id: string }[]) => relations.map(({ id }) => id);

it('another dataset tells the same tie by the same type, the same way unless that makes no difference, and not by an event', () => {
  expect(ids(toldElsewhere(own, DIRECTED, among))).toEqual(['other-years', 'met']);
  expect(ids(toldElsewhere(own, SYMMETRIC, among))).toEqual(['other-way', 'event', 'other-years', 'met']);
  expect(toldElsewhere({ ...own, dates: '2004' }, DIRECTED, among)).toEqual([]);
});

it('another dataset attests the tie where it is attested there, and the relation itself is not', () => {
  const inYear = (year: number) => ids(attestedElsewhere(own, DIRECTED, among, yearWindow(year)));
  expect([2003, 2004, 2009, 2010, 2013].map(inYear)).toEqual([[], [], [], ['met'], []]);
  const over = { ...own, endStatus: 'ended', possibleTo: '2005-01-01' } as const;
  expect(ids(attestedElsewhere(over, DIRECTED, among, yearWindow(2012)))).toEqual(['met']);
});
