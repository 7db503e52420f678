import { Fragment, type ReactNode } from 'react';
import { formatCount } from '../../../model/format-count.ts';
import { type NodeValue, type PathValue, type RelationshipValue, typedValue } from '../../../model/query-api/values.ts';
import { stateIn } from '../../../model/time/relation-time.ts';
import { actorIdOf } from '../../data/cypher-values.ts';
import { useViewer } from '../../state/viewer-context.ts';
import { sentenceOf } from '../../wording/sentence.ts';
import { stateInBrief } from '../../wording/state-in-brief.ts';
import { useWindowOfRow } from './answer-window.ts';
import { DisputedBy } from './DisputedBy.tsx';
import styles from './result.module.css';
import { ValueLink } from './ValueLink.tsx';
import { digitsOf, nodeNameOf, relationOf, stepsOf } from './value-text.ts';

/** A longer list is folded. */
const MOST_ITEMS = 3;

/** A value of a result: actors, relations and paths as links to them, long lists and maps folded, the rest as text. */
export function Cell({ value }: { readonly value: unknown }) {
  if (value === null || value === undefined) return <span className={styles.quiet}>null</span>;
  if (typeof value !== 'object') return <>{String(value)}</>;
  const typed = typedValue(value);
  switch (typed?.$type) {
    case 'Node':
      return <NodeCell node={typed} />;
    case 'Relationship':
      return <RelationshipCell relationship={typed} />;
    case 'Path':
      return <PathCell path={typed} />;
    default:
      return digitsOf(value) ?? (Array.isArray(value) ? <ListCell items={value} /> : <MapCell entries={Object.entries(value)} />);
  }
}

function NodeCell({ node }: { readonly node: NodeValue }) {
  const { unionGraph } = useViewer();
  const id = actorIdOf(node);
  const name = nodeNameOf(node);
  const source = node.labels.includes('Source') ? node.properties.id : undefined;
  if (typeof source === 'string') return <ValueLink target={{ kind: 'source', id: source }}>{name}</ValueLink>;
  if (id === undefined || !unionGraph.actorById.has(id)) return <span title={JSON.stringify(node.properties)}>{name}</span>;
  return <ValueLink target={{ kind: 'actor', id }}>{name}</ValueLink>;
}

/** A relation as a sentence; where the rows are of a window, with its state there, unless it is attested; and with who disputes it, where the rows say so. */
function RelationshipCell({ relationship }: { readonly relationship: RelationshipValue }) {
  const { unionGraph } = useViewer();
  const window = useWindowOfRow();
  const relation = relationOf(relationship, unionGraph);
  if (relation === undefined) return <span title={JSON.stringify(relationship.properties)}>{relationship.type}</span>;
  const link = <ValueLink target={{ kind: 'relation', id: relation.id }}>{sentenceOf(unionGraph, relation)}</ValueLink>;
  const state = window === null ? 'attested' : stateIn(relation, window);
  return (
    <>
      {link}
      {window !== null && state !== 'attested' && (
        <>
          {' '}
          <small className={styles.state}>({stateInBrief(state, relation, window)})</small>
        </>
      )}
      <DisputedBy relation={relation.id} />
    </>
  );
}

function PathCell({ path }: { readonly path: PathValue }) {
  const { unionGraph } = useViewer();
  const [first] = path.nodes;
  return (
    <span className={styles.path}>
      {first !== undefined && <NodeCell node={first} />}
      {[...stepsOf(path, unionGraph).entries()].map(([place, { relation, verb, to }]) => (
        <Fragment key={place}>
          {relation === undefined ? (
            <span>{verb}</span>
          ) : (
            <ValueLink target={{ kind: 'relation', id: relation.id }} quiet>
              {verb}
            </ValueLink>
          )}
          {to !== undefined && <NodeCell node={to} />}
        </Fragment>
      ))}
    </span>
  );
}

/** The items of a list have no ids and never change, so their index is their key. */
function ListCell({ items }: { readonly items: readonly unknown[] }) {
  if (items.length === 0) return <span className={styles.quiet}>empty list</span>;
  if (items.length <= MOST_ITEMS) {
    return [...items.entries()].map(([place, item]) => (
      <Fragment key={place}>
        {place > 0 && <span className={styles.comma}>, </span>}
        <span className={isRelationship(item) ? styles.sentence : undefined}>
          <Cell value={item} />
        </span>
      </Fragment>
    ));
  }
  return (
    <Folded words={formatCount(items.length, 'item')}>
      <ul>
        {[...items.entries()].map(([place, item]) => (
          <li key={place}>
            <Cell value={item} />
          </li>
        ))}
      </ul>
    </Folded>
  );
}

function isRelationship(value: unknown): boolean {
  return typeof value === 'object' && value !== null && typedValue(value)?.$type === 'Relationship';
}

function MapCell({ entries }: { readonly entries: readonly (readonly [string, unknown])[] }) {
  if (entries.length === 0) return <span className={styles.quiet}>empty map</span>;
  return (
    <Folded words={formatCount(entries.length, 'key')}>
      <dl>
        {entries.map(([key, item]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>
              <Cell value={item} />
            </dd>
          </div>
        ))}
      </dl>
    </Folded>
  );
}

function Folded({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <details className={styles.folded}>
      <summary>{words}</summary>
      {children}
    </details>
  );
}
