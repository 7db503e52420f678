import { isIP } from 'node:net';
import { z } from 'zod';
import { type DatabaseSettings, databaseSettings, readEnvironment, SettingsError } from '../database/settings.ts';

/** A number of proxies one behind the other, or their addresses and networks, as Express takes them. */
export type TrustedProxies = number | readonly string[];

/** All settings of the server, read from the environment. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** If set, every request must carry it. It must be set unless the host is a loopback address. */
  readonly token: string | undefined;
  /** The proxies in front of the server, whose word on the client's address and the host is taken: how many, or where they are. */
  readonly trustedProxies: TrustedProxies | undefined;
  /** The longest a query may run, milliseconds. */
  readonly cypherTimeoutMs: number;
  /** The most rows a query may return. */
  readonly cypherMaxRows: number;
  /** The most actors that the canvas of the viewer draws before it is asked for more. */
  readonly drawnActors: number;
  /** Where the viewer is found, for links to it that are made without a request or behind a proxy, such as `https://graph.example`. */
  readonly address: string | undefined;
  readonly logLevel: string;
  readonly database: DatabaseSettings;
}

const whole = (what: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, what)
    .transform(Number);
const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const serverEnvironment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: whole('a port is a number from 0 to 65535')
    .refine((port) => port <= 65535, 'a port is a number from 0 to 65535')
    .default(4040),
  ENTENTE_TOKEN: z
    .string()
    .regex(/^\S{16,}$/, 'a token has at least 16 characters, and no spaces')
    .optional(),
  TRUST_PROXY: z
    .string()
    .refine(isProxies, 'write how many proxies there are in front, such as 1, or their addresses and networks: loopback, 10.0.0.0/8')
    .transform((text): TrustedProxies => (/^\d+$/.test(text) ? Number(text) : text.split(',').map((each) => each.trim())))
    .optional(),
  CYPHER_TIMEOUT_MS: whole('milliseconds, at least 1')
    .refine((ms) => ms >= 1, 'milliseconds, at least 1')
    .default(15_000),
  CYPHER_MAX_ROWS: whole('a number of rows, at least 1')
    .refine((rows) => rows >= 1, 'a number of rows, at least 1')
    .default(10_000),
  DRAWN_ACTORS: whole('a number of actors, at least 1')
    .refine((actors) => actors >= 1, 'a number of actors, at least 1')
    .default(300),
  ENTENTE_ADDRESS: z
    .url({ protocol: /^https?$/, error: 'an address starts with http:// or https://, such as https://graph.example' })
    .transform((address) => address.replace(/\/+$/, ''))
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `write one of ${LOG_LEVELS.join(', ')}`).default('warn'),
});

/** The networks that Express has names for. */
const NETWORKS = new Set(['loopback', 'linklocal', 'uniquelocal']);

function isProxies(text: string): boolean {
  return /^[1-9]$/.test(text) || text.split(',').every((each) => NETWORKS.has(each.trim()) || isNetwork(each.trim()));
}

/** Whether it is an address, or one with how many of its bits are those of the network. */
function isNetwork(text: string): boolean {
  const [, address = '', bits = '0'] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  return version !== 0 && Number(bits) <= (version === 4 ? 32 : 128);
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * The settings of an environment.
 * @throws SettingsError that names the variable, also when the server could be reached from other machines without a token
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const { HOST, PORT, ENTENTE_TOKEN, TRUST_PROXY, CYPHER_TIMEOUT_MS, CYPHER_MAX_ROWS, DRAWN_ACTORS, ENTENTE_ADDRESS, LOG_LEVEL } =
    readEnvironment(serverEnvironment, environment);
  if (!LOOPBACK.has(HOST) && ENTENTE_TOKEN === undefined) {
    throw new SettingsError(
      `HOST: ${HOST} can be reached from other machines; set ENTENTE_TOKEN (16 characters or more), or leave HOST at 127.0.0.1`,
    );
  }
  if (TRUST_PROXY !== undefined && ENTENTE_TOKEN === undefined) {
    throw new SettingsError(
      'TRUST_PROXY: through a proxy the server can be reached from other machines; set ENTENTE_TOKEN (16 characters or more), too',
    );
  }
  return {
    host: HOST,
    port: PORT,
    token: ENTENTE_TOKEN,
    trustedProxies: TRUST_PROXY,
    cypherTimeoutMs: CYPHER_TIMEOUT_MS,
    cypherMaxRows: CYPHER_MAX_ROWS,
    drawnActors: DRAWN_ACTORS,
    address: ENTENTE_ADDRESS,
    logLevel: LOG_LEVEL,
    database: databaseSettings(environment),
  };
}
