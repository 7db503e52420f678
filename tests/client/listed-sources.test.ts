import { listedSources } from '../../client/filters/listed-sources.ts';

const sources = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: `s${index}`, label: `Report ${String(index).padStart(4, '0')}` }));
const many = sources(1000);
const relationsOf = new Map(many.map(({ value }, index) => [value, index]));
const idsOf = (...given: Parameters<typeof listedSources>) => listedSources(...given).values.map(({ value }) => value);

describe('the sources in the legend', () => {
  it('are all of them, as long as these are few', () => {
    const few = sources(200);
    expect(listedSources(few, relationsOf, [], 'Report 7')).toEqual({ values: few, isPart: false, found: 200 });
  });

  it('are of many those that most relations rest on, by name, with those that are chosen', () => {
    const first = Array.from({ length: 50 }, (_, index) => `s${950 + index}`);
    expect(idsOf(many, relationsOf, [], '')).toEqual(first);
    expect(idsOf(many, relationsOf, ['s3', 's999'], ' ')).toEqual(['s3', ...first]);
    expect(listedSources(many, relationsOf, ['s3'], '')).toMatchObject({ isPart: true, found: 1000 });
  });

  it('are found by their titles', () => {
    expect(idsOf(many, relationsOf, [], 'report 0007')).toEqual(['s7']);
    expect(idsOf(many, relationsOf, ['s3'], '0007')).toEqual(['s3', 's7']);
    const { values, found } = listedSources(many, relationsOf, [], 'report');
    expect([values.length, found]).toEqual([50, 1000]);
  });
});
