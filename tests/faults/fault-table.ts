import { appendFileSync } from 'node:fs';
import { type FaultRow, faultTable } from '../../scripts/fault-table.mjs';

/** Where `npm run test:faults` collects what it prints at its end. */
const ROWS = process.env.ENTENTE_TEST_FAULT_ROWS;

/** Puts a row into the table of the run; a suite that is run alone prints it at once. */
export function record(row: FaultRow): void {
  if (ROWS === undefined) console.log(faultTable([row]));
  else appendFileSync(ROWS, `${JSON.stringify(row)}\n`);
}
