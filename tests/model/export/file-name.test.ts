import { exportFileName, slugify } from '../../../model/export/file-name.ts';

const dataset = (id: string) => ({ id, title: id, hash: '' });
const window = { from: '2004-01-01', to: '2009-01-01' };

it('names the datasets and the window', () => {
  expect(exportFileName({ datasets: [dataset('council')], window }, 'gexf')).toBe('entente-council-2004-to-2008.gexf');
  expect(exportFileName({ datasets: [dataset('council')], window: null }, 'relations.csv')).toBe('entente-council-all-years-relations.csv');
  expect(exportFileName({ datasets: [dataset('council')], window: null }, 'dataset')).toBe('entente-council-dataset.zip');
  const three = { datasets: ['a', 'b', 'c'].map(dataset), window: null };
  expect(exportFileName(three, 'gexf')).toBe('entente-a-b-c-all-years.gexf');
  const june = { from: '2008-06-01', to: '2008-07-01' };
  expect(exportFileName({ datasets: ['a', 'b', 'c', 'd'].map(dataset), window: june }, 'json')).toBe('entente-4-datasets-2008-06.json');
});

it('is made of letters, digits and hyphens, and never long', () => {
  const odd = ['../../etc/"passwd\r\n', 'Ä'.repeat(500), 'x'.repeat(500)].map(dataset);
  const name = exportFileName({ datasets: odd, window }, 'graphml');
  expect(name).toMatch(/^[a-z0-9-]+-2004-to-2008\.graphml$/);
  expect(name.length).toBeLessThan(130);
  expect(slugify(' The -- council! ')).toBe('the-council');
});
