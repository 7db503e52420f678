import { type Hover, relationsOfTie } from '../graph/emphasis.ts';
import { stateOf } from '../graph/visible-graph.ts';
import { useViewer } from '../state/viewer-context.ts';
import { datesInBrief } from '../wording/dates-in-brief.ts';
import { doubtedInBrief } from '../wording/relation-in-brief.ts';
import { sentenceOf } from '../wording/sentence.ts';
import { stateInBrief } from '../wording/state-in-brief.ts';
import { signsInWords } from '../wording/tie-in-words.ts';
import styles from './surface.module.css';

/** A longer name may be shortened on the canvas. */
const NAME_IN_FULL = 24;

/** A tooltip for what the pointer is on: a relation, or an actor whose name may be shortened. */
export function Tip({ hover }: { readonly hover: { readonly target: Hover; readonly x: number; readonly y: number } }) {
  const { visibleGraph } = useViewer();
  const actor = hover.target?.kind === 'actor' ? visibleGraph.unionGraph.actorById.get(hover.target.id) : undefined;
  if (actor !== undefined && actor.name.length > NAME_IN_FULL) {
    return (
      <div className={styles.tip} style={{ left: hover.x, top: hover.y }}>
        <strong>{actor.name}</strong>
      </div>
    );
  }
  if (hover.target?.kind === 'tie') {
    const relations = relationsOfTie(visibleGraph, hover.target);
    const names = [...new Set(hover.target.actors)].map((id) => visibleGraph.unionGraph.actorById.get(id)?.name);
    return (
      <div className={styles.tip} style={{ left: hover.x, top: hover.y }}>
        <strong>{names.join(' and ')}</strong>
        <span>{signsInWords(relations)} · a click opens them</span>
      </div>
    );
  }
  const relation = hover.target?.kind === 'relation' ? visibleGraph.unionGraph.relationById.get(hover.target.id) : undefined;
  if (relation === undefined) return null;
  const marks = [
    stateInBrief(stateOf(visibleGraph, relation), relation, visibleGraph.criteria.window),
    ...doubtedInBrief(relation),
    ...(relation.disputed ? ['disputed'] : []),
    datesInBrief(relation),
  ];
  return (
    <div className={styles.tip} style={{ left: hover.x, top: hover.y }}>
      <strong>{sentenceOf(visibleGraph.unionGraph, relation)}</strong>
      <span>{marks.join(' · ')}</span>
    </div>
  );
}
