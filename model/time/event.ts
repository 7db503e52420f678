import type { Temporality } from '../coding/temporality.ts';

/** Whether a relation is an event and not a state: it has one date, and a type that can be an event. @param dates EDTF, as coded */
export function isEvent({ dates = '' }: { readonly dates?: string | undefined }, temporality: Temporality): boolean {
  return temporality !== 'state' && dates !== '' && !dates.includes('/');
}
