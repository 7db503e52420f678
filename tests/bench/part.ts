import type { BenchData } from './bench-data.ts';
import type { Measurement } from './measurement.ts';

/** A part of the benchmark: `parts.ts` lists them. */
export interface Part {
  /** By which it is asked for: `npm run bench -- NAME`. */
  readonly name: string;
  /** In a sentence, with what it is compared. */
  readonly measures: string;
  /** What this machine lacks for it; nothing when it can run. */
  lacks?(): string | undefined;
  /** Whether it is run only when it is named: always, or where all is only for a look. */
  readonly isAlone?: 'always' | 'quick';
  /** What it has in common with other parts, which is made before the first of them runs. */
  readonly shares?: readonly Shared[];
  run(bench: Bench): Promise<readonly Measurement[]>;
}

/** A store of the embedded engine, or the Neo4j of the run. */
export type Shared = 'store' | 'Neo4j';

/** What a part runs with. */
export interface Bench {
  /** Whether it is for a look: fewer rounds, smaller datasets. */
  readonly isQuick: boolean;
  /** How many actors the dataset has that most parts measure with. */
  readonly actors: number;
  /** Says where the part is. */
  readonly say: (step: string) => void;
  /** Generated datasets, stores and servers, each made once for all parts. */
  readonly data: BenchData;
}
