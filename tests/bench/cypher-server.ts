/** The product in a process of its own, asked as fast as a benchmark likes: it prints its port, and ends with its standard input. */
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createApp } from '../../server/app.ts';
import { CampSolver } from '../../server/camps/camp-solver.ts';
import { Guard } from '../../server/cypher/guard/guard.ts';
import { DatabaseConnection } from '../../server/database/connection.ts';
import { openDatabase } from '../../server/database/open/open-database.ts';
import { Grammar } from '../../server/grammar/grammar.ts';
import { OpenRequests } from '../../server/http/open-requests.ts';
import { Metrics } from '../../server/metrics/metrics.ts';
import { readSettings } from '../../server/settings/settings.ts';

const settings = readSettings(process.env);
const log = pino({ level: settings.logLevel });
const grammar = new Grammar();
const warm = grammar.warmUp();
const connection = new DatabaseConnection((isFirst) => openDatabase(settings.database, isFirst), log);
await Promise.all([connection.connect(), warm]);
const guard = new Guard(grammar);
const unlimited = Number.MAX_SAFE_INTEGER;
const rates = { requests: unlimited, queries: unlimited, exports: unlimited };
const app = createApp({
  ...{ settings, connection, guard, camps: new CampSolver(), requests: new OpenRequests(), metrics: new Metrics(true) },
  ...{ questions: [], version: '0.0.0', log, rates },
});
const server = app.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
process.stdin.on('end', () => process.exit()).resume();
