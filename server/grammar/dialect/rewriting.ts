import type { Syntax } from '../parser/syntax-tree.ts';
import type { CypherType } from '../types/cypher-type.ts';
import type { KnownTypes, Scope } from '../types/infer-type.ts';
import type { DifferenceId } from './differences.ts';

/** A rewriting of a query, at one of its parts. */
export interface Rewriting {
  readonly scope: Scope;
  readonly known: KnownTypes;
  /** The part as the embedded engine gets it. @param scope where it sees other variables */
  render(node: Syntax, scope?: Scope): string;
  /** As {@link render}, with the expressions of these texts replaced by names. */
  renderReplacing(node: Syntax, names: ReadonlyMap<string, string>): string;
  typeOf(node: Syntax, scope?: Scope): CypherType;
  /** Counts a difference that was put right. */
  rewritten(id: DifferenceId): void;
  /** Says a difference beside the rows, at its first place. */
  note(id: DifferenceId, node: Syntax): void;
  /** @param named what the query has of the construct, such as a function's name @throws DialectRefusal */
  refuse(id: DifferenceId, node: Syntax, named?: string): never;
  /** The id that a pattern of the query asks of a variable's node, as it is written. */
  idOf(variable: string): string | undefined;
  /** A name that the query does not have. */
  freshName(): string;
}

/** The text that a part becomes; `undefined` leaves it to the next rule. */
export type Rule = (node: Syntax, rewriting: Rewriting) => string | undefined;

/** The embedded engine would answer this otherwise than Neo4j. */
export class DialectRefusal extends Error {
  override name = 'DialectRefusal';

  constructor(
    readonly id: DifferenceId,
    readonly node: Syntax,
    readonly named?: string,
  ) {
    super(id);
  }
}
