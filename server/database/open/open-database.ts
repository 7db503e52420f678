import type { CypherReader } from '../../grammar/grammar.ts';
import type { Database, WritableDatabase } from '../database.ts';
import { openEmbedded, openEmbeddedForWriting } from '../embedded/open-embedded.ts';
import { openNeo4j, openNeo4jForWriting } from '../neo4j/open-neo4j.ts';
import type { DatabaseSettings } from '../settings.ts';

/**
 * Opens the database to ask; close it when done.
 * @param mayMake whether an embedded store that does not exist is made, empty
 * @param explaining says what an engine that has not all of Cypher lacks; it outlives the database. Without it, it is started when it is needed
 * @param report is told, in a sentence, when what runs queries was started again
 * @throws DatabaseError
 */
export function openDatabase(
  { neo4j, dataFolder }: DatabaseSettings,
  mayMake = true,
  explaining?: CypherReader,
  report?: (event: string) => void,
): Promise<Database> {
  return neo4j ? openNeo4j(neo4j, report) : openEmbedded(dataFolder, mayMake, explaining, report);
}

/** Opens the database to load; close it when done. @throws DatabaseError */
export function openDatabaseForWriting({ neo4j, dataFolder }: DatabaseSettings): Promise<WritableDatabase> {
  return neo4j ? openNeo4jForWriting(neo4j) : openEmbeddedForWriting(dataFolder);
}
