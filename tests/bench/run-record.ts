import { readFile, writeFile } from 'node:fs/promises';
import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os';
import { z } from 'zod';
import { UNITS } from './measurement.ts';

const spread = z.object({ minimum: z.number(), median: z.number(), maximum: z.number(), count: z.number() });

const measurement = z.object({
  name: z.string(),
  actors: z.number().optional(),
  unit: z.enum(UNITS),
  own: spread,
  other: spread.extend({ name: z.string() }).optional(),
  aim: z.number().optional(),
});

/** A run of the benchmark, as it is kept in a file. */
const runRecord = z.object({
  /** ISO 8601 date. */
  day: z.string(),
  isQuick: z.boolean(),
  machine: z.object({
    processor: z.string(),
    cores: z.number(),
    gigabytes: z.number(),
    system: z.string(),
    node: z.string(),
  }),
  parts: z.array(z.object({ name: z.string(), seconds: z.number(), measurements: z.array(measurement) })),
});

export type RunRecord = z.infer<typeof runRecord>;

/** The machine that a run was on, without a name that tells whose it is. */
export function thisMachine(): RunRecord['machine'] {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    gigabytes: Math.round(totalmem() / 1024 ** 3),
    system: `${platform()} ${arch()}`,
    node: process.versions.node,
  };
}

/** @throws Error that names the file when it holds no run */
export async function readRun(file: string): Promise<RunRecord> {
  try {
    return runRecord.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new Error(`${file} is no run of this benchmark: ${error instanceof Error ? error.message : error}`);
  }
}

export async function writeRun(file: string, run: RunRecord): Promise<void> {
  await writeFile(file, `${JSON.stringify(run, null, 2)}\n`);
}
