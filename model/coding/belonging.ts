/** The types by which the first actor belongs to the second; by all others of authority, the first stands above. */
export const BELONGING: ReadonlySet<string> = new Set(['MEMBER_OF', 'PART_OF']);
