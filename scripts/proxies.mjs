import { existsSync } from 'node:fs';
import { findOnPath } from './on-path.mjs';

/** Debian has it where the PATH of an ordinary user does not lead. */
const NGINX = '/usr/sbin/nginx';

/**
 * The proxies that the tests put in front of the server.
 * @returns {{ nginx: { path?: string }, caddy: { path?: string }, lacks?: string }} where they are, and in words what is not there
 */
export function findProxies() {
  const nginx = findOnPath(['nginx']) ?? (existsSync(NGINX) ? NGINX : undefined);
  const caddy = findOnPath(['caddy']);
  const missing = [nginx === undefined && 'nginx', caddy === undefined && 'Caddy'].filter((name) => name !== false);
  const lacks = missing.length === 0 ? {} : { lacks: `there is no ${missing.join(' and no ')} on the PATH; install them` };
  return { nginx: { ...(nginx && { path: nginx }) }, caddy: { ...(caddy && { path: caddy }) }, ...lacks };
}
