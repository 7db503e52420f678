import { readFileSync } from 'node:fs';
import { projectFile } from '../files/project-file.ts';

const CYPHER_FOLDER = projectFile('cypher/');
const texts = new Map<string, string>();

/** The text of one of the project's own queries, `cypher/<name>.cypher`. */
export function queryText(name: string): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`${name}.cypher`, CYPHER_FOLDER), 'utf8');
  texts.set(name, text);
  return text;
}

/**
 * The text of a query over one type of relation: a type cannot be a parameter, so the file has
 * `RELATION_TYPE` in its place.
 * @throws RangeError for a type that is not upper-case letters, digits and underscores
 */
export function queryTextForType(name: string, type: string): string {
  if (!/^[A-Z][A-Z0-9_]*$/.test(type)) throw new RangeError(`not a relation type: ${type}`);
  return queryText(name).replaceAll('RELATION_TYPE', type);
}
