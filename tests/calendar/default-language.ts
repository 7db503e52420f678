import neo4j from 'neo4j-driver';

/** A language that a database may be asked in when a query does not say which. */
export type Language = 'CYPHER 5' | 'CYPHER 25';

/** Sets in which language a server reads what does not say it. The server must have no other user meanwhile. */
export async function setDefaultLanguage(uri: string, language: Language): Promise<void> {
  const driver = neo4j.driver(uri);
  await driver.executeQuery(`ALTER DATABASE neo4j SET DEFAULT LANGUAGE ${language}`, {}, { database: 'system' });
  await driver.close();
}
