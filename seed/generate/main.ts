import { parseArgs } from 'node:util';
import { FolderInUseError } from '../write/new-folder.ts';
import { type DatasetPlan, planFor } from './plan.ts';
import { writeGenerated } from './write-generated.ts';

const USAGE = `Usage: npm run generate -- FOLDER [--actors 10000] [--relations 50000] [--camps 20] [--seed 1]

Writes a made-up dataset into a new folder, in the format of the datasets: camps, actors with very many relations,
spells, open and uncertain dates, claims that dispute others. The same numbers give the same files.
  --actors     1 to 1,000,000; 10,000 without it
  --relations  1 to 10,000,000; five an actor without it
  --camps      as many groups of actors that hold together; 20 without it, fewer where there are few actors
  --seed       another number, another dataset

Exit code 0: done; 2: the call.`;

const OPTIONS = {
  actors: { type: 'string', default: '10000' },
  relations: { type: 'string' },
  camps: { type: 'string' },
  seed: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const MOST = { actors: 1_000_000, relations: 10_000_000, seed: 2 ** 31 } as const;

/** A command line that makes no sense. */
class UsageError extends Error {}

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
    if (values.help === true) {
      console.log(USAGE);
      return 0;
    }
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0) throw new UsageError('Name one folder to write to.');
    const plan = planOf(values);
    await writeGenerated(folder, plan);
    const count = (number: number) => number.toLocaleString('en');
    console.log(`${folder}: ${count(plan.actors)} actors in ${plan.camps} camps, ${count(plan.relations)} relations.`);
    console.log(`Load it with: npm run seed -- ${folder}`);
    return 0;
  } catch (error) {
    const isCall = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (error instanceof FolderInUseError) console.error(error.message);
    else if (error instanceof UsageError || isCall) console.error(`${error.message}\n\n${USAGE}`);
    else throw error;
    return 2;
  }
}

/** @throws UsageError */
function planOf(values: {
  readonly actors: string;
  readonly relations?: string;
  readonly camps?: string;
  readonly seed?: string;
}): DatasetPlan {
  const actors = wholeNumber('--actors', values.actors, 1, MOST.actors);
  return planFor({
    actors,
    ...(values.relations === undefined ? {} : { relations: wholeNumber('--relations', values.relations, 1, MOST.relations) }),
    ...(values.camps === undefined ? {} : { camps: wholeNumber('--camps', values.camps, 1, actors) }),
    ...(values.seed === undefined ? {} : { seed: wholeNumber('--seed', values.seed, 0, MOST.seed) }),
  });
}

function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`${flag} ${text}: a whole number from ${least.toLocaleString('en')} to ${most.toLocaleString('en')} is needed.`);
}
