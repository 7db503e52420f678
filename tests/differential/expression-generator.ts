import fc from 'fast-check';
import { typedParameter } from '../../server/database/parameters.ts';

/** What each generated statement may name, a parameter of every type. */
export const PARAMETERS: Readonly<Record<string, unknown>> = {
  text: 'iran',
  digits: '2020',
  whole: 3,
  below: -2,
  fraction: 2.5,
  wholeFloat: typedParameter('Float', '2.0'),
  truth: true,
  nothing: null,
  texts: ['iran', 'sadr', null],
  numbers: [1, 2, 3],
  map: { name: 'Iran', year: 2008 },
};

const TEXTS = [
  ...['a.name', 'a.kind', 'r.status', 'r.from', 'b.id', 'type(r)', "'iran'", "'2020'", "'1e2'", "''", 'null', 'a.active', 'r.channel'],
  ...['$text', '$digits', '$nothing', '$map.name', 'head(a.aliases)'],
];
const NUMBERS = [
  ...['r.sign', 'r.fromYear', 'r.toYear', 'r.independentSources', '0', '1', '-3', '2.5', '7', 'null', 'a.x'],
  ...[
    '$whole',
    '$below',
    '$fraction',
    '$wholeFloat',
    '$nothing',
    '$map.year',
    '$numbers[1]',
    'COUNT { (b)-[:LEADS]->() }',
    'size([(a)-[:LEADS]->(c) | c.id])',
  ],
];
const TRUTHS = ['true', 'false', 'null', 'a:Person', 'r:FUNDS', '(a)-[:FUNDS]->()', 'EXISTS { (b)-[:LEADS]->() }', '$truth', '$nothing'];
const LISTS = ['a.aliases', 'r.sources', 'labels(a)', "['iran', 'x']", '[]', 'null', '$texts'];
/** Of a type that most places do not take. */
const UNFIT = ['$text', '$whole', '$truth', '$texts', '$numbers', '$map', '$wholeFloat', 'a', 'r', 'date(r.from)'];

/** Expressions by type, over nodes `a` and `b`, which may be null, and a relationship `r`; `null` is of every type. */
export const { text, number, truth, list } = fc.letrec<{ text: string; number: string; truth: string; list: string }>((tie) => ({
  text: fc.oneof(
    { depthSize: 'xsmall', withCrossShrink: true },
    fc.constantFrom(...TEXTS),
    fc.tuple(fc.constantFrom('toUpper', 'toLower', 'trim', 'reverse'), tie('text')).map(([name, x]) => `${name}(${x})`),
    fc.tuple(tie('text'), tie('text')).map(([x, y]) => `(${x} + ${y})`),
    fc.tuple(tie('text'), fc.nat(5), fc.nat(5)).map(([x, from, length]) => `substring(${x}, ${from}, ${length})`),
    fc.tuple(fc.constantFrom('left', 'right'), tie('text'), fc.nat(5)).map(([name, x, length]) => `${name}(${x}, ${length})`),
    fc.tuple(tie('number')).map(([x]) => `toString(${x})`),
    fc.tuple(tie('truth'), tie('text'), tie('text')).map(([x, y, z]) => `CASE WHEN ${x} THEN ${y} ELSE ${z} END`),
    fc.tuple(tie('text'), tie('text')).map(([x, y]) => `CASE ${x} WHEN ${y} THEN 'same' ELSE 'other' END`),
    fc.tuple(fc.constantFrom('coalesce', 'nullIf'), tie('text'), tie('text')).map(([name, x, y]) => `${name}(${x}, ${y})`),
    fc.tuple(tie('text')).map(([x]) => `replace(${x}, 'a', 'bc')`),
    fc.tuple(fc.constantFrom('head', 'last'), tie('list')).map(([name, x]) => `${name}(${x})`),
    fc.tuple(tie('list'), tie('text')).map(([x, y]) => `reduce(so = '', x IN ${x} | so + coalesce(x, ${y}))`),
  ),
  number: fc.oneof(
    { depthSize: 'xsmall', withCrossShrink: true },
    fc.constantFrom(...NUMBERS),
    fc.tuple(tie('number'), fc.constantFrom('+', '-', '*'), tie('number')).map(([x, sign, y]) => `(${x} ${sign} ${y})`),
    fc.tuple(tie('number'), fc.constantFrom('/', '%'), fc.constantFrom('2', '-3', '2.5')).map(([x, sign, y]) => `(${x} ${sign} ${y})`),
    fc.tuple(fc.constantFrom('abs', 'sign', 'ceil', 'floor', 'round', '-'), tie('number')).map(([name, x]) => `${name}(${x})`),
    fc.tuple(fc.constantFrom('size', 'toInteger', 'toFloat'), tie('text')).map(([name, x]) => `${name}(${x})`),
    fc.tuple(tie('list')).map(([x]) => `size(${x})`),
    fc.tuple(tie('truth'), tie('number'), tie('number')).map(([x, y, z]) => `CASE WHEN ${x} THEN ${y} ELSE ${z} END`),
    fc.tuple(fc.constantFrom('coalesce', 'nullIf'), tie('number'), tie('number')).map(([name, x, y]) => `${name}(${x}, ${y})`),
  ),
  truth: fc.oneof(
    { depthSize: 'xsmall', withCrossShrink: true },
    fc.constantFrom(...TRUTHS),
    fc.tuple(tie('number'), fc.constantFrom('=', '<>', '<', '<=', '>', '>='), tie('number')).map(([x, sign, y]) => `(${x} ${sign} ${y})`),
    fc
      .tuple(tie('text'), fc.constantFrom('=', '<>', '<', '>', 'STARTS WITH', 'ENDS WITH', 'CONTAINS'), tie('text'))
      .map(([x, sign, y]) => `(${x} ${sign} ${y})`),
    fc.tuple(tie('truth'), fc.constantFrom('AND', 'OR', 'XOR'), tie('truth')).map(([x, sign, y]) => `(${x} ${sign} ${y})`),
    fc.tuple(tie('truth')).map(([x]) => `(NOT ${x})`),
    fc.tuple(tie('text'), fc.constantFrom('IS NULL', 'IS NOT NULL')).map(([x, test]) => `(${x} ${test})`),
    fc.tuple(tie('text'), tie('list')).map(([x, y]) => `(${x} IN ${y})`),
    fc.tuple(tie('number'), fc.constantFrom('$numbers', '[1, 2]', '[]')).map(([x, y]) => `(${x} IN ${y})`),
    fc.tuple(tie('text')).map(([x]) => `toBoolean(${x})`),
    fc
      .tuple(fc.constantFrom('any', 'all', 'none', 'single'), tie('list'), tie('text'))
      .map(([name, x, y]) => `${name}(x IN ${x} WHERE x = ${y})`),
  ),
  list: fc.oneof(
    { depthSize: 'xsmall', withCrossShrink: true },
    fc.constantFrom(...LISTS),
    fc.tuple(tie('text'), tie('text')).map(([x, y]) => `[${x}, ${y}]`),
    fc.tuple(tie('list'), fc.nat(3), fc.nat(3)).map(([x, from, to]) => `${x}[${from}..${to}]`),
    fc.tuple(tie('list'), fc.nat(3)).map(([x, from]) => `${x}[-${from}..]`),
    fc.tuple(tie('list'), tie('text')).map(([x, y]) => `(${x} + ${y})`),
    fc.tuple(tie('list'), tie('list')).map(([x, y]) => `(${x} + ${y})`),
    fc.tuple(tie('list'), tie('truth')).map(([x, y]) => `[x IN ${x} WHERE ${y} | x + '!']`),
    fc.tuple(fc.constantFrom('tail', 'reverse'), tie('list')).map(([name, x]) => `${name}(${x})`),
    fc.tuple(tie('text')).map(([x]) => `split(${x}, '-')`),
  ),
}));

/** An operator or a function with a value of a type that it may not take. */
export const unfit = fc
  .tuple(
    fc.constantFrom(
      ...[
        '(? + ~)',
        '(~ + ?)',
        '(? - ~)',
        '(? * ~)',
        '(? / ~)',
        '(~ % ?)',
        '(~ ^ ?)',
        '-(~)',
        '(? = ~)',
        '(~ < ?)',
        '(? IN ~)',
        '(~ AND ?)',
      ],
      ...['(NOT ~)', '(~ STARTS WITH ?)', '(? =~ ~)', 'toUpper(~)', 'size(~)', 'head(~)', 'abs(~)', 'toInteger(~)', 'toFloat(~)'],
      ...['toBoolean(~)', 'toString(~)', 'left(?, ~)', 'substring(~, 1)', 'split(?, ~)', 'nullIf(?, ~)', 'coalesce(~, ?)', 'keys(~)'],
      ...['type(~)', 'round(~)', '(?)[~]', '[? , ~]', 'CASE WHEN ~ THEN ? END', 'CASE ? WHEN ~ THEN 1 END', 'range(1, ~)', 'isEmpty(~)'],
    ),
    fc.oneof(text, number, truth, list),
    fc.constantFrom(...UNFIT),
  )
  .map(([form, fit, value]) => form.replace('?', fit).replace('~', value));
