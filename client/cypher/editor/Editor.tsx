import { Button, NumberInput, Switch } from '@mantine/core';
import { type KeyboardEvent, type Ref, Suspense, useMemo, useState } from 'react';
import { keyText } from '../../state/commands/key-text.ts';
import { keyOf, PART_KEYS } from '../../state/commands/part-keys.ts';
import { BOUND_NAMES } from '../../state/query-parameters.ts';
import { useQueryRun } from '../../state/query-run.ts';
import { useBoundParameters } from '../../state/use-bound-parameters.ts';
import { useViewer } from '../../state/viewer-context.ts';
import styles from '../../style/cypher.module.css';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { statementsIn } from '../language/statements.ts';
import { QuestionHead } from '../questions/QuestionHead.tsx';
import { ParameterFields } from './ParameterFields.tsx';
import { type InsertHandle, StatementField } from './StatementField.tsx';

const SaveQuestion = lazyPart(async () => (await import('../questions/SaveQuestion.tsx')).SaveQuestion);

/** The statements, their parameters, and the buttons that run one and stop it. Ctrl-Enter runs the one under the cursor, Escape stops. */
export function Editor({ insertRef }: { readonly insertRef: Ref<InsertHandle> }) {
  const { statement, question, outcome, follow, setFollow, run, stop } = useQueryRun();
  const bound = useBoundParameters();
  const [place, setPlace] = useState(0);
  const [saving, setSaving] = useState(false);
  const count = useMemo(() => statementsIn(statement).length, [statement]);
  const running = outcome.kind === 'running';
  const onKeyDown = (event: KeyboardEvent) => {
    // The editor has handled the key itself: the first Escape closes an open list.
    if (event.defaultPrevented) return;
    if (keyOf(event, 'run') !== undefined) {
      event.preventDefault();
      run(place);
    }
    if (running && keyOf(event, 'stop') !== undefined) {
      event.preventDefault();
      stop();
    }
  };
  return (
    <section className={styles.editor} aria-label="Query" onKeyDown={onKeyDown}>
      {question !== undefined && <QuestionHead question={question} />}
      <StatementField insertRef={insertRef} onPlace={setPlace} />
      <ParameterFields isNamed />
      <div className={styles.toolbar}>
        {running ? (
          <Button size="xs" variant="default" leftSection={<Icon name="stop" size={14} />} onClick={stop}>
            Stop <kbd>{keyText(PART_KEYS.stop.keys[0])}</kbd>
          </Button>
        ) : (
          <Button size="xs" leftSection={<Icon name="play" size={14} />} disabled={count === 0} onClick={() => run(place)}>
            {count > 1 ? `Run ${Math.min(place, count - 1) + 1} of ${count}` : 'Run'} <kbd>{keyText(PART_KEYS.run.keys[0])}</kbd>
          </Button>
        )}
        <Button size="xs" variant="default" disabled={count === 0} onClick={() => setSaving(true)}>
          Save …
        </Button>
        <Timeout />
        <Switch size="xs" label="Follow the timeline" checked={follow} onChange={(event) => setFollow(event.currentTarget.checked)} />
        <dl className={styles.boundParameters} title="These follow the timeline and the selection">
          {BOUND_NAMES.map((name) => (
            <div key={name}>
              <dt>${name}</dt>
              <dd>{JSON.stringify(bound[name])}</dd>
            </div>
          ))}
        </dl>
      </div>
      {saving && (
        <ErrorBoundary
          what="The form"
          within={(failure) => (
            <Dialog label="Save the question" place="centre" onClose={() => setSaving(false)}>
              <div className={styles.save}>{failure}</div>
            </Dialog>
          )}
        >
          <Suspense>
            <SaveQuestion onClose={() => setSaving(false)} />
          </Suspense>
        </ErrorBoundary>
      )}
    </section>
  );
}

/** How long a query may run: up to what the server allows. */
function Timeout() {
  const { info } = useViewer();
  const { timeoutMs, setTimeoutMs } = useQueryRun();
  const most = info.limits.timeoutMs / 1000;
  return (
    <NumberInput
      className={styles.timeout ?? ''}
      size="xs"
      aria-label={`Time limit in seconds, ${most} at most`}
      title={`Time limit of a query; the server allows ${most} s`}
      leftSection={<Icon name="clock" size={14} />}
      suffix=" s"
      min={0.1}
      max={most}
      step={1}
      hideControls
      value={(timeoutMs ?? info.limits.timeoutMs) / 1000}
      onChange={(value) => {
        const milliseconds = Math.round(Number(value) * 1000);
        if (milliseconds >= 1) setTimeoutMs(milliseconds >= info.limits.timeoutMs ? null : milliseconds);
      }}
    />
  );
}
