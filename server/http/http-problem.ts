import type { ProblemDetails } from '../../model/api/problem.ts';

type Details = Partial<Pick<ProblemDetails, 'code' | 'position' | 'problems'>>;

/** An error with an HTTP status, thrown anywhere below a route. It becomes `application/problem+json` (RFC 9457). */
export class HttpProblem extends Error {
  override name = 'HttpProblem';

  constructor(
    readonly status: number,
    readonly title: string,
    message: string,
    readonly details: Details = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** A 404 for something that has an id. */
export function notFound(what: string, id: string): HttpProblem {
  return new HttpProblem(404, 'Not found', `There is no ${what} with the id "${id}".`);
}
