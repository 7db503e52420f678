import { isTextType, MAX_DEPTH, typedParameter } from '../../database/parameters.ts';
import { HttpProblem } from '../../http/http-problem.ts';

/**
 * Decodes a typed parameter of the Query API.
 * @param where its place in the request
 * @throws HttpProblem 400 unless it is typed at every depth
 */
export function decodeParameter(parameter: unknown, where: string, depth = 0): unknown {
  if (depth > MAX_DEPTH) throw invalidParameter(where.slice(0, MAX_DEPTH), `it is nested more than ${MAX_DEPTH} levels deep`);
  if (parameter === null) return null;
  if (typeof parameter !== 'object' || !('$type' in parameter) || !('_value' in parameter)) {
    throw invalidParameter(where, 'a typed request has all its parameters as {"$type": …, "_value": …}');
  }
  const { $type: type, _value: value } = parameter;
  if (type === 'Null' && value === null) return null;
  if ((type === 'String' && typeof value === 'string') || (type === 'Boolean' && typeof value === 'boolean')) return value;
  if (type === 'List' && Array.isArray(value)) return value.map((item, index) => decodeParameter(item, `${where}.${index}`, depth + 1));
  if (type === 'Map' && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decodeParameter(item, `${where}.${key}`, depth + 1)]));
  }
  const isTyped = typeof type === 'string' && (type === 'Integer' || isTextType(type));
  if (isTyped && (typeof value === 'string' || typeof value === 'number')) return typedParameter(type, String(value));
  throw invalidParameter(where, `its $type ${JSON.stringify(type)} is unknown, or does not go with its _value`);
}

function invalidParameter(where: string, message: string): HttpProblem {
  return new HttpProblem(400, 'The request is not right', `${where}: ${message}`, { problems: [{ where, message }] });
}
