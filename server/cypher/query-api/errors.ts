import type { ProblemDetails } from '../../../model/api/problem.ts';

/** Neo4j's codes for problems without a code of their own, by status. */
const CODES: Readonly<Record<number, string>> = {
  401: 'Neo.ClientError.Security.Unauthorized',
  403: 'Neo.ClientError.Security.Forbidden',
  422: 'Neo.ClientError.Statement.ExecutionFailed',
  429: 'Neo.TransientError.Request.ResourceExhaustion',
  499: 'Neo.ClientError.Transaction.Terminated',
  500: 'Neo.DatabaseError.General.UnknownError',
  503: 'Neo.TransientError.General.DatabaseUnavailable',
  504: 'Neo.ClientError.Transaction.TransactionTimedOut',
};
const OTHER = 'Neo.ClientError.Request.Invalid';

interface Failed {
  readonly status: number;
  readonly message: string;
  readonly details: Pick<ProblemDetails, 'code'>;
}

/** A problem in the form of the Query API, for clients written for that. */
export function queryApiErrors({ status, message, details }: Failed): NonNullable<ProblemDetails['errors']> {
  return [{ code: details.code ?? CODES[status] ?? OTHER, message }];
}
