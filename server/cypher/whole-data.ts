import { z } from 'zod';
import type { Database, UserOptions, Value } from '../database/database.ts';
import { queryText } from '../database/query-text.ts';
import { STAGE_PATIENCE_MS } from '../database/stage-patience.ts';
import { HttpProblem } from '../http/http-problem.ts';

const RETRY_AFTER_S = '30';

const stagedDataset = z.tuple([z.string().nullable(), z.boolean().nullable(), z.number().nullable()]);
const loadedRow = z.tuple([z.array(z.string()), z.array(stagedDataset)]);

/**
 * What a query of a user is asked with on a database that others may write to, so that it is of data that are whole: a large
 * dataset is loaded, and taken out, in many transactions, and the query would see the part of it that is there. It ends with
 * an HttpProblem 503 while a dataset is there in part, and when one was loaded or taken out meanwhile.
 */
export function onWholeData({ isShared }: Pick<Database, 'isShared'>): Pick<UserOptions, 'watch'> {
  if (!isShared) return {};
  let loaded = '';
  return {
    watch: {
      question: { text: queryText('api/loaded') },
      before: (rows) => {
        loaded = loadedOf(rows);
      },
      after: (rows) => {
        if (loadedOf(rows) !== loaded)
          throw unavailable('The data changed while the query ran, and its answer would be of both. Ask again.');
      },
    },
  };
}

/** A text that is the same as long as the same data are loaded. @throws HttpProblem where a dataset is there in part */
function loadedOf(rows: readonly Value[][]): string {
  const [[loaded, staged] = [[], []]] = z.array(loadedRow).parse(rows);
  for (const [id, isRemoval, age] of staged) if (id !== null) throw unavailable(partlyThere(id, isRemoval === true, age ?? 0));
  return loaded.toSorted().join('\n');
}

function partlyThere(id: string, isRemoval: boolean, age: number): string {
  const what = isRemoval ? 'being taken out' : 'being loaded';
  if (age < STAGE_PATIENCE_MS) return `The dataset "${id}" is ${what}, and a query would see a part of it. Ask again when that is done.`;
  const again = isRemoval ? `npm run seed -- --remove ${id}` : 'npm run seed';
  return `The dataset "${id}" was ${what} when that was broken off, and a part of it is still there. Run \`${again}\` to take it away; until then no query is run.`;
}

function unavailable(message: string): HttpProblem {
  return new HttpProblem(503, 'The data are being changed', message, {}, { 'Retry-After': RETRY_AFTER_S });
}
