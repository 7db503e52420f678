import { appendFileSync } from 'node:fs';
import { faultTable } from '../../scripts/fault-table.mjs';

/** @see scripts/fault-table.mjs */
export type FaultRow = Parameters<typeof faultTable>[0][number];

/** Where `npm run test:faults` collects what it prints at its end. */
const ROWS = process.env.ENTENTE_TEST_FAULT_ROWS;

/** Puts a row into the table of the run; a suite that is run alone prints it at once. */
export function record(row: FaultRow): void {
  if (ROWS === undefined) console.log(faultTable([row]));
  else appendFileSync(ROWS, `${JSON.stringify(row)}\n`);
}
