import { z } from 'zod';
import type { CampService } from '../../camps/camp-service.ts';
import type { CypherService } from '../../cypher/cypher-service.ts';
import type { DatabaseConnection } from '../../database/connection.ts';
import type { GraphProvider } from '../../graph/graph-provider.ts';
import type { Settings } from '../../settings/settings.ts';

/** What the tools answer with: the services behind the routes of the API. */
export interface Services {
  readonly connection: DatabaseConnection;
  readonly graphs: GraphProvider;
  readonly cypher: CypherService;
  readonly camps: CampService;
  readonly settings: Pick<Settings, 'cypherTimeoutMs' | 'cypherMaxRows'>;
}

/** Who asks. */
export interface Caller {
  /** The client, such as an address: clients take turns. */
  readonly client: string;
  /** Where the viewer is for it, without a slash at the end. */
  readonly base: string;
}

/** A call of a tool. */
export interface Call extends Services, Caller {
  /** Fires when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** An answer, for programs and in words. */
interface Told<Answer> {
  readonly answer: Answer;
  /** All of it that a model needs, which may see nothing else. */
  readonly text: string;
}

/** An answer, with the version of the graph that it was read from. */
interface Read<Answer> extends Told<Answer> {
  readonly version: string;
}

/** A tool, all there is to say of it. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodType;
  readonly output: z.ZodType<Record<string, unknown>>;
  /** @throws HttpProblem, DatabaseError */
  run(input: unknown, call: Call): Promise<Told<Record<string, unknown>>>;
}

interface TypedTool<Input, Shape extends z.ZodRawShape> extends Omit<Tool, 'input' | 'output' | 'run'> {
  readonly input: z.ZodType<Input>;
  readonly output: z.ZodObject<Shape>;
  run(input: Input, call: Call): Promise<Read<NoInfer<z.infer<z.ZodObject<Shape>>>>>;
}

const graphVersion = z
  .string()
  .meta({ description: 'the version of the graph that this was read from: another one means that the data have changed' });

/** A tool; what it takes and gives is checked against its own schemas. Each answer says from which version of the graph it was read. */
export function tool<Input, Shape extends z.ZodRawShape>({ run, output, ...record }: TypedTool<Input, Shape>): Tool {
  return {
    ...record,
    output: output.extend({ graphVersion }),
    async run(input, call) {
      const { answer, text, version } = await run(input as Input, call);
      return { answer: { ...answer, graphVersion: version }, text: `${text}\nRead from version ${version} of the graph.` };
    },
  };
}
