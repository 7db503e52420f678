import { child, childrenOf, hasWord, is, type Syntax, within } from './parser/syntax-tree.ts';

/** What the embedded engine lacks, in the terms of Neo4j's manual, and how it is found in a query. */
interface Construct {
  readonly words: string;
  readonly isAt: (node: Syntax) => boolean;
}

const CONSTRUCTS: readonly Construct[] = [
  { words: 'quantified path patterns', isAt: (node) => is(node, 'quantifier') || child(node, 'quantifier') !== undefined },
  { words: 'path selectors (SHORTEST, ANY, ALL)', isAt: ({ rules }) => rules.includes('pathPatternPrefix') },
  { words: 'parenthesised paths', isAt: (node) => is(node, 'parenthesizedPath') && child(node, 'quantifier') === undefined },
  { words: 'a path of one node alone', isAt: (node) => is(node, 'pattern') && hasWord(node, '=') && node.children.some(isNodeAlone) },
  { words: 'a path in a pattern comprehension', isAt: (node) => node.rule === 'patternComprehension' && hasWord(node, '=') },
  { words: 'expressions of relationship types', isAt: (node) => is(node, 'relationshipPattern') && hasLabels(node, /[&!%(]/) },
  { words: 'label expressions', isAt: (node) => !is(node, 'relationshipPattern') && hasLabels(node, /[|&!%(]/) },
  { words: 'WHERE within a relationship', isAt: (node) => is(node, 'relationshipPattern') && hasWord(node, 'WHERE') },
  { words: 'this form of COLLECT { … }', isAt: (node) => node.rule === 'collectExpression' },
  { words: 'this form of EXISTS { … }', isAt: (node) => node.rule === 'existsExpression' && hasClauses(node) },
  { words: 'this form of COUNT { … }', isAt: (node) => node.rule === 'countExpression' && hasClauses(node) },
  { words: 'an expression after SKIP or LIMIT', isAt: (node) => (is(node, 'skip') || is(node, 'limit')) && !isGiven(node.children[1]) },
  { words: 'type predicates', isAt: (node) => is(node, 'type') },
  { words: 'normal forms', isAt: (node) => is(node, 'normalForm') || hasWord(node, 'NORMALIZED') },
  { words: 'this form of CASE', isAt: (node) => /^(extendedC|c)aseAlternative$/.test(node.rule) && !isPlainCase(node) },
  { words: 'planner hints', isAt: (node) => is(node, 'hint') },
  { words: 'ORDER BY, SKIP and LIMIT as clauses of their own', isAt: (node) => is(node, 'orderBySkipLimitClause') },
  { words: 'FINISH', isAt: (node) => is(node, 'finishClause') },
  { words: 'OPTIONAL CALL', isAt: (node) => is(node, 'subqueryClause') && hasWord(node, 'OPTIONAL') },
  { words: 'full-text indexes', isAt: (node) => is(node, 'createFulltextIndex') },
  { words: 'vector indexes', isAt: (node) => is(node, 'createVectorIndex') },
  { words: 'this kind of index', isAt: (node) => is(node, 'createIndex_') },
  { words: 'this kind of constraint', isAt: (node) => is(node, 'createConstraint') },
  { words: 'CALL … IN TRANSACTIONS', isAt: (node) => is(node, 'subqueryInTransactionsParameters') },
  { words: 'this SHOW command', isAt: (node) => is(node, 'composableShowCommandClauses') || is(node, 'showCommand') },
  { words: 'USE', isAt: (node) => is(node, 'useClause') },
];

/**
 * The construct of a query that the engine lacks: the one nearest to the place that it complains of, or the first.
 * @param offset where the engine stopped reading, if it says
 */
export function lackingConstruct(tree: Syntax, offset: number | undefined): string | undefined {
  const found = [...within(tree)].flatMap((node) =>
    CONSTRUCTS.filter(({ isAt }) => isAt(node)).map(({ words }) => ({ words, at: node.start })),
  );
  const [nearest] = found.toSorted((a, b) => Math.abs(a.at - (offset ?? 0)) - Math.abs(b.at - (offset ?? 0)));
  return nearest?.words;
}

function isNodeAlone(node: Syntax): boolean {
  return is(node, 'anonymousPattern') && is(node, 'nodePattern');
}

function hasLabels(node: Syntax, signs: RegExp): boolean {
  return childrenOf(node, 'labelExpression').some(({ text }) => signs.test(text));
}

/** Whether a subquery is one with clauses, and not a pattern alone. */
function hasClauses(node: Syntax): boolean {
  return node.children.some((each) => is(each, 'singleQuery'));
}

/** Whether WHEN has one value, and no list of them and no comparison. */
function isPlainCase(node: Syntax): boolean {
  return !hasWord(node, ',') && !node.children.some((each) => is(each, 'extendedWhen') && !is(each, 'expression'));
}

/** Whether a number is written out, or a parameter. */
function isGiven(count: Syntax | undefined): boolean {
  return count !== undefined && (is(count, 'literal') || is(count, 'parameter'));
}
