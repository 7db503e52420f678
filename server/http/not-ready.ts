import { HttpProblem } from './http-problem.ts';

/** The 503 of a server whose graph cannot be served yet, or of which a stranger is not told why. @param why a sentence */
export function notReady(why: string): HttpProblem {
  return new HttpProblem(503, 'Not ready', why, {}, { 'Retry-After': '5' });
}
