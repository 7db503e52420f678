import { z } from 'zod';
import { nearestWord } from '../../model/spelling/nearest-word.ts';
import { HttpProblem } from './http-problem.ts';

interface RequestError {
  readonly where: string;
  readonly message: string;
}

/**
 * Parses the query or the body of a request, or the arguments of a tool.
 * @param part what messages call one of its parts
 * @throws HttpProblem 400 that lists every problem with its place
 */
export function validate<T>(schema: z.ZodType<T>, input: unknown, part: 'parameter' | 'member' | 'argument' = 'parameter'): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw badRequest(parsed.error.issues.flatMap((issue) => requestErrorsOf(issue, schema, input, part)));
}

/** A 400 that lists what is wrong with a request. */
export function badRequest(problems: RequestError[]): HttpProblem {
  const detail = problems.map(({ where, message }) => `${where}: ${message}`).join('; ');
  return new HttpProblem(400, 'The request is not right', detail, { problems });
}

function requestErrorsOf(issue: z.core.$ZodIssue, schema: z.ZodType, input: unknown, part: string): RequestError[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ where: key, message: unknownKeyMessage(key, namesOf(schema), part) }));
  const where = path.join('.') || 'the request';
  const given = path.length === 1 ? Object(input)[path[0] ?? ''] : undefined;
  if (part === 'parameter' && Array.isArray(given)) return [{ where, message: `is given ${given.length} times; write it once` }];
  if (message.endsWith('received undefined')) return [{ where, message: 'is missing' }];
  return [{ where, message }];
}

function unknownKeyMessage(key: string, names: readonly string[], part: string): string {
  const what = `is ${part === 'argument' ? 'no' : 'not a'} ${part} of ${part === 'argument' ? 'this tool' : 'this request'}`;
  const meant = nearestWord(key, names);
  if (meant !== undefined) return `${what}; did you mean ${meant}?`;
  return names.length === 0 ? `${what}; it has none` : `${what}; there are: ${names.join(', ')}`;
}

function namesOf(schema: z.ZodType): string[] {
  return Object.keys(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).properties ?? {});
}
