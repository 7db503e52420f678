import { SegmentedControl } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import type { Actor, Relation } from '../graph/union-graph.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';
import { whenInWords } from '../wording/comparison-in-words.ts';
import { signsInWords } from '../wording/tie-in-words.ts';
import { byCounterpart, byVerb } from './grouped-relations.ts';
import { RelationListItem } from './RelationListItem.tsx';

interface Props {
  readonly actor: Actor;
  /** Those of its relations that are shown. */
  readonly relations: readonly Relation[];
}

const GROUPINGS = ['type', 'counterpart'] as const;
type Grouping = (typeof GROUPINGS)[number];

/** The relations of an actor that are shown, by their type or by the other actor; which of the two is remembered. */
export function ActorRelations({ actor, relations }: Props) {
  const { unionGraph, visibleGraph, select } = useViewer();
  const [stored, setGrouping] = useLocalStorage<Grouping>({
    key: 'entente-actor-relations',
    defaultValue: 'type',
    getInitialValueInEffect: false,
  });
  const grouping = GROUPINGS.find((each) => each === stored) ?? 'type';
  const when = whenInWords(visibleGraph.criteria);
  return (
    <div className={styles.section}>
      <h3>
        In {when} <span className={styles.number}>{relations.length.toLocaleString('en')}</span>
      </h3>
      {relations.length === 0 && (
        <p className={styles.quiet}>
          No relation of {actor.name} is shown in {when}.
        </p>
      )}
      {relations.length > 1 && (
        <SegmentedControl
          className={styles.choice}
          size="xs"
          aria-label="Group the relations"
          data={GROUPINGS.map((value) => ({ value, label: `By ${value}` }))}
          value={grouping}
          onChange={(value) => setGrouping(value as Grouping)}
        />
      )}
      {grouping === 'type' &&
        byVerb(unionGraph, relations, actor.id).map(({ verb, members }) => (
          <div key={verb} className={styles.relationGroup}>
            <h4>{verb}</h4>
            <ul className={styles.rows}>
              {members.map((relation) => (
                <RelationListItem key={relation.id} relation={relation} from={actor.id} />
              ))}
            </ul>
          </div>
        ))}
      {grouping === 'counterpart' &&
        byCounterpart(unionGraph, relations, actor.id).map(({ other, members }) => (
          <div key={other.id} className={styles.relationGroup} data-counterpart={other.id}>
            <h4>
              <button type="button" className={styles.link} onClick={() => select({ kind: 'actor', id: other.id })}>
                {other.name}
              </button>{' '}
              {signsInWords(members)}
            </h4>
            <ul className={styles.rows}>
              {members.map((relation) => (
                <RelationListItem key={relation.id} relation={relation} from={actor.id} says="verb" />
              ))}
            </ul>
          </div>
        ))}
    </div>
  );
}
