import type { Request, Response } from 'express';
import type { z } from 'zod';

export type Method = 'get' | 'post';

/** The limit that a route has beside the one on requests of all kinds. */
export type Rate = 'queries' | 'exports';

/** The names of the free parts of a path: `id` of `/actors/{id}`. */
type PartOf<Path extends string> = string extends Path
  ? string
  : Path extends `${string}{${infer Name}}${infer Rest}`
    ? Name | PartOf<Rest>
    : never;

/** A request whose query and body have been read by the schemas of its route. */
interface RouteRequest<Path extends string, Query, Body> {
  readonly parts: Readonly<Record<PartOf<Path>, string>>;
  readonly query: Query;
  readonly body: Body;
  readonly request: Request;
  readonly response: Response;
}

/** All there is to say of one method of one path: it is mounted and documented from this alone. */
export interface Route<Path extends string = string, Query = unknown, Body = unknown, Answer = unknown> {
  /** What generated clients call it; no other route has this name. */
  readonly name: string;
  readonly method: Method;
  /** Below `/api`. */
  readonly path: Path;
  readonly summary: string;
  readonly description?: string;
  /** What a part of the path may be, where that is not free. */
  readonly choices?: Readonly<Partial<Record<PartOf<Path>, readonly string[]>>>;
  /** It takes no parameters when left out. */
  readonly query?: z.ZodType<Query>;
  readonly body?: RouteBody<Body>;
  readonly answer: z.ZodType<Answer>;
  /** What it answers in; JSON when left out. */
  readonly mediaTypes?: readonly string[];
  /** The statuses that an answer may have; only 200 when left out. */
  readonly statuses?: readonly number[];
  /** Whether the answer tells the version of the graph in a header. */
  readonly hasVersion?: boolean;
  /**
   * Whether the answer follows from the version of the graph and the address alone. It is kept for as long as it may be asked
   * for again, and whoever has it is told so.
   */
  readonly isKept?: boolean;
  /** The statuses of its problems besides those that every route may have; none when left out. */
  readonly problems?: readonly number[];
  readonly rate?: Rate;
  /** Whether it answers everybody, without a token and as often as they like. */
  readonly isProbe?: boolean;
  /**
   * Gives the answer, or nothing when it has sent one by itself.
   * @throws HttpProblem, DatabaseError
   */
  handle(asked: RouteRequest<Path, Query, Body>): NoInfer<Answer> | undefined | Promise<NoInfer<Answer> | undefined>;
}

/** What is sent to a route. */
interface RouteBody<Body> {
  readonly schema: z.ZodType<Body>;
  readonly mediaTypes: readonly string[];
  /** What the schema is to read: the text is in `request.body`. @throws HttpProblem 400, 415 */
  read(request: Request): unknown;
}

/** A route; what its handler takes and gives is checked against its own path and schemas. */
export function route<const Path extends string, Query, Body, Answer>(record: Route<Path, Query, Body, Answer>): Route {
  return record;
}

/** The routes of each path. */
export function byPath(routes: readonly Route[]): ReadonlyMap<string, readonly Route[]> {
  const paths = new Set(routes.map(({ path }) => path));
  return new Map([...paths].map((path) => [path, routes.filter((each) => each.path === path)]));
}
