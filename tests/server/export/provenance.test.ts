import { graphQuery } from '../../../model/filter/filter-query.ts';
import { provenanceOf } from '../../../server/export/provenance.ts';

const dataset = (id: string) => ({ id, title: id, version: '1', hash: `hash of ${id}`, loadedAt: '', actors: 1, relations: 1, claims: 1 });
const graph = { datasets: [dataset('council'), dataset('harbour')] };

/** What the provenance says of a query, as it is written in an address. */
function saidOf(query: Record<string, string>) {
  const parsed = graphQuery.parse(query);
  return provenanceOf({ window: parsed.window, cut: null }, graph, parsed, { created: '2020-01-01T00:00:00Z', generator: 'Entente' });
}

describe('the provenance of an export', () => {
  it('of all years has in it whatever its state, and does not name a state as a filter', () => {
    const { window, asked, filters } = saidOf({ state: 'attested', sign: '-hostile' });
    expect({ window, asked, filters }).toEqual({ window: null, asked: { presumed: true, unknown: true }, filters: { sign: '-hostile' } });
  });

  it('of a window says whether what is presumed or not known is in it, and by which states it was filtered', () => {
    const neither = { presumed: false, unknown: false };
    expect(saidOf({ year: '2008', state: 'attested' })).toMatchObject({ asked: neither, filters: { state: 'attested' } });
    expect(saidOf({ year: '2008', presumed: 'true' })).toMatchObject({
      asked: { ...neither, presumed: true },
      window: { from: '2008-01-01' },
    });
    expect(saidOf({ year: '2008', unknown: 'true' }).asked).toEqual({ ...neither, unknown: true });
    expect(saidOf({ year: '2008', state: 'presumed' }).asked).toEqual({ ...neither, presumed: true });
    expect(saidOf({ year: '2008', presumed: 'true', unknown: 'true', state: '-presumed' }).asked).toEqual({ ...neither, unknown: true });
  });

  it('names the actors that were set aside, and only the datasets that a filter lets pass', () => {
    expect(saidOf({ hide: 'a,b', only: 'c' }).filters).toEqual({ hide: 'a,b', only: 'c' });
    expect(saidOf({}).datasets.map(({ id }) => id)).toEqual(['council', 'harbour']);
    expect(saidOf({ dataset: '-council' }).datasets).toEqual([{ id: 'harbour', title: 'harbour', version: '1', hash: 'hash of harbour' }]);
  });
});
