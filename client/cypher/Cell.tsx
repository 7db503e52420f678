import { Fragment, type ReactNode } from 'react';
import { sentenceOf } from '../details/sentence.ts';
import { useViewer } from '../shell/viewer-context.ts';
import type { Selected } from '../url/parsers.ts';
import styles from './cypher.module.css';
import { actorIdOf, type NodeValue, type PathValue, type RelationshipValue, relationIdOf, typedValue } from './values.ts';

/** A value of a result: actors, relations and paths as links to them, the rest as text. */
export function Cell({ value }: { readonly value: unknown }) {
  if (value === null || value === undefined) return <span className={styles.quiet}>null</span>;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return <>{String(value)}</>;
  const typed = typedValue(value);
  switch (typed?.$type) {
    case 'Node':
      return <NodeCell node={typed} />;
    case 'Relationship':
      return <RelationshipCell relationship={typed} />;
    case 'Path':
      return <PathCell path={typed} />;
    case 'Integer':
      return <>{typed.value}</>;
    case undefined:
      return Array.isArray(value) ? <ListCell items={value} /> : <code>{JSON.stringify(value)}</code>;
  }
}

function NodeCell({ node }: { readonly node: NodeValue }) {
  const { world } = useViewer();
  const id = actorIdOf(node);
  const name = String(node.properties.name ?? node.properties.title ?? node.properties.text ?? node.properties.id ?? node.labels.join(':'));
  if (id === undefined || !world.actorById.has(id)) return <span title={JSON.stringify(node.properties)}>{name}</span>;
  return <Link target={{ kind: 'actor', id }}>{name}</Link>;
}

function RelationshipCell({ relationship }: { readonly relationship: RelationshipValue }) {
  const { world } = useViewer();
  const id = relationIdOf(relationship);
  const relation = id === undefined ? undefined : world.relationById.get(id);
  if (relation === undefined) return <span title={JSON.stringify(relationship.properties)}>{relationship.type}</span>;
  return <Link target={{ kind: 'relation', id: relation.id }}>{sentenceOf(world, relation)}</Link>;
}

function PathCell({ path }: { readonly path: PathValue }) {
  const { world } = useViewer();
  return (
    <span className={styles.path}>
      {path.nodes.map((node, index) => {
        const step = path.relationships[index - 1];
        const id = step === undefined ? undefined : relationIdOf(step);
        const relation = id === undefined ? undefined : world.relationById.get(id);
        const along = step?.source === path.nodes[index - 1]?.id;
        return (
          <Fragment key={`${node.id} ${step?.id ?? ''}`}>
            {step !== undefined &&
              (relation === undefined ? (
                <span> {step.type} </span>
              ) : (
                <Link target={{ kind: 'relation', id: relation.id }} quiet>
                  {along ? relation.info.label : relation.info.inverseLabel}
                </Link>
              ))}
            <NodeCell node={node} />
          </Fragment>
        );
      })}
    </span>
  );
}

/** A list of a result has no ids of its own and never changes, so its items go by their places. */
function ListCell({ items }: { readonly items: readonly unknown[] }) {
  return [...items.entries()].map(([place, item]) => (
    <Fragment key={place}>
      {place > 0 && ', '}
      <Cell value={item} />
    </Fragment>
  ));
}

interface LinkProps {
  readonly target: Selected;
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

function Link({ target, quiet = false, children }: LinkProps) {
  const { select } = useViewer();
  return (
    <button
      type="button"
      className={quiet ? styles.quietLink : styles.link}
      onClick={(event) => select(target, event.ctrlKey || event.metaKey || event.shiftKey)}
    >
      {children}
    </button>
  );
}
