import { readFileSync } from 'node:fs';
import { DEFAULT_LINE, lineOf, RELEASES } from '../../scripts/neo4j/releases.mjs';
import { neo4jSettings } from '../../scripts/neo4j/settings.mjs';

const COMPOSE = readFileSync(new URL('../../docker-compose.yml', import.meta.url), 'utf8');

/** A setting's name as the container takes it from its environment. */
const asVariable = (name: string) => `NEO4J_${name.replaceAll('_', '__').replaceAll('.', '_')}`;

/** What a query that got past everything else would meet. */
const GUARDING = [
  'dbms.security.allow_csv_import_from_file_urls',
  'internal.dbms.cypher_ip_blocklist',
  'dbms.security.procedures.allowlist',
  'db.transaction.timeout',
  'db.memory.transaction.max',
];

describe('the settings of a Neo4j server', () => {
  it('docker compose runs the release that npm run neo4j starts, and the other one when asked', () => {
    const [, tag = ''] = /image: neo4j:\$\{NEO4J_VERSION:-([\d.]+)\}/.exec(COMPOSE) ?? [];
    expect(lineOf(tag)).toBe(DEFAULT_LINE);
    expect(COMPOSE).toContain(RELEASES['2025'].release);
  });

  it.each(GUARDING)('%s is set by npm run neo4j and by docker compose', (name) => {
    const [, local] = new RegExp(`^${name.replaceAll('.', '\\.')}=(.+)$`, 'm').exec(neo4jSettings(7687)) ?? [];
    const [, composed] = new RegExp(`^ +${asVariable(name)}: '?([^'\\n]+)'?$`, 'm').exec(COMPOSE) ?? [];
    expect(local).toBeDefined();
    // A container has more memory than a server beside its user's other programs.
    expect(composed).toBe(name === 'db.memory.transaction.max' ? '1g' : local);
  });
});
