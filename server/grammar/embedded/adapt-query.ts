import type { Notification } from '../../database/database.ts';
import { type DifferenceId, differenceOf } from '../dialect/differences.ts';
import { given } from '../dialect/given.ts';
import { DialectRefusal, type Rewriting, type Rule } from '../dialect/rewriting.ts';
import { aggregateCall } from '../dialect/rules/aggregates.ts';
import { caseConditions, comparison, equalArguments, membership, patternProperties, simpleCase } from '../dialect/rules/comparisons.ts';
import { conversion } from '../dialect/rules/conversions.ts';
import { filterClause, languageInFront, letClause, refuseLacking } from '../dialect/rules/cypher-25.ts';
import { partOfDuration } from '../dialect/rules/durations.ts';
import { chosenValue, listComprehension, listLiteral, patternComprehension, slice, sum } from '../dialect/rules/lists.ts';
import { floatParameter, number, numberCall, power, sign } from '../dialect/rules/numbers.ts';
import { functionArguments, negated, numberOperands, textOperands, truthOperands } from '../dialect/rules/operands.ts';
import { isLabel, labelPredicate, mapProjection, matchClause, pathLength, shortestPath } from '../dialect/rules/patterns.ts';
import { listPredicate } from '../dialect/rules/quantifiers.ts';
import { collectSubquery, existsSubquery, sizeOfPattern } from '../dialect/rules/subqueries.ts';
import { temporalCall, temporalPart } from '../dialect/rules/temporal.ts';
import { trimCall } from '../dialect/rules/texts.ts';
import { parseStatements } from '../parser/neo4j-grammar.ts';
import { child, childrenOf, is, nameOf, quoted, type Syntax, syntaxTree, within } from '../parser/syntax-tree.ts';
import { ANY, type CypherType } from '../types/cypher-type.ts';
import { argumentsOf, calledName, itemScope, type KnownTypes, patternScope, type Scope, typeOf } from '../types/infer-type.ts';
import { ITERATES, type Projection, projection } from './projection.ts';

/** A query as the embedded engine answers it like Neo4j. */
export interface AdaptedQuery {
  readonly text: string;
  readonly rewritten: readonly DifferenceId[];
  readonly notifications: readonly Notification[];
}

const RULES: ReadonlyMap<string, readonly Rule[]> = new Map<string, readonly Rule[]>([
  ['cypherOptions', [languageInFront]],
  ['functionInvocation', [functionArguments, aggregateCall, temporalCall, sizeOfPattern, conversion, numberCall, choice]],
  ['expression', [truthOperands]],
  ['expression11', [truthOperands]],
  ['expression10', [truthOperands]],
  ['expression9', [truthOperands]],
  ['listItemsPredicate', [listPredicate]],
  ['listComprehension', [listComprehension]],
  ['patternComprehension', [patternComprehension]],
  ['listLiteral', [listLiteral]],
  ['expression8', [comparison]],
  ['expression7', [textOperands, membership, labelPredicate]],
  ['labelExpression', [isLabel]],
  ['expression6', [sum]],
  ['expression5', [numberOperands]],
  ['numberLiteral', [number]],
  ['parameter', [floatParameter]],
  ['expression4', [numberOperands, power]],
  ['expression3', [negated, sign]],
  ['expression2', [postfixes]],
  ['caseExpression', [caseConditions, chosenValue]],
  ['extendedCaseExpression', [simpleCase, chosenValue]],
  ['trimFunction', [trimCall]],
  ['existsExpression', [existsSubquery]],
  ['collectExpression', [collectSubquery]],
  ['matchClause', [matchClause]],
  ['pathLength', [pathLength]],
  ['shortestPathPattern', [shortestPath]],
  ['mapProjection', [mapProjection]],
  ['map', [patternProperties]],
]);

/** The words that the engine reads as no name, in lower case. */
const RESERVED: ReadonlySet<string> = new Set(
  `and as case create delete detach distinct else false in is match merge not null optional or remove return set then true union
  unwind when where with xor`.split(/\s+/),
);

/**
 * Rewrites a statement that Neo4j's grammar reads, for the embedded engine.
 * @throws DialectRefusal where the engine would answer otherwise than Neo4j and nothing is known to write instead
 */
export function adaptQuery(text: string, known: KnownTypes): AdaptedQuery {
  const [statement, ...others] = parseStatements(text).filter(({ ctx }) => !/^(;|<EOF>|EOF)*$/.test(ctx.getText()));
  // Of several the engine says itself that it takes one.
  if (statement === undefined || others.length > 0) return { text, rewritten: [], notifications: [] };
  const adapter = new Adapter(text, known);
  const tree = syntaxTree(statement, text);
  adapter.readIds(tree);
  const whole = adapter.at(new Map());
  refuseLacking(tree, whole);
  const adapted = whole.render(tree);
  return { text: adapted, rewritten: [...adapter.rewritings], notifications: [...adapter.notifications.values()] };
}

class Adapter {
  readonly rewritings = new Set<DifferenceId>();
  readonly notifications = new Map<DifferenceId, Notification>();
  readonly #ids = new Map<string, string>();
  #names = 0;
  /** The expressions that stand for names that a WITH before them has given. */
  #replaced: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly text: string,
    private readonly known: KnownTypes,
  ) {}

  /** Finds which nodes are asked for by their id. */
  readIds(tree: Syntax): void {
    for (const node of within(tree)) {
      const [variable, properties] = [child(node, 'variable'), child(node, 'properties')];
      const id = /[{,]\s*id\s*:\s*('[^']*'|"[^"]*"|\$\w+)/.exec(properties?.text ?? '')?.[1];
      if (is(node, 'nodePattern') && variable !== undefined && id !== undefined) this.#ids.set(nameOf(variable), id);
    }
  }

  /** The rewriting where these variables are seen. */
  at(scope: Scope): Rewriting {
    return {
      scope,
      known: this.known,
      render: (node, inner = scope) => this.#render(node, inner),
      renderReplacing: (node, names) => {
        const before = this.#replaced;
        this.#replaced = names;
        const text = this.#render(node, scope);
        this.#replaced = before;
        return text;
      },
      typeOf: (node, inner = scope) => typeOf(node, inner, this.known),
      rewritten: (id) => void this.rewritings.add(id),
      note: (id, node) => this.#note(id, node),
      refuse: (id, node, named) => {
        throw new DialectRefusal(id, node, named);
      },
      idOf: (variable) => this.#ids.get(variable),
      freshName: () => this.#freshName(),
    };
  }

  #render(node: Syntax, scope: Scope): string {
    const name = node.rules.some((rule) => rule.startsWith('expression')) ? this.#replaced.get(node.text) : undefined;
    if (name !== undefined) return name;
    if (is(node, 'singleQuery')) return this.#query(node, scope).text;
    if (node.rule === '') return node.text;
    if (is(node, 'unescapedSymbolicNameString')) return this.#name(node.text, RESERVED.has(node.text.toLowerCase()));
    if (is(node, 'escapedSymbolicNameString') && nameOf(node).includes('`')) return this.#nameWithBacktick(node, scope);
    if (is(node, 'parameterName')) return this.#name(node.text, /^\d/.test(node.text));
    const rewriting = this.at(scope);
    for (const rule of RULES.get(node.rule) ?? []) {
      const text = rule(node, rewriting);
      if (text !== undefined) return text;
    }
    return this.#joined(node, this.#innerScope(node, scope));
  }

  /** A name that is a word of the language needs backticks, and a parameter that is a number. */
  #name(text: string, isWord: boolean): string {
    if (!isWord) return text;
    this.rewritings.add('name-of-word');
    return quoted(text);
  }

  /** The name of a variable is the query's own, and no other name is. */
  #nameWithBacktick(node: Syntax, scope: Scope): string {
    if (!is(node, 'variable')) return this.at(scope).refuse('backtick-in-name', node);
    this.rewritings.add('column-names');
    return quoted(nameOf(node));
  }

  #innerScope(node: Syntax, scope: Scope): Scope {
    if (node.rule === 'countExpression' || node.rule === 'existsExpression') return patternScope(node, scope);
    if (!ITERATES.has(node.rule)) return scope;
    if (node.rule !== 'reduceExpression') return itemScope(node, scope, this.known);
    const [sum, start, item, list] = [2, 4, 6, 8].map((place) => node.children[place]);
    if (sum === undefined || item === undefined || start === undefined || list === undefined) return scope;
    return new Map([...scope, [nameOf(sum), typeOf(start, scope, this.known)], [nameOf(item), typeOf(list, scope, this.known).of ?? ANY]]);
  }

  /** Its parts, with what stands between them. */
  #joined(node: Syntax, scope: Scope): string {
    let text = '';
    let place = node.start;
    for (const each of node.children) {
      text += this.text.slice(place, each.start) + this.#render(each, scope);
      place = each.end;
    }
    return text + this.text.slice(place, node.end);
  }

  /** The clauses of a query one after the other, each seeing the variables that the one before it leaves. */
  #query(node: Syntax, outer: Scope): Projection {
    const clauses = node.rule === 'singleQuery' ? node.children : [node];
    let scope = outer;
    const texts: string[] = [];
    for (const clause of clauses) {
      const { text, scope: next } = this.#clause(clause, scope);
      texts.push(text);
      scope = next;
    }
    return { text: texts.join('\n'), scope };
  }

  #clause(clause: Syntax, scope: Scope): Projection {
    const body = clause.children.find((each) => is(each, 'returnBody') || is(each, 'returnItems'));
    if (clause.rule === 'withClause' && body !== undefined) return projection('WITH', body, child(clause, 'whereClause'), this.at(scope));
    if (clause.rule === 'returnClause' && body !== undefined) return projection('RETURN', body, undefined, this.at(scope));
    if (clause.rule === 'subqueryClause') return this.#subquery(clause, scope);
    if (clause.rule === 'filterClause') return filterClause(clause, this.at(scope));
    if (clause.rule === 'letClause') return letClause(clause, this.at(scope));
    if (is(clause, 'matchClause')) {
      const inner = patternScope(clause, scope);
      return { text: this.#render(withoutQuery(clause), inner), scope: inner };
    }
    const text = this.#joined(clause, scope);
    if (clause.rule === 'unwindClause') {
      const [list, variable] = [child(clause, 'expression'), clause.children.at(-1)];
      const type = list === undefined ? ANY : typeOf(list, scope, this.known);
      if (list !== undefined && type.kind === 'any') this.#note('unwound-any', list);
      if (list !== undefined && variable !== undefined && !['any', 'null', 'list'].includes(type.kind)) {
        this.rewritings.add('unwound-value');
        return { text: `UNWIND [${this.#render(list, scope)}] AS ${this.#render(variable, scope)}`, scope: added(scope, variable, type) };
      }
      return { text, scope: added(scope, variable, type.kind === 'list' ? (type.of ?? ANY) : type) };
    }
    const yielded = childrenOf(clause, 'procedureResultItem').map((item) => childrenOf(item, 'variable').at(-1) ?? item);
    return { text, scope: yielded.reduce((so, variable) => added(so, variable, ANY), scope) };
  }

  #subquery(clause: Syntax, scope: Scope): Projection {
    const query = clause.children.find((each) => is(each, 'queryWithLocalDefinitions'));
    if (query === undefined) return { text: this.#joined(clause, scope), scope };
    const parts = is(query, 'singleQuery') ? [query] : childrenOf(query, 'singleQuery');
    const left = parts.map((part) => this.#query(part, scope).scope);
    return { text: this.#joined(clause, scope), scope: new Map([...scope, ...left.flatMap((each) => [...each])]) };
  }

  #note(id: DifferenceId, node: Syntax): void {
    if (this.notifications.has(id)) return;
    const { construct, differs } = differenceOf(id);
    this.notifications.set(id, {
      code: `Entente.Embedded.${id}`,
      title: `The embedded engine may answer otherwise than Neo4j: ${construct}.`,
      description: differs,
      severity: 'WARNING',
      category: 'GENERIC',
      position: { offset: node.start, ...placeOf(this.text, node.start) },
    });
  }

  #freshName(): string {
    this.#names += 1;
    return ` ${this.#names}`;
  }
}

/** A clause that is a whole query, as the clause alone. */
function withoutQuery(clause: Syntax): Syntax {
  return { ...clause, rules: clause.rules.filter((rule) => rule !== 'singleQuery') };
}

function added(scope: Scope, variable: Syntax | undefined, type: CypherType): Scope {
  return variable === undefined ? scope : new Map([...scope, [nameOf(variable), type]]);
}

/** `a.b[0].c[..2]`. */
function postfixes(node: Syntax, rewriting: Rewriting): string | undefined {
  const [first, ...others] = node.children;
  if (first === undefined) return undefined;
  const [part] = others;
  const ofDuration = part !== undefined && is(part, 'property') ? partOfDuration(first, part, rewriting) : undefined;
  let value = ofDuration ?? rewriting.render(first);
  others.forEach((postfix, place) => {
    if (place === 0 && ofDuration !== undefined) return;
    const before = { ...node, children: node.children.slice(0, place + 1) };
    const valueNode = place === 0 ? first : before;
    if (is(postfix, 'property')) value = temporalPart(valueNode, postfix, rewriting) ?? property(value, valueNode, postfix, rewriting);
    else if (postfix.children.some(({ text }) => text === '..')) value = slice(value, rewriting.typeOf(valueNode), postfix, rewriting);
    else value += indexed(valueNode, postfix, rewriting);
  });
  return value;
}

/** `.name`, of a node, a relationship or a map. */
function property(value: string, node: Syntax, postfix: Syntax, rewriting: Rewriting): string {
  const { kind } = rewriting.typeOf(node);
  if (kind === 'any') rewriting.note('unknown-index', postfix);
  else if (!['map', 'node', 'relationship', 'null'].includes(kind)) rewriting.refuse('unfit-value', postfix);
  return value + rewriting.render(postfix);
}

/** `[0]` or `['key']`. */
function indexed(value: Syntax, postfix: Syntax, rewriting: Rewriting): string {
  const index = postfix.children[1];
  const [{ kind }, key] = [rewriting.typeOf(value), index === undefined ? 'any' : rewriting.typeOf(index).kind];
  const isPlace = key === 'integer' || key === 'null';
  const isKey = key === 'string' || key === 'null';
  const isFit = kind === 'null' || (kind === 'list' ? isPlace : ['map', 'node', 'relationship'].includes(kind) && isKey);
  if (kind === 'any' || (key === 'any' && ['list', 'map', 'node', 'relationship'].includes(kind))) rewriting.note('unknown-index', postfix);
  else if (!isFit) rewriting.refuse('unfit-index', postfix);
  return rewriting.render(postfix);
}

/** `coalesce()`, and `nullIf()`, which compares. */
function choice(node: Syntax, rewriting: Rewriting): string | undefined {
  const name = calledName(node);
  if (name === 'coalesce') return chosenValue(node, rewriting);
  const [value, other] = argumentsOf(node);
  if (name !== 'nullif' || value === undefined || other === undefined) return undefined;
  equalArguments([value, other], rewriting);
  chosenValue(node, rewriting);
  rewriting.rewritten('null-if');
  return given(value, (text) => `CASE WHEN ${text} = (${rewriting.render(other)}) THEN null ELSE ${text} END`, rewriting);
}

/** Both counted from 1. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
