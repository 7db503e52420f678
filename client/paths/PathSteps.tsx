import type { PathAnswer, PathStep } from '../../model/paths/answer.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';
import { LineSwatch } from '../ui/Swatch.tsx';
import { relationInBrief } from '../wording/relation-in-brief.ts';
import { clauseOf } from '../wording/sentence.ts';
import { stateInBrief } from '../wording/state-in-brief.ts';
import pathStyles from './paths.module.css';

/** The steps of a path, each with its evidence and its alternatives. */
export function PathSteps({ path }: { readonly path: PathAnswer }) {
  return (
    <ol className={pathStyles.steps}>
      {path.steps.map((step) => (
        <Step key={step.relation.id} step={step} />
      ))}
    </ol>
  );
}

function Step({
  step: {
    from,
    relation: { id, state = 'attested' },
    evidence,
    alternatives,
  },
}: {
  readonly step: PathStep;
}) {
  const { unionGraph, visibleGraph, select } = useViewer();
  const relation = unionGraph.relationById.get(id);
  if (relation === undefined) return null;
  const { subject, verb, object } = clauseOf(unionGraph, relation, from);
  const [claim] = evidence.filter(({ stance }) => stance === 'supports');
  const disputes = evidence.filter(({ stance }) => stance === 'disputes').length;
  const otherDates = evidence.filter(({ stance }) => stance === 'disputes-dates').length;
  return (
    <li>
      <button type="button" className={styles.relation} data-relation={id} onClick={() => select({ kind: 'relation', id })}>
        <LineSwatch sign={relation.sign} state={state} />
        <span>
          <span className={styles.primaryText}>
            {subject} {verb} {object}
          </span>
          <span className={styles.secondaryText}>
            {[
              ...(state === 'attested' ? [] : [stateInBrief(state, relation, visibleGraph.criteria.window)]),
              relationInBrief(relation),
            ].join(' · ')}
          </span>
        </span>
      </button>
      {claim !== undefined && (
        <p className={pathStyles.claim}>
          {claim.claim}{' '}
          <span>
            {claim.source.title}, {claim.locator}, {claim.reliability}
            {claim.credibility}
          </span>
          {evidence.length > 1 && (
            <span>
              {' '}
              and {evidence.length - 1} more {evidence.length === 2 ? 'claim' : 'claims'}
            </span>
          )}
          {disputes > 0 && <span>, {disputes} of them disputing it</span>}
          {otherDates > 0 && <span>, {otherDates} of them disputing when</span>}
        </p>
      )}
      {alternatives.length > 0 && (
        <p className={pathStyles.claim}>Also: {alternatives.map((other) => alternativeName(other)).join(', ')}</p>
      )}
    </li>
  );

  function alternativeName(other: string): string {
    const alternative = unionGraph.relationById.get(other);
    return alternative === undefined ? other : clauseOf(unionGraph, alternative, from).verb;
  }
}
