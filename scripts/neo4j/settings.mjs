/**
 * The server's settings, as `neo4j.conf` has them. docker-compose.yml has the ones that guard, which are the last line of
 * defence behind a query that a user wrote.
 * @param {number} port
 */
export function neo4jSettings(port) {
  return [
    'server.bolt.enabled=true',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    // It listens to this machine alone.
    'dbms.security.auth_enabled=false',
    'dbms.security.allow_csv_import_from_file_urls=false',
    // LOAD CSV from any address would be a way out of the server.
    'internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0',
    // This holds for plugins; the server always loads what is built in.
    'dbms.security.procedures.allowlist=db.*',
    'db.transaction.timeout=10m',
    'db.memory.transaction.max=256m',
    'server.memory.pagecache.size=64m',
    'dbms.usage_report.enabled=false',
    '',
  ].join('\n');
}
