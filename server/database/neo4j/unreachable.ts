import { Neo4jError } from 'neo4j-driver';
import { DatabaseError } from '../database-error.ts';
import { addressOf, hostAndPort, isEncrypted, type ServerAddress, securityOf, withSecurity } from './address.ts';
import type { Neo4jSettings } from './connection.ts';
import { DATABASE_BROKEN } from './errors.ts';
import type { ProbeResult } from './probe-server.ts';

/** What the driver calls a connection that does not come about, or that ends. */
const LOST = new Set(['ServiceUnavailable', 'SessionExpired', 'ConnectionAcquisitionTimeout']);

/** How messages name a server: never with its account. */
export function serverNameOf({ uri }: Neo4jSettings): string {
  return `Neo4j at ${hostAndPort(addressOf(uri))}`;
}

/** Whether an error is of the connection, and not something that a server said. */
export function isLost(error: unknown): boolean {
  return error instanceof Neo4jError && LOST.has(error.code);
}

/** A server that does not answer, as when it has stopped or hangs. */
export function noAnswer(settings: Neo4jSettings, cause?: unknown): DatabaseError {
  const check = 'Check that it is running, that NEO4J_URI is its address, and that no firewall is between.';
  return new DatabaseError('unavailable', `${serverNameOf(settings)} does not answer. ${check}`, { cause });
}

/**
 * Why a server cannot be used, by what was found at its address.
 * @returns nothing when it speaks Bolt in the way that NEO4J_URI says
 */
export function addressProblem(found: ProbeResult, settings: Neo4jSettings): DatabaseError | undefined {
  const message = wrongAddress(found, addressOf(settings.uri));
  if (message === undefined) return found.kind === 'bolt' ? undefined : noAnswer(settings);
  return new DatabaseError('unavailable', `${serverNameOf(settings)} ${message}`);
}

function wrongAddress(found: ProbeResult, address: ServerAddress): string | undefined {
  if (found.kind === 'failed') return whyNone(found.code, address);
  if (found.kind === 'other') return 'does not speak Bolt: something else is at that port. Check the host and the port in NEO4J_URI.';
  if (found.kind === 'closed')
    return 'takes connections and closes them without an answer. Check that it is running, and that the host and the port in NEO4J_URI are right.';
  if (found.kind === 'silent') return undefined;
  const { isEncrypted: speaksTls, distrust } = found;
  if (found.kind === 'http') {
    const right = withSecurity({ ...address, port: 7687 }, isEncrypted(address) ? '+s' : '');
    return `speaks HTTP, and Entente needs Bolt (7474 is HTTP, Bolt is 7687): try NEO4J_URI=${right}`;
  }
  if (speaksTls && !isEncrypted(address)) {
    const own = withSecurity(address, '+ssc');
    return `wants TLS: try NEO4J_URI=${withSecurity(address, '+s')}, or ${own} if its certificate is self-signed.`;
  }
  if (!speaksTls && isEncrypted(address)) return `does not use TLS: try NEO4J_URI=${withSecurity(address, '')}`;
  if (distrust !== undefined && !address.scheme.endsWith('+ssc')) {
    const own = withSecurity(address, '+ssc');
    return `has a certificate that is not trusted (${distrust}): try NEO4J_URI=${own}, or name its authority in NODE_EXTRA_CA_CERTS.`;
  }
  return undefined;
}

function whyNone(code: string, { host }: ServerAddress): string | undefined {
  if (code === 'ECONNREFUSED')
    return 'refuses connections. Check that it is running, and that the host and the port in NEO4J_URI are right.';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `cannot be found: there is no host "${host}". Check the host in NEO4J_URI.`;
  if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH')
    return 'cannot be reached over the network. Check NEO4J_URI, the network and the firewall.';
  return undefined;
}

/** A server that answers at its address, but by `neo4j://` names others that do not: itself by a name that is not known here, or its cluster. */
export function routingProblem(error: unknown, settings: Neo4jSettings): DatabaseError | undefined {
  const address = addressOf(settings.uri);
  if (!isLost(error) || !address.scheme.startsWith('neo4j')) return undefined;
  const direct = withSecurity({ ...address, scheme: address.scheme.replace('neo4j', 'bolt') }, securityOf(address));
  const why = 'answers, but not at the addresses that it gives out (server.bolt.advertised_address)';
  return new DatabaseError('unavailable', `${serverNameOf(settings)} ${why}: try NEO4J_URI=${direct} if it is one machine.`, {
    cause: error,
  });
}

/** What the driver says when the member that it wrote to is no leader any more, and when it knows of none. */
const NO_LEADER = /^No longer possible to write to server|towards WRITE server/;
/** By this it is known that nothing was written, since only a leader commits. */
const WITHOUT_LEADER = 'Neo.ClientError.Cluster.NotALeader';

/** A cluster whose leader is another one now, or that has none just now. */
export function leaderProblem(error: unknown, settings: Neo4jSettings): DatabaseError | undefined {
  if (!(error instanceof Neo4jError) || !NO_LEADER.test(error.message)) return undefined;
  const why = 'is a cluster that has no leader to write to just now. Try again when it has one; SHOW DATABASES tells.';
  return new DatabaseError('unavailable', `${serverNameOf(settings)} ${why}`, { code: WITHOUT_LEADER, cause: error });
}

/** Whether a transaction failed because the leader of a cluster has changed, so that all of it can be run again. */
export function isWithoutLeader(error: unknown): boolean {
  return error instanceof DatabaseError && error.details.code === WITHOUT_LEADER;
}

/** Why a server that was reached cannot be used, by what the driver says. The password is in none of it. */
export function accessProblem(error: unknown, settings: Neo4jSettings): DatabaseError {
  const code = error instanceof Neo4jError ? error.code : '';
  const told = whatItSays(code, settings);
  if (told === undefined) return whatIsBroken(error, settings) ?? noAnswer(settings, error);
  return new DatabaseError('denied', `${serverNameOf(settings)} ${told}`, { cause: error, code });
}

/** A server that answers, and says that its database cannot go on. */
export function brokenProblem(error: unknown, settings: Neo4jSettings): DatabaseError | undefined {
  return error instanceof Neo4jError && DATABASE_BROKEN.test(error.code) ? whatIsBroken(error, settings) : undefined;
}

function whatIsBroken(error: unknown, settings: Neo4jSettings): DatabaseError | undefined {
  if (!(error instanceof Neo4jError) || !error.code.startsWith('Neo.')) return undefined;
  const why = `answers, but its database does not (${error.code}).`;
  const advice = 'Its logs say more, such as that a disk is full; once that is mended, start it again.';
  return new DatabaseError('unavailable', `${serverNameOf(settings)} ${why} ${advice}`, { cause: error, code: error.code });
}

function whatItSays(code: string, { username, database }: Neo4jSettings): string | undefined {
  const named = database === undefined ? 'the home database of this account' : `a database "${database}"`;
  if (code.endsWith('.AuthenticationRateLimit'))
    return `takes no account for a while, after too many wrong passwords: check NEO4J_USERNAME and NEO4J_PASSWORD.`;
  if (code.endsWith('.CredentialsExpired')) return `wants a new password for "${username}": change it there, then set NEO4J_PASSWORD.`;
  if (code.endsWith('.Security.Forbidden'))
    return `does not let "${username}" read: give it access to the database, or check NEO4J_USERNAME.`;
  if (code.startsWith('Neo.ClientError.Security.')) return `refuses the account "${username}": check NEO4J_USERNAME and NEO4J_PASSWORD.`;
  if (code.startsWith('Neo.ClientError.Database.'))
    return `does not have ${named}: check NEO4J_DATABASE. SHOW DATABASES lists those it has.`;
  return undefined;
}
