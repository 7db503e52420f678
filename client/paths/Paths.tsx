import { Button, Loader, SegmentedControl } from '@mantine/core';
import { formatCount, formatNumber } from '../../model/format-count.ts';
import type { PathAnswer, PathsAnswer } from '../../model/paths/answer.ts';
import { pathsQueryString } from '../data/paths-query-string.ts';
import { usePathsAnswer } from '../data/queries.ts';
import { useAsCypher } from '../state/use-as-cypher.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';
import { ActorPicker } from '../ui/ActorPicker.tsx';
import { Failure } from '../ui/Failure.tsx';
import { PATH_ORDERS } from '../url/viewer-url.ts';
import { windowInWords } from '../wording/date-in-words.ts';
import { capitalize, stateName } from '../wording/state-in-words.ts';
import { PathSteps } from './PathSteps.tsx';
import pathStyles from './paths.module.css';

const MEANINGS = {
  together: 'All relations of a path hold at the same time.',
  sequence: 'Each relation begins no earlier than the one before it.',
} as const;

/** The paths between two actors within the window. The open one is highlighted on the canvas. */
export function Paths({ from, to }: { readonly from: string; readonly to: string | undefined }) {
  const { visibleGraph, values, setValues } = useViewer();
  const answer = usePathsAnswer(pathsQueryString(values.path, values.order, visibleGraph.criteria));
  return (
    <>
      <header className={styles.section}>
        <h2>Paths</h2>
        <ActorPicker label="From" value={from} onChange={(id) => setValues({ path: to === undefined ? [id] : [id, to], nth: null })} />
        <ActorPicker label="To" value={to} autoFocus={to === undefined} onChange={(id) => setValues({ path: [from, id], nth: null })} />
        {to === undefined && <p className={styles.quiet}>Choose the other actor here, or click it on the canvas.</p>}
        <div className={styles.actions}>
          <SegmentedControl
            size="xs"
            aria-label="Order in time"
            value={values.order}
            onChange={(value) => setValues({ order: PATH_ORDERS.find((name) => name === value) ?? 'together', nth: null })}
            data={[
              { value: 'together', label: 'Together' },
              { value: 'sequence', label: 'In sequence' },
            ]}
          />
          {to !== undefined && (
            <Button size="compact-xs" variant="default" onClick={() => setValues({ path: [to, from], nth: null })}>
              Reverse
            </Button>
          )}
          <Button size="compact-xs" variant="default" onClick={() => setValues({ path: null, nth: null, order: null })}>
            Close
          </Button>
        </div>
        <p className={styles.quiet}>{MEANINGS[values.order]} Signs multiply: the enemy of an enemy counts as supportive.</p>
      </header>
      {to !== undefined && answer.isPending && <Loader size="sm" aria-label="Paths are being sought" />}
      {answer.isError && <Failure error={answer.error} onRetry={answer.refetch} />}
      {to !== undefined && answer.data !== undefined && <Found answer={answer.data} />}
    </>
  );
}

function Found({ answer }: { readonly answer: PathsAnswer }) {
  const asCypher = useAsCypher();
  const { visibleGraph, values, setValues } = useViewer();
  const when = windowInWords(visibleGraph.criteria.window);
  if (answer.paths.length === 0) {
    return (
      <p className={styles.quiet} role="status">
        {answer.cut?.reason === 'work'
          ? 'The search was too much work and was stopped before it found a path. A narrower window or filter makes it less.'
          : `No path between the two in ${when}, with these filters. Try another window, the other order, or show presumed relations.`}
      </p>
    );
  }
  return (
    <div className={styles.section}>
      <div role="status">
        <h3>
          {formatCount(answer.paths.length, 'path')} in {when}, the shortest of {formatCount(answer.shortest ?? 0, 'step')}
        </h3>
      </div>
      {answer.cut !== null && (
        <p className={styles.quiet}>
          {answer.cut.reason === 'work' ? 'The search was stopped as too much work: there may be more. ' : ''}
          {answer.cut.paths !== null && `${formatNumber(answer.cut.paths)} more ${answer.cut.paths === 1 ? 'is' : 'are'} not listed.`}
        </p>
      )}
      <ol className={pathStyles.paths}>
        {answer.paths.map((path, index) => (
          <li key={path.steps.map(({ relation }) => relation.id).join(' ')} data-open={index === values.nth || undefined}>
            <button
              type="button"
              className={pathStyles.path}
              aria-expanded={index === values.nth}
              onClick={() => setValues({ nth: index })}
            >
              <span className={styles.primaryText}>{overIn(path)}</span>
              <span className={styles.secondaryText}>{summaryOf(path)}</span>
            </button>
            {index === values.nth && (
              <>
                <PathSteps path={path} />
                <Button
                  size="compact-xs"
                  variant="default"
                  title="Gives the relations of this path; it does not search for paths"
                  onClick={() => asCypher({ relations: path.steps.map(({ relation }) => relation.id) })}
                >
                  Relations of this path, as Cypher
                </Button>
              </>
            )}
          </li>
        ))}
      </ol>
    </div>
  );

  function overIn({ steps }: PathAnswer): string {
    const names = steps.slice(0, -1).map(({ to }) => visibleGraph.unionGraph.actorById.get(to)?.name ?? to);
    return names.length === 0 ? 'Direct' : `Through ${names.join(', ')}`;
  }
}

function summaryOf({ length, state, sign, during }: PathAnswer): string {
  const tone = sign > 0 ? 'signs multiply to supportive' : sign < 0 ? 'signs multiply to hostile' : 'with a neutral step';
  const when =
    during === null ? '' : during.to === null ? `, from ${during.from}` : `, ${windowInWords({ from: during.from, to: during.to })}`;
  return `${formatCount(length, 'step')} · ${capitalize(stateName(state))}${when} · ${tone}`;
}
