import { randomUUID } from 'node:crypto';
import { nestedTooDeeply, type TypedParameter, typedParameter } from '../../database/parameters.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { decodeParameter } from './typed-parameters.ts';

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Parses the body of a query. Numbers in its parameters keep what JSON.parse would lose: the digits of a large integer, and
 * that 1.0 is a float.
 * @throws HttpProblem 400 when it is not JSON, or a typed parameter is of no known type
 */
export function readQuery(text: string, isTyped: boolean): unknown {
  const body = parsed(text);
  if (typeof body !== 'object' || body === null || !('parameters' in body)) return body;
  if (isTyped) return { ...body, parameters: untypedParameters(body.parameters) };
  return { ...body, parameters: exactParameters(text) };
}

/** Parses the parameters. Numbers pass the parser as strings that begin with a random mark. */
function exactParameters(text: string): unknown {
  const mark = randomUUID();
  const read = (_: string, value: unknown) =>
    typeof value === 'string' && value.startsWith(mark) ? exactNumber(value.slice(mark.length)) : value;
  try {
    return JSON.parse(withMarkedNumbers(text, mark), read).parameters;
  } catch (error) {
    // Unlike parsing, reviving is recursive.
    throw nestedTooDeeply(error);
  }
}

function exactNumber(digits: string): TypedParameter {
  return typedParameter(/^-?\d+$/.test(digits) ? 'Integer' : 'Float', digits);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new HttpProblem(400, 'Not JSON', `The body is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/** Expects valid JSON, in which quotes come in pairs. */
function withMarkedNumbers(json: string, mark: string): string {
  return json.replace(TOKEN, (token) => {
    if (token.startsWith('"') || Number.isSafeInteger(Number(token)) === /^-?\d+$/.test(token)) return token;
    return `"${mark}${token}"`;
  });
}

function untypedParameters(parameters: unknown): unknown {
  if (typeof parameters !== 'object' || parameters === null || Array.isArray(parameters)) return parameters;
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, decodeParameter(value, `parameters.${name}`)]));
}
