/** How a type of relation lies in time; `either` is an event by one date, a state by an interval. */
export type Temporality = 'state' | 'event' | 'either';
