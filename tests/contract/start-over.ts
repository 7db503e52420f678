import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { type RunningApp, startApp } from '../server/running-app.ts';
import type { TestEngine } from './engines.ts';

/** The application over what an engine holds now; an embedded store is copied, since closing removes it and loading needs it alone. */
export async function startOver({ settings, name }: TestEngine, log?: Logger): Promise<RunningApp> {
  if (name === 'neo4j') return startApp(settings, {}, log);
  const dataFolder = await mkdtemp(join(tmpdir(), 'entente-copy-'));
  await cp(settings.dataFolder, dataFolder, { recursive: true });
  return startApp({ ...settings, dataFolder }, {}, log);
}
