import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express from 'express';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import type { GraphAnswer } from '../../model/api/graph.ts';
import type { VocabularyAnswer } from '../../model/api/vocabulary.ts';
import { ACTOR_KINDS, kindLabel, kindName } from '../../model/coding/actor-kinds.ts';
import { BUILT_IN_TYPES } from '../../model/coding/vocabulary.ts';
import { CHANGE_WORDS } from '../../model/comparison/change-words.ts';
import { CHANGES } from '../../model/comparison/compare-windows.ts';
import { VISIBLE_STATES } from '../../model/time/relation-time.ts';
import { STATE_WORDS } from '../../model/time/state-words.ts';
import { openChromium } from '../browser/chromium.ts';
import type { Steps, WayName } from './page/main.ts';

const PAGE = fileURLToPath(new URL('page/', import.meta.url));
export const NO_DRAWING = fileURLToPath(new URL('no-drawing.js', import.meta.url));

/** Measures year steps of the canvas alone, or also of the obvious ways, in one page, which says where it is. */
export async function measureCanvas<Name extends WayName>(
  graph: GraphAnswer,
  years: number,
  names: readonly Name[],
  rounds: number,
  say: (step: string) => void,
): Promise<Pick<Steps, Name>> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'));
  process.env.NODE_ENV = 'production';
  await build({
    root: PAGE,
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, target: 'es2022', chunkSizeWarningLimit: 2000 },
  });
  const app = express()
    .get('/graph.json', (_request, response) => response.json(graph))
    .get('/vocabulary.json', (_request, response) => response.json(vocabulary()))
    .use(express.static(folder));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const browser: Browser = await openChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript({ path: NO_DRAWING });
    page.on('console', (message) => message.type() === 'info' && say(message.text()));
    await page.goto(`http://127.0.0.1:${port}/`);
    const steps = await page.evaluate(([count, ways, times]) => window.measureSteps?.(count, ways, times), [years, names, rounds] as const);
    if (steps === undefined) throw new Error('the page of the benchmark did not start');
    return steps as Pick<Steps, Name>;
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function vocabulary(): VocabularyAnswer {
  return {
    kinds: ACTOR_KINDS.map((kind) => ({ kind, label: kindLabel(kind), name: kindName(kind) })),
    types: [...BUILT_IN_TYPES],
    states: VISIBLE_STATES.map((state) => ({ state, ...STATE_WORDS[state] })),
    changes: CHANGES.map((change) => ({ change, ...CHANGE_WORDS[change] })),
  };
}
