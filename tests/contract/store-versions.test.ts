import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MODEL_VERSION } from '../../model/model-version.ts';
import { checkFolder } from '../../seed/check/check-folder.ts';
import { loadDataset, loadTogether } from '../../seed/load/load-dataset.ts';
import { openToLoad } from '../../seed/load/open-to-load.ts';
import { removeDataset } from '../../seed/load/remove-dataset.ts';
import { cityCouncil, writeDataset } from '../seed/dataset-folder.ts';
import { keptLog } from '../server/kept-log.ts';
import { describeEngines, failureOf, type TestEngine } from './engines.ts';
import { graphState } from './graph-state.ts';
import { startOver } from './start-over.ts';
import { AMPLE } from './texts.ts';

const NEWER = `A newer version of Entente loaded "port-council" here (version ${MODEL_VERSION + 1} of the model, where this one knows ${MODEL_VERSION}): start that version, or have this one use another store, by ENTENTE_DATA or NEO4J_URI; nothing was changed.`;
const OLDER =
  'An older version of Entente loaded "port-council" in a form that is not read any more: load it again, by `npm run seed` what ships and by `npm run seed -- FOLDER` a dataset of your own (with the embedded engine, stop Entente first and start it again then).';

const council = async () => checkFolder(await writeDataset(cityCouncil()));
const storedAs = (change: string) => ({ text: `MATCH (d:Dataset {id: 'port-council'}) ${change}` });

/** Loads a dataset, and has it look as if another version had done it. */
async function loadAs(engine: TestEngine, change: string): Promise<void> {
  const dataset = await council();
  await engine.writing(async (database) => {
    await loadDataset(database, dataset);
    await database.transaction((run) => run(storedAs(change)));
  });
}

/** What the server says of the graph: its own answer and that to whoever asks whether it is ready, and its log. */
async function saidOf(engine: TestEngine) {
  const { lines, log } = keptLog();
  const app = await startOver(engine, log);
  try {
    const [graph, ready] = [await app.request.get('/api/graph'), await app.request.get('/api/ready')];
    return { status: [graph.status, ready.status], detail: [graph.body.detail, ready.body.detail], title: ready.body.title, lines };
  } finally {
    await app.close();
  }
}

const modelIn = async (engine: TestEngine) => (await (await engine.open()).read(storedAs('RETURN d.model'), AMPLE)).rows;

async function bytesOf(engine: TestEngine): Promise<string> {
  if (engine.name === 'neo4j') return '';
  return createHash('sha256')
    .update(await readFile(join(engine.settings.dataFolder, 'graph')))
    .digest('hex');
}

describeEngines('a store of another version', (engine) => {
  test('that is newer is not served, says what to do, and is not touched by what loads or takes out', async () => {
    await loadAs(engine, `SET d.model = ${MODEL_VERSION + 1}`);
    const [state, bytes] = [await graphState(await engine.open()), await bytesOf(engine)];
    const title = 'The graph cannot be read';
    expect(await saidOf(engine)).toEqual({ status: [503, 503], detail: [NEWER, NEWER], title, lines: [NEWER] });

    const press = await checkFolder(
      await writeDataset({ ...cityCouncil(), raw: { ...cityCouncil().raw, 'datapackage.json': '{"name": "press"}' } }),
    );
    expect(await failureOf(openThenLoad(engine))).toMatchObject({ failure: 'unreadable', message: NEWER });
    expect([await graphState(await engine.open()), await bytesOf(engine)]).toEqual([state, bytes]);
    await engine.writing(async (database) => {
      for (const write of [
        () => loadDataset(database, press),
        () => loadTogether(database, [press]),
        () => removeDataset(database, 'press'),
      ])
        expect(await failureOf(write())).toMatchObject({ message: NEWER });
    });
    expect(await graphState(await engine.open())).toEqual(state);
  });

  test('that a newer one is loading in stages is not touched either', async () => {
    await engine.writing(async (database) => {
      const text = `CREATE (:StagedDataset {id: 'port-council', writtenAt: 0, model: ${MODEL_VERSION + 1}})`;
      await database.transaction((run) => run({ text }));
      expect(await failureOf(loadDataset(database, await council()))).toMatchObject({ message: NEWER });
      expect((await database.read({ text: 'MATCH (d:StagedDataset) RETURN count(d)' }, AMPLE)).rows).toEqual([[1]]);
    });
  });

  test('that is older is not served, says what to do, and doing it mends it', async () => {
    await loadAs(engine, `SET d.model = ${MODEL_VERSION - 1}`);
    expect(await saidOf(engine)).toMatchObject({ status: [503, 503], detail: [OLDER, OLDER], lines: [OLDER] });
    const dataset = await council();
    await engine.writing((database) => loadDataset(database, dataset));
    expect(await saidOf(engine)).toMatchObject({ status: [200, 200], lines: [] });
    expect(await modelIn(engine)).toEqual([[MODEL_VERSION]]);
  });

  test('from before there were versions is served, and has one when it is loaded again', async () => {
    await loadAs(engine, 'REMOVE d.model');
    expect(await modelIn(engine)).toEqual([[null]]);
    expect(await saidOf(engine)).toMatchObject({ status: [200, 200], lines: [] });
    const dataset = await council();
    await engine.writing((database) => loadDataset(database, dataset));
    expect(await modelIn(engine)).toEqual([[MODEL_VERSION]]);
  });
});

/** As the seed job does: on the embedded engine opening for writing already changes the file. */
async function openThenLoad({ settings }: TestEngine): Promise<void> {
  const dataset = await council();
  const database = await openToLoad(settings);
  await loadDataset(database, dataset).finally(() => database.close());
}
