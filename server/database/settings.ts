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
    .transform((uri, context) => {
      const wrong = wrongUri(uri);
      if (wrong !== undefined) context.addIssue({ code: 'custom', message: wrong });
      return uri;
    })
    .optional(),
  NEO4J_USERNAME: z.string().optional(),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().optional(),
  ENTENTE_DATA: z.string().default('.entente'),
});

/** What is wrong with the address of a server, which may carry a password: none of it is repeated. */
function wrongUri(uri: string): string | undefined {
  const [, scheme] = /^([a-z][a-z0-9+.-]*):\/\//i.exec(uri) ?? [];
  if (scheme === undefined) return 'write an address with its scheme, such as neo4j://localhost:7687';
  if (/^https?$/i.test(scheme)) return 'write the Bolt address, such as neo4j://localhost:7687: 7474 is HTTP, Bolt is 7687';
  if (!/^(neo4j|bolt)(\+s|\+ssc)?$/.test(scheme))
    return `write neo4j:// or bolt://, with +s or +ssc where it uses TLS, in the place of ${scheme}://`;
  if (!URL.canParse(uri) || new URL(uri).hostname === '') return 'write a host and a port, such as neo4j://localhost:7687';
  if (new URL(uri).password !== '' || new URL(uri).username !== '')
    return 'leave the account out of the address; set NEO4J_USERNAME and NEO4J_PASSWORD';
  return undefined;
}

/** Settings of a server that is not named; without it, another database would be used than was meant. */
function serverless(names: readonly string[]): SettingsError {
  const verb = names.length === 1 ? 'is' : 'are';
  return new SettingsError(
    `NEO4J_URI: ${names.join(' and ')} ${verb} set, but not where the server is: set NEO4J_URI too, or unset ${names.join(', ')} to use the embedded engine`,
  );
}

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
    NEO4J_USERNAME,
    NEO4J_PASSWORD,
    NEO4J_DATABASE,
    ENTENTE_DATA,
  } = readEnvironment(databaseEnvironment, environment);
  const dataFolder = resolve(ENTENTE_DATA);
  const ofServer = Object.entries({ NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE }).flatMap(([name, value]) =>
    value === undefined ? [] : [name],
  );
  if (uri === undefined && ofServer.length > 0) throw serverless(ofServer);
  if (uri === undefined) return { dataFolder };
  const account = { username: NEO4J_USERNAME ?? 'neo4j', password: NEO4J_PASSWORD ?? '' };
  return { neo4j: { uri, ...account, ...(NEO4J_DATABASE === undefined ? {} : { database: NEO4J_DATABASE }) }, dataFolder };
}
