import type { Temporality } from './bounds.ts';

/** Whether a relation is a moment, not a state: one date, of a type that can be an event. @param dates EDTF, as coded */
export function isEvent({ dates }: { readonly dates: string }, temporality: Temporality): boolean {
  return temporality !== 'state' && !dates.includes('/');
}
