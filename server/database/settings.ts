import { resolve } from 'node:path';
import { z } from 'zod';

/** Where the graph is: on a Neo4j server, or in the embedded engine's store below a folder. */
export interface DatabaseSettings {
  readonly neo4j?: { readonly uri: string; readonly username: string; readonly password: string; readonly database?: string };
  /** Absolute path. */
  readonly dataFolder: string;
}

/** A setting in the environment that cannot be used; the message names the variable. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const databaseEnvironment = z.object({
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^\s/]+/, 'write an address such as neo4j://localhost:7687')
    .optional(),
  NEO4J_USERNAME: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().optional(),
  ENTENTE_DATA: z.string().default('.entente'),
});

/**
 * Reads variables through a schema; an empty one counts as not set.
 * @throws SettingsError that names every variable that is wrong
 */
export function readEnvironment<T>(schema: z.ZodType<T>, environment: NodeJS.ProcessEnv): T {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new SettingsError(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
}

/** The database settings of an environment. @throws SettingsError */
export function databaseSettings(environment: NodeJS.ProcessEnv): DatabaseSettings {
  const {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    ENTENTE_DATA,
  } = readEnvironment(databaseEnvironment, environment);
  const dataFolder = resolve(ENTENTE_DATA);
  if (uri === undefined) return { dataFolder };
  return { neo4j: { uri, username, password, ...(database === undefined ? {} : { database }) }, dataFolder };
}
