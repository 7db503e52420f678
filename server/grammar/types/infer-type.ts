import { FUNCTIONS } from '../../../model/cypher/functions.ts';
import { child, childrenOf, hasWord, is, nameOf, type Syntax } from '../parser/syntax-tree.ts';
import {
  ANY,
  BOOLEAN,
  type CypherType,
  DATE,
  DURATION,
  FLOAT,
  INTEGER,
  isNumber,
  listOf,
  MAP,
  NULL,
  NUMBER,
  PATH,
  STRING,
  unionOf,
  writtenType,
} from './cypher-type.ts';

/** The types of the variables that an expression can name. */
export type Scope = ReadonlyMap<string, CypherType>;

/** What is known of the graph and of the query's parameters. */
export interface KnownTypes {
  /** The type of a property by its name; no node and no relationship has one that is not here. */
  readonly properties: ReadonlyMap<string, CypherType>;
  readonly parameters: ReadonlyMap<string, CypherType>;
}

const RETURNS: ReadonlyMap<string, CypherType> = new Map(FUNCTIONS.map(({ name, returns }) => [name.toLowerCase(), writtenType(returns)]));

/** The parts of a date that are integers. */
const DATE_PARTS = new Set(['year', 'quarter', 'month', 'week', 'weekyear', 'day', 'ordinalday', 'weekday', 'dayofweek', 'dayofquarter']);

/** The type of an expression, or `any` where it depends on the data. */
export function typeOf(node: Syntax, scope: Scope, known: KnownTypes): CypherType {
  const of = (each: Syntax | undefined) => (each === undefined ? ANY : typeOf(each, scope, known));
  if (is(node, 'literal') && node.rule !== 'map') return literalType(node);
  if (is(node, 'variable')) return scope.get(nameOf(node)) ?? ANY;
  switch (node.rule) {
    case 'expression':
    case 'expression11':
    case 'expression10':
    case 'expression9':
    case 'expression8':
    case 'expression7':
    case 'listItemsPredicate':
    case 'existsExpression':
    case 'patternExpression':
      return BOOLEAN;
    case 'expression6':
      return sumType(node.children.filter(({ rule }) => rule !== '').map(of));
    case 'expression5':
      return productType(node, of);
    case 'expression4':
      return FLOAT;
    case 'expression3':
      return of(node.children.at(-1));
    case 'expression2':
      return node.children.slice(1).reduce((type, postfix) => postfixType(type, postfix, known), of(node.children[0]));
    case 'parenthesizedExpression':
      return of(child(node, 'expression'));
    case 'parameter':
      return known.parameters.get(nameOf(child(node, 'parameterName') ?? node)) ?? NULL;
    case 'listLiteral':
      return listLiteralType(childrenOf(node, 'expression').map(of));
    case 'map':
      return mapType(node, of);
    case 'mapProjection':
      return MAP;
    case 'countStar':
    case 'countExpression':
      return INTEGER;
    case 'trimFunction':
    case 'normalizeFunction':
      return STRING;
    case 'caseExpression':
    case 'extendedCaseExpression':
      return unionOf(caseResults(node).map(of));
    case 'listComprehension':
      return comprehensionType(node, scope, known);
    case 'collectExpression':
      return listOf(ANY);
    case 'patternComprehension':
      return listOf(typeOf(node.children.at(-2) ?? node, patternScope(node, scope), known));
    case 'reduceExpression':
      return reducedType(node, scope, known);
    case 'functionInvocation':
      return callType(node, of);
    default:
      return ANY;
  }
}

/** The scope inside of brackets that go through a list by a variable. */
export function itemScope(node: Syntax, scope: Scope, known: KnownTypes): Scope {
  const [variable] = childrenOf(node, 'variable');
  const [list] = childrenOf(node, 'expression');
  if (variable === undefined || list === undefined) return scope;
  return new Map([...scope, [nameOf(variable), typeOf(list, scope, known).of ?? ANY]]);
}

/** The scope with the variables of the patterns within a part of the query. */
export function patternScope(node: Syntax, scope: Scope): Scope {
  const found = new Map(scope);
  const visit = (each: Syntax, isRepeated: boolean): void => {
    const variable = child(each, 'variable');
    if (variable !== undefined && is(each, 'nodePattern'))
      found.set(nameOf(variable), isRepeated ? listOf({ kind: 'node' }) : { kind: 'node' });
    if (variable !== undefined && is(each, 'relationshipPattern')) {
      const isList = isRepeated || child(each, 'pathLength') !== undefined;
      found.set(nameOf(variable), isList ? listOf({ kind: 'relationship' }) : { kind: 'relationship' });
    }
    if (variable !== undefined && (is(each, 'pattern') || each.rule === 'patternComprehension') && hasWord(each, '='))
      found.set(nameOf(variable), PATH);
    const repeats = isRepeated || child(each, 'quantifier') !== undefined;
    for (const inner of each.children) if (!is(inner, 'expression')) visit(inner, repeats);
  };
  visit(node, false);
  return found;
}

/** The name of a function as it is called, in lower case. */
export function calledName(node: Syntax): string {
  return (child(node, 'functionName')?.text ?? '').replaceAll(/[`\s]/g, '').toLowerCase();
}

/** The arguments of a call. */
export function argumentsOf(node: Syntax): Syntax[] {
  return childrenOf(node, 'functionArgument');
}

function literalType({ rule, text }: Syntax): CypherType {
  if (rule === 'numberLiteral') return /^[+-]?(0[xob]|\d+$)/i.test(text.replaceAll(/\s/g, '')) ? INTEGER : FLOAT;
  if (rule === 'stringLiteral') return STRING;
  if (/^null$/i.test(text)) return NULL;
  if (/^(true|false)$/i.test(text)) return BOOLEAN;
  return /^(nan|inf|infinity)$/i.test(text) ? FLOAT : ANY;
}

/** The type of a sum, or of texts or lists that are put together. */
export function sumType(types: readonly CypherType[]): CypherType {
  if (types.some(({ kind }) => kind === 'list')) {
    const items = types.flatMap((type) => (type.kind === 'list' ? [type.of ?? ANY] : [type]));
    return listOf(unionOf(items));
  }
  if (types.some(({ kind }) => kind === 'any')) return ANY;
  if (types.some(({ kind }) => kind === 'string')) return STRING;
  if (types.some(({ kind }) => kind === 'null')) return NULL;
  return numberType(types) ?? types[0] ?? ANY;
}

function productType(node: Syntax, of: (each: Syntax) => CypherType): CypherType {
  return numberType(node.children.filter(({ rule }) => rule !== '').map(of)) ?? ANY;
}

function numberType(types: readonly CypherType[]): CypherType | undefined {
  if (types.every(({ kind }) => kind === 'integer')) return INTEGER;
  if (types.some(({ kind }) => kind === 'float') && types.every(isNumber)) return FLOAT;
  return types.every(isNumber) ? NUMBER : undefined;
}

function postfixType(type: CypherType, postfix: Syntax, { properties }: KnownTypes): CypherType {
  if (is(postfix, 'property')) {
    const key = nameOf(child(postfix, 'propertyKeyName') ?? postfix.children.at(-1) ?? postfix);
    if (type.kind === 'map') return type.entries === undefined ? ANY : (type.entries.get(key) ?? NULL);
    if (type.kind === 'date') return DATE_PARTS.has(key.toLowerCase()) ? INTEGER : NULL;
    if (type.kind === 'temporal' || type.kind === 'duration') return INTEGER;
    if (type.kind === 'node' || type.kind === 'relationship') return properties.get(key) ?? NULL;
    return ANY;
  }
  if (postfix.children.some(({ text }) => text === '..')) return type;
  if (type.kind === 'list') return type.of ?? ANY;
  return ANY;
}

function listLiteralType(items: readonly CypherType[]): CypherType {
  return listOf(items.length === 0 ? NULL : unionOf(items), items.every(isKnown));
}

/** Whether it is no null, and has none in it. */
function isKnown({ kind, isFull }: CypherType): boolean {
  return kind === 'list' ? isFull === true : kind !== 'null' && kind !== 'any' && kind !== 'map';
}

function mapType(node: Syntax, of: (each: Syntax) => CypherType): CypherType {
  const keys = childrenOf(node, 'propertyKeyName').map(nameOf);
  const values = childrenOf(node, 'expression').map(of);
  return { kind: 'map', entries: new Map(keys.map((key, place) => [key, values[place] ?? ANY])) };
}

/** The values that CASE gives one of. */
export function caseResults(node: Syntax): Syntax[] {
  const branches = node.children.filter(({ rule }) => /CaseAlternative$|caseAlternative$/i.test(rule));
  const results = branches.flatMap((branch) => branch.children.filter((each) => is(each, 'expression')).slice(-1));
  const other = hasWord(node, 'ELSE') ? [node.children.at(-2)].filter((each) => each !== undefined) : [];
  return [...results, ...other];
}

function comprehensionType(node: Syntax, scope: Scope, known: KnownTypes): CypherType {
  const inner = itemScope(node, scope, known);
  const list = childrenOf(node, 'expression')[0];
  if (!hasWord(node, '|')) return list === undefined ? ANY : typeOf(list, scope, known);
  return listOf(typeOf(node.children.at(-2) ?? node, inner, known));
}

/** What is made of a list step by step, beginning with a value. */
function reducedType(node: Syntax, scope: Scope, known: KnownTypes): CypherType {
  const [sum, start, item, list] = [2, 4, 6, 8].map((place) => node.children[place]);
  const step = childrenOf(node, 'expression').at(-1);
  if (sum === undefined || start === undefined || item === undefined || list === undefined || step === undefined) return ANY;
  const first = typeOf(start, scope, known);
  const inner = new Map([...scope, [nameOf(sum), first], [nameOf(item), typeOf(list, scope, known).of ?? ANY]]);
  return unionOf([first, typeOf(step, inner, known)]);
}

function callType(node: Syntax, of: (each: Syntax) => CypherType): CypherType {
  const name = calledName(node);
  const types = argumentsOf(node).map(of);
  const [first = ANY] = types;
  switch (name) {
    case 'coalesce':
      return unionOf(types);
    case 'collect':
      return listOf(first, true);
    case 'min':
    case 'max':
    case 'reverse':
    case 'tail':
    case 'nullif':
      return first;
    case 'head':
    case 'last':
      return first.of ?? ANY;
    case 'sum':
    case 'abs':
      return isNumber(first) ? first : NUMBER;
    case 'percentilecont':
      // Of one value, and where none has to be found between two, it is that value.
      return first.kind === 'float' ? FLOAT : NUMBER;
    case 'avg':
      return FLOAT;
    case 'nodes':
      return listOf({ kind: 'node' }, true);
    case 'relationships':
      return listOf({ kind: 'relationship' }, true);
    case 'labels':
    case 'keys':
    case 'split':
      return listOf(STRING, true);
    case 'range':
      return listOf(INTEGER, true);
    case 'date':
      return DATE;
    case 'duration':
      return DURATION;
    default:
      return RETURNS.get(name) ?? ANY;
  }
}
