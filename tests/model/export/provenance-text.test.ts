import type { Provenance } from '../../../model/export/content.ts';
import { citation, provenanceText } from '../../../model/export/provenance-text.ts';

const WHOLE: Provenance = {
  ...{
    created: '2026-01-02T03:04:05.000Z',
    generator: 'Entente 1.0.0',
    datasets: [],
    window: null,
    known: null,
    filters: {},
    asked: { presumed: true, unknown: true },
    cut: null,
    camps: null,
  },
};
const said = (more: Partial<Provenance>) => provenanceText({ ...WHOLE, ...more });

describe('where an export comes from', () => {
  it('is said in sentences', () => {
    expect(said({})).toBe(
      'Exported by Entente 1.0.0 at 2026-01-02T03:04:05.000Z. Datasets: none. All years together, without a window. Filters: none. ' +
        'No limit left any relation out.',
    );
  });

  it('names the datasets with their versions, the window, the filters and what the limit left out', () => {
    const datasets = [
      { id: 'a', title: 'A', version: '2', hash: 'ff' },
      { id: 'b', title: 'B', hash: 'ee' },
    ];
    expect(said({ datasets })).toContain('Datasets: a (A, version 2, SHA-256 ff); b (B, SHA-256 ee).');
    const window = { from: '2008-01-01', to: '2009-01-01' };
    expect(said({ window })).toContain(
      'Window: from 2008-01-01 to before 2009-01-01; relations that are only presumed to continue into it: included; ' +
        'relations of which it is not known whether they held in it: included.',
    );
    expect(said({ window, asked: { presumed: false, unknown: true } })).toContain('continue into it: left out; ');
    expect(said({ window, asked: { presumed: true, unknown: false } })).toContain('held in it: left out.');
    expect(said({ window, known: '2008-12-31' })).toContain(
      '. As known on 2008-12-31: only sources published by then count, but summaries and descriptions were written from all. Filters',
    );
    expect(said({ filters: { type: 'FUNDS', sign: '-hostile' } })).toContain('Filters: type=FUNDS; sign=-hostile.');
    expect(said({ cut: { limit: 5, relations: 1 } })).toContain('The limit of 5 left 1 relation out.');
  });
});

describe('a citation', () => {
  it('has what is known of the source, and its reliability in words where the scheme has the code', () => {
    const source = { id: 's', title: 'Minutes', reliability: 'B' as const };
    expect(citation(source)).toBe('Minutes [s; reliability B, usually reliable]');
    expect(citation({ ...source, author: 'Clerk', publisher: '', published: '2008', url: 'https://example.org' })).toBe(
      'Clerk. Minutes. 2008. https://example.org [s; reliability B, usually reliable]',
    );
    expect(citation({ ...source, reliability: 'toString' as 'A' })).toBe('Minutes [s; reliability toString]');
  });
});
