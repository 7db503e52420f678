import { testData } from '@neo4j-cypher/language-support';
import type { ProcedureInfo } from '../../model/api.ts';
import { PROCEDURES } from './read-only-grammar.ts';

/** The procedures of the allow-list, as Neo4j documents them. */
export function documentedProcedures(): ProcedureInfo[] {
  const documented = new Map(Object.entries(testData.mockSchema.procedures?.['CYPHER 5'] ?? {}));
  return [...PROCEDURES].flatMap((name) => {
    const known = documented.get(name);
    if (known === undefined) return [];
    const { signature, description, argumentDescription, returnDescription } = known;
    return [{ name, signature, description, arguments: argumentDescription.map(argumentOf), returns: returnDescription.map(argumentOf) }];
  });
}

function argumentOf({ name, type, description }: ProcedureInfo['arguments'][number]): ProcedureInfo['arguments'][number] {
  return { name, type, description };
}
