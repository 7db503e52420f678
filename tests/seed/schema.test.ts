import { checkFolder } from '../../seed/check/check-folder.ts';
import { schemaFor } from '../../seed/load/schema.ts';
import { cityCouncil, writeDataset } from './dataset-folder.ts';

describe('schemaFor', () => {
  it('has the indexes of relations for the types that a dataset has, its own among them, and for no others', async () => {
    const dataset = await checkFolder(await writeDataset(cityCouncil()));
    const texts = schemaFor(dataset).map(({ text }) => text);
    const indexed = texts.flatMap((text) => /\[r:(\w+)\]/.exec(text)?.[1] ?? []);
    expect([...new Set(indexed)].sort()).toEqual(['LOBBIES', 'MEMBER_OF', 'RIVALS', 'SUPPORTS', 'WITHDRAWS_SUPPORT']);
    expect(indexed).toHaveLength(10);
  });
});
