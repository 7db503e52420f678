import type { Measurement } from '../bench/measurement.ts';
import { comparisonText, partText } from '../bench/report.ts';
import type { RunRecord } from '../bench/run-record.ts';

const spread = (median: number) => ({ minimum: median / 2, median, maximum: median * 2, count: 3 });
const query = (own: number, other: number): Measurement => ({
  name: 'a query',
  actors: 1000,
  unit: 'ms',
  own: spread(own),
  other: { name: 'the bare driver', ...spread(other) },
  aim: 1.5,
});
const idle = (own: number): Measurement => ({ name: 'an idle server with a name as long as names are', unit: 'MB', own: spread(own) });
const machine = { processor: 'One', cores: 2, gigabytes: 24, system: 'linux x64', node: '20.20.2' };
const runOf = (measurements: Measurement[], more: Partial<RunRecord> = {}): RunRecord => ({
  day: '2026-11-01',
  isQuick: false,
  machine,
  parts: [{ name: 'cypher', seconds: 1, measurements }],
  ...more,
});

describe('the report of the benchmark', () => {
  it('has a line for each measurement, in columns as wide as what is in them', () => {
    expect(partText([query(12, 10), idle(300)]).split('\n')).toEqual([
      '                                                      min  median   max   min  median   max  ratio   aim',
      'a query, 1,000 actors                            ms  6.00    12.0  24.0  5.00    10.0  20.0   1.20  1.50',
      '    beside the bare driver',
      'an idle server with a name as long as names are  MB   150     300   600',
    ]);
  });

  it('says what has changed since an earlier run, and what only one of the two has', () => {
    const before = runOf([query(24, 10), { ...idle(5), name: 'gone' }]);
    expect(comparisonText(runOf([query(12, 10), idle(300)]), before).split('\n')).toEqual([
      'Compared with the run of 2026-11-01, the medians of the product, and their ratios to what each is compared with:',
      '                                   then   now  now ÷ then  ratio then  ratio now',
      'cypher: a query, 1,000 actors  ms  24.0  12.0        0.50        2.40       1.20',
      'Only this run has, of cypher: an idle server with a name as long as names are.',
      'Only the earlier run has, of cypher: gone.',
    ]);
  });

  it('says where two runs cannot be compared', () => {
    const now = runOf([query(12, 10)], { isQuick: true, machine: { ...machine, cores: 8 } });
    const text = comparisonText(now, runOf([query(12, 10)]));
    expect(text).toContain('The earlier one was run in full, this one with --quick: they differ in rounds.');
    expect(text).toContain(
      'Then: One, 2 cores, 24 GB, Node 20.20.2. Now: One, 8 cores, 24 GB, Node 20.20.2. Only the ratios can be compared.',
    );
    expect(comparisonText(now, runOf([], { parts: [] }))).toContain(
      'The two runs have nothing in common.\nThe earlier run has no part "cypher".',
    );
  });
});
