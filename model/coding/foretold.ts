import type { Status } from './codes.ts';

/** The statuses of what has not happened yet, as its source speaks: it may be foretold, and is never attested. */
export const FORETOLD = ['announced', 'forecast'] as const satisfies readonly Status[];

/** Whether a relation is announced or forecast. */
export function isForetold({ status }: { readonly status: Status }): boolean {
  return FORETOLD.some((each) => each === status);
}
