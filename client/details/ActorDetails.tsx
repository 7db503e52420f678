import { useMemo } from 'react';
import { useActor } from '../data/queries.ts';
import { relationsOfActor } from '../graph/relations-of-actor.ts';
import type { Relation } from '../graph/union-graph.ts';
import { comparedWindowOf, isVisible, knownOf, statesInWindows } from '../graph/visible-graph.ts';
import { timelineYearsOf } from '../graph/years.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';
import { ActorSwatch } from '../ui/ActorSwatch.tsx';
import { Failure } from '../ui/Failure.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { activeInWords } from '../wording/active-in-words.ts';
import { capitalize } from '../wording/state-in-words.ts';
import { ActorRelations } from './ActorRelations.tsx';
import { FurtherFacts } from './FurtherFacts.tsx';
import { Hindsight } from './Hindsight.tsx';
import { RelationListItem } from './RelationListItem.tsx';
import { Sparkline } from './Sparkline.tsx';

/** An actor: its names and description, its years, and its relations inside and outside of the window. */
export function ActorDetails({ id }: { readonly id: string }) {
  const { unionGraph, visibleGraph } = useViewer();
  const answer = useActor(id, knownOf(visibleGraph));
  const actor = unionGraph.actorById.get(id);
  const relations = useMemo(() => relationsOfActor(unionGraph, actor?.index), [unionGraph, actor]);
  const years = useMemo(() => timelineYearsOf(unionGraph, {}, relations), [unionGraph, relations]);
  if (actor === undefined) return null;

  const shown = relations.filter((relation) => isVisible(visibleGraph, relation));
  const isAbsent = (relation: Relation) => statesInWindows(visibleGraph, relation).length === 0 && !isVisible(visibleGraph, relation);
  const unseen = relations.filter((relation) => !isAbsent(relation) && !isVisible(visibleGraph, relation));
  const outside = relations.filter(isAbsent);
  const kind = unionGraph.kinds.find((info) => info.kind === actor.kind)?.name ?? actor.kind;
  return (
    <>
      <header className={styles.section}>
        <p className={styles.kindLabel}>
          <ActorSwatch actor={actor} /> {capitalize(kind)}
        </p>
        <h2>{actor.name}</h2>
        {actor.aliases.length > 0 && <p className={styles.quiet}>Also: {actor.aliases.join(', ')}</p>}
        {answer.isError && <Failure error={answer.error} onRetry={answer.refetch} />}
        {answer.data?.description !== undefined && <p>{answer.data.description}</p>}
        {answer.data?.active !== undefined && answer.data.active !== '' && (
          <p className={styles.quiet}>{capitalize(activeInWords(answer.data.active))}</p>
        )}
        {answer.data !== undefined && (answer.data.description || answer.data.active) && <Hindsight />}
        {answer.data !== undefined && <FurtherFacts told="actor" values={answer.data} />}
        <Sparkline years={years} />
        <MenuButton target={{ kind: 'actor', id }} />
      </header>
      <ActorRelations actor={actor} relations={shown} />
      <Folded title="Hidden by filters, by a switch of the timeline, or with hidden actors" relations={unseen} from={id} />
      <Folded
        title={comparedWindowOf(visibleGraph.criteria) === null ? 'Outside this window' : 'Outside both windows'}
        relations={outside}
        from={id}
      />
    </>
  );
}

interface FoldedProps {
  readonly title: string;
  readonly relations: readonly Relation[];
  readonly from: string;
}

function Folded({ title, relations, from }: FoldedProps) {
  if (relations.length === 0) return null;
  return (
    <details className={styles.folded}>
      <summary>
        {title} <span className={styles.number}>{relations.length.toLocaleString('en')}</span>
      </summary>
      <ul className={styles.rows}>
        {relations.map((relation) => (
          <RelationListItem key={relation.id} relation={relation} from={from} says="both" />
        ))}
      </ul>
    </details>
  );
}
