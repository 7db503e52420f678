import type { z } from 'zod';
import { HttpProblem } from './http-problem.ts';

/**
 * Reads a request's query or body through its schema.
 * @throws HttpProblem 400 with every problem at once, each with its place
 */
export function validate<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => ({ where: path.join('.') || 'the request', message }));
  const detail = problems.map(({ where, message }) => `${where}: ${message}`).join('; ');
  throw new HttpProblem(400, 'The request is not right', detail, { problems });
}
