import type { RelationType } from '../../../model/coding/vocabulary.ts';
import { SOURCE_FIELDS } from '../../../model/fields.ts';
import { RelationshipValue } from '../../../model/query-api/values.ts';
import type { UnionGraph } from '../../graph/union-graph.ts';
import type { SortKey } from '../../ui/table/sort-key.ts';
import type { Selected } from '../../url/parsers.ts';
import { columnTitle } from '../../wording/column-title.ts';
import { datesInBrief } from '../../wording/dates-in-brief.ts';
import { PROPERTY_WORDS, type PropertyWords } from '../../wording/property-in-words.ts';
import { sentenceOf } from '../../wording/sentence.ts';
import { type ColumnOrigin, columnOrigins } from './column-origin.ts';
import { sortKey } from './value-sort-key.ts';
import { relationOf, valueText } from './value-text.ts';

/** How a column of a result is said in words. */
export interface ColumnWords {
  readonly title: string;
  /**
   * A value in words; `undefined` where it has none of its own and is shown as it is stored.
   * @param row in which it stands: dates are said by all that is known of their relation, where that stands there too
   */
  readonly say: (value: unknown, row?: readonly unknown[]) => string | undefined;
  readonly explain: (value: unknown) => string | undefined;
  /** What a value is sorted by: the order of codes, the words of a name, and dates as they are coded. */
  readonly sortBy: (value: unknown) => SortKey;
  /** The relations or sources whose ids a value is, each with its words. */
  readonly linksOf: (value: unknown) => readonly WordedLink[];
  /** Why a cell is empty, if that is known. */
  readonly none: string | undefined;
}

/** Something that a value names, and that can be opened. */
interface WordedLink {
  readonly target: Selected;
  readonly words: string;
}

/** What the words of a result are taken from. */
export interface Worded {
  readonly unionGraph: UnionGraph;
  /** Titles by id. */
  readonly sources: ReadonlyMap<string, string>;
  readonly datasets: ReadonlyMap<string, string>;
}

const NOT_FOUND = 'Nothing in the data matches';

/**
 * How the columns of a result are said. A column is recognised by what it is, the property that the statement takes it from,
 * and only if that property can have every one of its values; all others are shown as they are stored.
 */
export function columnWords(
  statement: string,
  fields: readonly string[],
  rows: readonly (readonly unknown[])[],
  worded: Worded,
): ColumnWords[] {
  const origins = columnOrigins(statement, fields);
  return fields.map((field, column) => {
    const { property, variable, isOptional } = origins[column] ?? NO_ORIGIN;
    const beside = property === 'dates' ? origins.findIndex((each) => each.property === undefined && each.variable === variable) : -1;
    const words = wordsOf(property ?? (field === 'state' ? field : undefined), worded);
    const isRecognised = words !== undefined && rows.every((row) => isNothing(row[column]) || sayAll(words, row[column]) !== undefined);
    const linked = isRecognised && property !== undefined ? LINKED[property] : undefined;
    const rank = (value: unknown): SortKey => {
      if (!isRecognised || Array.isArray(value)) return undefined;
      if (words.isNamed === true) return words.say(value);
      return words.order?.indexOf(value);
    };
    return {
      title: (field === property ? words?.title : undefined) ?? columnTitle(field),
      say: (value, row) => {
        if (!isRecognised) return undefined;
        return datesOf(row?.[beside], value, worded) ?? sayAll(words, value);
      },
      explain: (value) => (isRecognised ? words.explain?.(value) : undefined),
      sortBy: (value) => (isNothing(value) ? undefined : (rank(value) ?? sortKey(value, worded.unionGraph))),
      linksOf: (value) => {
        if (linked === undefined) return [];
        return [value].flat().flatMap((id) => {
          const said = words?.say(id);
          return typeof id === 'string' && said !== undefined ? [{ target: { kind: linked, id }, words: said }] : [];
        });
      },
      none: isOptional ? NOT_FOUND : isRecognised ? words.none : undefined,
    };
  });
}

/** The properties that are ids of what can be opened. */
const LINKED: Readonly<Record<string, Selected['kind']>> = { endedBy: 'relation', relation: 'relation', sources: 'source', via: 'source' };

const NO_ORIGIN: ColumnOrigin = { property: undefined, variable: undefined, isOptional: false };

/** The dates of a relation in brief, as everywhere else in a row; `undefined` where the value is not its dates. */
function datesOf(beside: unknown, dates: unknown, { unionGraph }: Worded): string | undefined {
  if (!(beside instanceof RelationshipValue)) return undefined;
  const relation = relationOf(beside, unionGraph);
  return relation !== undefined && relation.dates === dates ? datesInBrief(relation) : undefined;
}

/** What is computed may be days: no other text looks like one. */
const DAYS: PropertyWords = PROPERTY_WORDS.from === undefined ? { say: () => undefined } : { say: PROPERTY_WORDS.from.say };

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}

/** A value, or each of a list. */
function sayAll(words: PropertyWords, value: unknown): string | undefined {
  if (!Array.isArray(value)) return words.say(value);
  const said = value.map(words.say);
  return said.length > 0 && said.every((each) => each !== undefined) ? said.join(', ') : undefined;
}

function wordsOf(property: string | undefined, { unionGraph, sources, datasets }: Worded): PropertyWords | undefined {
  if (property === undefined) return DAYS;
  const named = (names: (id: string) => string | undefined, none?: string): PropertyWords => ({
    isNamed: true,
    say: (value) => (typeof value === 'string' ? names(value) : undefined),
    ...(none !== undefined && { none }),
  });
  const relation = (id: string) => {
    const found = unionGraph.relationById.get(id);
    return found && sentenceOf(unionGraph, found);
  };
  switch (property) {
    case 'endedBy':
      return named(relation, 'No event that is told has ended it');
    case 'relation':
      return named(relation);
    case 'via':
      return { ...named((id) => sources.get(id), 'It speaks for itself'), title: SOURCE_FIELDS.via.title };
    case 'sources':
      return named((id) => sources.get(id));
    case 'dataset':
      return named((id) => datasets.get(id));
    case 'type()':
      return named((type) => unionGraph.types.find((each: Pick<RelationType, 'type' | 'label'>) => each.type === type)?.label);
    default:
      return Object.hasOwn(PROPERTY_WORDS, property) ? PROPERTY_WORDS[property] : undefined;
  }
}

/** The text of a cell of a row, without links: in words where it has some, and empty where there is nothing. */
export function cellText(
  row: readonly unknown[],
  column: number,
  words: readonly ColumnWords[] | undefined,
  unionGraph: UnionGraph,
): string {
  return words?.[column]?.say(row[column], row) ?? valueText(row[column], unionGraph);
}
