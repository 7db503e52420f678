const BOLT_PORT = 7687;

/** Where a server is, without the account that an address may carry. */
export interface ServerAddress {
  /** `neo4j` for a cluster, `bolt` for one machine; with `+s` encrypted, with `+ssc` by any certificate. */
  readonly scheme: string;
  /** A name or an address, IPv6 without its brackets. */
  readonly host: string;
  readonly port: number;
}

type Security = '' | '+s' | '+ssc';

/** The parts of a `NEO4J_URI`. @throws TypeError when it is none */
export function addressOf(uri: string): ServerAddress {
  const { protocol, hostname, port } = new URL(uri);
  return { scheme: protocol.slice(0, -1), host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? BOLT_PORT : Number(port) };
}

/** `localhost:7687`, or `[::1]:7687`. */
export function hostAndPort({ host, port }: ServerAddress): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Whether the connection is to be encrypted. */
export function isEncrypted(address: ServerAddress): boolean {
  return securityOf(address) !== '';
}

/** What a scheme says of encryption. */
export function securityOf({ scheme }: ServerAddress): Security {
  if (scheme.endsWith('+ssc')) return '+ssc';
  return scheme.endsWith('+s') ? '+s' : '';
}

/** The same server by another scheme, such as `bolt+s://localhost:7687`. */
export function withSecurity(address: ServerAddress, security: Security): string {
  return `${address.scheme.replace(/\+.*$/, '')}${security}://${hostAndPort(address)}`;
}
