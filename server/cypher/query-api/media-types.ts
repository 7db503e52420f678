import type { Request } from 'express';
import type { RowFormat } from '../../database/database.ts';
import { HttpProblem } from '../../http/http-problem.ts';

/** The names of the typed format. Version 1.1 adds two types that no answer here has. */
const TYPED_TYPES = [
  'application/vnd.neo4j.query',
  'application/vnd.neo4j.query;v=1.0',
  'application/vnd.neo4j.query.v1.0',
  'application/vnd.neo4j.query.v1.1',
] as const;

const PLAIN_TYPE = 'application/json';
const CSV_TYPE = 'text/csv';

/** The media types of a query. */
export const QUERY_TYPES: readonly string[] = [PLAIN_TYPE, ...TYPED_TYPES];

/** The media types of an answer. */
export const ANSWER_TYPES: readonly string[] = [...QUERY_TYPES, CSV_TYPE];

/** The requested format of the rows, and its media type. @throws HttpProblem 406 when none is acceptable */
export function answerFormat(request: Request): { readonly format: RowFormat; readonly type: string } {
  const type = request.accepts([...ANSWER_TYPES]);
  if (type === false) throw new HttpProblem(406, 'Not acceptable', `The answer can be ${ANSWER_TYPES.join(', ')}.`);
  if (type === CSV_TYPE) return { format: 'csv', type: 'text/csv; charset=utf-8; header=present' };
  return { format: type === PLAIN_TYPE ? 'plain' : 'typed', type };
}

/** Whether the parameters of a query are typed. @throws HttpProblem 415 for any other media type */
export function hasTypedParameters(request: Request): boolean {
  if (request.get('content-type') === undefined) return false;
  if (request.is(PLAIN_TYPE)) return false;
  if (request.is([...TYPED_TYPES])) return true;
  throw new HttpProblem(415, 'Not a query', `A query is sent as ${QUERY_TYPES.join(', ')}.`);
}
