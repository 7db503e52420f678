/**
 * What the viewer shows beside an answer that the rows do not have: `near`, relations of groups that the actors who are asked
 * about lead or belong to; `torn`, the actors who could stand in either of two camps of the window.
 */
export const BESIDE = ['near', 'torn'] as const;
