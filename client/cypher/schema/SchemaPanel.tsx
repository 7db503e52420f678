import { Loader } from '@mantine/core';
import { type MouseEvent, useMemo, useState } from 'react';
import type { SchemaAnswer } from '../../../model/api/schema.ts';
import { formatShare } from '../../../model/format-count.ts';
import { useGraphSchema } from '../../data/queries.ts';
import { Failure } from '../../ui/Failure.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { InsertHandle } from '../editor/StatementField.tsx';
import { BETWEEN_ACTORS, insertionOf, type SchemaChoice } from './insertion.ts';
import styles from './schema.module.css';
import { relationCount, type SchemaRow, schemaRows } from './schema-rows.ts';
import { useSchemaTree } from './use-schema-tree.ts';

interface Props {
  /** Only names that have these words are shown. */
  readonly words: string;
  readonly onInsert: InsertHandle;
}

/** The labels, types of relationship and properties of the graph with their counts. Choosing one writes it into the query. */
export function SchemaPanel({ words, onInsert }: Props) {
  const { data: schema, error, refetch } = useGraphSchema();
  const insert = (choice: SchemaChoice) => onInsert((statement, offset) => insertionOf(choice, statement, offset));
  if (error !== null) return <Failure error={error} onRetry={refetch} />;
  if (schema === undefined) return <Loader size="xs" aria-label="The schema is being read" />;
  if (schema.nodes === 0) return <p className={styles.quiet}>The graph is empty: it has no labels, types or properties.</p>;
  return (
    <>
      <Advice schema={schema} onInsert={insert} />
      <Tree schema={schema} words={words} onInsert={insert} />
    </>
  );
}

interface PartProps {
  readonly schema: SchemaAnswer;
  readonly onInsert: (choice: SchemaChoice) => void;
}

/** How to ask for relations between actors only. */
function Advice({ schema, onInsert }: PartProps) {
  return (
    <div className={styles.advice}>
      <p>
        {formatShare(relationCount(schema), schema.relationships, 'relationship')} are relations between actors. The others keep evidence
        and datasets, and <code>()-[r]-&gt;()</code> finds them too. Only relations have a <code>category</code>. Only between actors:
      </p>
      <button type="button" title="Write it into the query" onClick={() => onInsert({ kind: 'pattern' })}>
        <code>{BETWEEN_ACTORS}</code>
      </button>
    </div>
  );
}

function Tree({ schema, words, onInsert }: PartProps & Pick<Props, 'words'>) {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => schemaRows(schema, words, toggled), [schema, words, toggled]);
  const toggle = (id: string) => setToggled((before) => (before.has(id) ? without(before, id) : new Set(before).add(id)));
  const choose = ({ choice }: SchemaRow) => choice !== undefined && onInsert(choice);
  const { tree, home, setActive, onKeyDown } = useSchemaTree(rows, toggle, choose);
  const onClick = (event: MouseEvent, row: SchemaRow) => {
    setActive(row.id);
    const isOnArrow = event.target instanceof Element && event.target.closest('[data-toggle]') !== null;
    if (row.choice === undefined || isOnArrow) toggle(row.id);
    else choose(row);
  };
  if (rows.length === 0) return <p className={styles.quiet}>No label, type or property has these words.</p>;
  return (
    <div ref={tree} className={styles.tree} role="tree" aria-label="Labels, types and properties">
      {rows.map((row, index) => (
        <div
          key={row.id}
          className={styles.row}
          role="treeitem"
          aria-level={row.level}
          aria-expanded={row.isOpen}
          title={row.choice === undefined ? undefined : titleOf(row)}
          data-level={row.level}
          tabIndex={row.id === home ? 0 : -1}
          onClick={(event) => onClick(event, row)}
          onKeyDown={(event) => onKeyDown(event, index)}
          onFocus={() => setActive(row.id)}
        >
          <span className={styles.arrow} data-toggle={row.isOpen === undefined ? undefined : true}>
            {row.isOpen !== undefined && <Icon name={row.isOpen ? 'down' : 'right'} size={12} />}
          </span>
          <span className={styles.what}>
            <span>{row.label} </span>
            {row.types.length > 0 && <span className={styles.types}>{row.types.join(' | ')} </span>}
          </span>
          <span className={styles.count}>{row.count.toLocaleString('en')}</span>
        </div>
      ))}
    </div>
  );
}

function titleOf({ label, types }: SchemaRow): string {
  return [label, ...(types.length > 0 ? [types.join(' | ')] : [])].join(': ');
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...ids].filter((each) => each !== id));
}
