/** The names of the properties that say when a relation held, in the order in which they are listed. */
export const TIME_PROPERTIES = [
  ...(['dating', 'from', 'fromLatest', 'toEarliest', 'to', 'fromYear', 'toYear'] as const),
  ...(['attestedFrom', 'attestedFromLatest', 'attestedToEarliest', 'attestedTo'] as const),
  ...(['foretoldFrom', 'foretoldTo', 'startStatus', 'endStatus', 'possibleFrom', 'possibleTo'] as const),
] as const;
