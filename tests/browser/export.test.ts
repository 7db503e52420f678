import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import type { GraphAnswer } from '../../model/api/graph.ts';
import type { InfoAnswer } from '../../model/api/server-state.ts';
import { EXPORT_FORMATS } from '../../model/export/formats.ts';
import { downloaded } from './downloaded.ts';
import { describeViewer } from './viewer-suite.ts';

describeViewer('the export', ({ show, ask }) => {
  const save = async (page: Page, name: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name, exact: true }).click()]);
    const bytes = await downloaded(file);
    return { name: file.suggestedFilename(), bytes, text: bytes.toString() };
  };

  it('gives what the canvas shows, as filtered and without hidden actors, to Gephi and to a spreadsheet', async () => {
    const { page, drawn } = await show('/?at=2020&sign=hostile&hide=iran&presumed=false');
    const shown = (await drawn()).relations.sort();
    await page.getByRole('button', { name: 'Export' }).click();
    const gexf = await save(page, 'GEXF 1.3');
    expect(gexf.name).toMatch(/2020.*\.gexf$/);
    const { edge } = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'edge' }).parse(gexf.text).gexf.graph.edges;
    expect(edge.map((each: Record<string, string>) => each['@_id']).sort()).toEqual(shown);
    const relations = parse<Record<string, string>>((await save(page, 'Relations, CSV')).text, { columns: true });
    expect(relations.map(({ id }) => id).sort()).toEqual(shown);
  });

  it('is had by keyboard alone, for all years too', async () => {
    const { page } = await show('/?at=2008');
    await page.keyboard.press('e');
    await page.getByRole('dialog', { name: 'Export' }).getByText('All years', { exact: true }).click();
    const link = page.getByRole('link', { name: 'JSON', exact: true });
    await link.focus();
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const { edges, attributes } = JSON.parse((await downloaded(file)).toString());
    expect(edges).toHaveLength((await ask<GraphAnswer>('graph')).relations.length);
    expect(Object.keys(attributes).length).toBeGreaterThan(0);
  });

  it('offers every format there is, and of the dataset all of it, whatever is filtered', async () => {
    const { page } = await show('/?at=2020&sign=hostile&hide=iran');
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('link').first().waitFor();
    const addresses = await dialog.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const formats = addresses.map((address) => /^api\/export\/([^?]+)/.exec(address)?.[1]);
    expect(formats.sort()).toEqual([...EXPORT_FORMATS].sort());
    const dataset = await save(page, 'Dataset, ZIP');
    const { datasets } = await ask<InfoAnswer>('info');
    expect(dataset.name).toBe(`entente-${datasets.map(({ id }) => id).join('-')}-dataset.zip`);
    const files = unzipSync(dataset.bytes);
    for (const { id, relations } of datasets) {
      const table = strFromU8(files[`${id}/relations.csv`] ?? new Uint8Array());
      expect([id, parse(table, { columns: true }).length]).toEqual([id, relations]);
    }
  });

  it('says which filter a file cannot have', async () => {
    const { page } = await show('/?at=2008&vs=2020&change=begun');
    await page.keyboard.press('e');
    await page.getByText('Not applied to these files: the filter by what changed.').waitFor();
  });
});
