import type { z } from 'zod';
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

interface TypedTool<Input, Answer extends Record<string, unknown>> extends Omit<Tool, 'input' | 'output' | 'run'> {
  readonly input: z.ZodType<Input>;
  readonly output: z.ZodType<Answer>;
  run(input: Input, call: Call): Promise<Told<NoInfer<Answer>>>;
}

/** A tool; what it takes and gives is checked against its own schemas. */
export function tool<Input, Answer extends Record<string, unknown>>({ run, ...record }: TypedTool<Input, Answer>): Tool {
  return { ...record, run: (input, call) => run(input as Input, call) };
}
