import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CypherAnswer } from '../../model/api.ts';
import { yearWindow } from '../../model/time/window.ts';
import { ApiError, post } from '../data/api.ts';
import { useViewer } from '../shell/viewer-context.ts';
import { TYPING } from '../url/viewer-url.ts';
import { freeParameters, namesIn, type ParameterType, textOf, typedAs } from './parameters.ts';
import { isStale, type Outcome, type QueryRun, QueryRunContext, type Ran } from './query-run.ts';
import { useBoundParameters } from './use-bound-parameters.ts';
import { idsIn } from './values.ts';

const FOLLOW_MS = 150;

/** Keeps the query in the address and its outcome in memory; an address that says it was run runs it. */
export function QueryRunProvider({ children }: { readonly children: ReactNode }) {
  const { scene, questions, values, setValues } = useViewer();
  const { q: statement, p: texts, run: isToRun, show: onCanvas, follow } = values;
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const running = useRef<AbortController | null>(null);
  const lastSent = useRef('');
  const { window } = scene.lens;
  const bound = useBoundParameters();
  const latest = useRef({ bound, window });
  latest.current = { bound, window };
  const question = useMemo(() => questions.find((saved) => saved.statement.trim() === statement.trim()), [questions, statement]);

  const send = useCallback(async (ran: Ran, types: ReadonlyMap<string, ParameterType>) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    lastSent.current = keyOf(ran.statement, ran.texts);
    setOutcome({ kind: 'running', ran });
    const outcomeNow = await outcomeOf(ran, types, controller.signal);
    if (running.current === controller) setOutcome(outcomeNow);
  }, []);

  const typesOf = useCallback(
    (text: string) => {
      const saved = questions.find((item) => item.statement.trim() === text.trim());
      const known = new Map(saved?.parameters.map(({ name, type }) => [name, type]));
      return new Map(namesIn(text).map((name): [string, ParameterType] => [name, known.get(name) ?? 'integer']));
    },
    [questions],
  );

  useEffect(() => {
    if (isToRun && statement !== '' && keyOf(statement, texts) !== lastSent.current) send({ statement, texts, bound }, typesOf(statement));
  }, [isToRun, statement, texts, bound, send, typesOf]);

  useEffect(() => {
    if (!follow || outcome.kind === 'none' || outcome.ran.statement !== statement || !isStale(outcome.ran, bound)) return;
    // While the handle is dragged, only where it rests.
    const timer = setTimeout(() => send({ statement, texts, bound }, typesOf(statement)), FOLLOW_MS);
    return () => clearTimeout(timer);
  }, [follow, outcome, statement, texts, bound, send, typesOf]);

  const run = useMemo(
    (): QueryRun => ({
      ...{ statement, texts, question, outcome, follow, onCanvas },
      write: (q) => setValues({ q, run: false }, TYPING),
      writeParameter: (name, text) => setValues({ p: { ...texts, [name]: text }, run: false }, TYPING),
      run: () => {
        if (statement.trim() === '') return;
        setValues({ run: true });
        send({ statement, texts, bound: latest.current.bound }, typesOf(statement));
      },
      stop: () => {
        running.current?.abort();
      },
      setFollow: (next) => setValues({ follow: next }),
      showOnCanvas: (shown) => setValues(shown ? { show: true, view: 'canvas' } : { show: false }),
      ask: (asked, on) => {
        const defaults = Object.fromEntries(freeParameters(asked).map(({ name, default: value }) => [name, textOf(value)]));
        const year = asked.parameters.find(({ name }) => name === 'year')?.default;
        const at = typeof year === 'number' ? yearWindow(year) : latest.current.window;
        lastSent.current = '';
        setValues({
          q: asked.statement,
          p: defaults,
          run: true,
          show: on === 'canvas',
          view: on === 'canvas' ? 'canvas' : 'cypher',
          at,
          sel: [],
        });
      },
    }),
    [statement, texts, question, outcome, follow, onCanvas, setValues, send, typesOf],
  );

  return <QueryRunContext value={run}>{children}</QueryRunContext>;
}

async function outcomeOf(ran: Ran, types: ReadonlyMap<string, ParameterType>, signal: AbortSignal): Promise<Outcome> {
  const free = [...types].map(([name, type]) => [name, typedAs(ran.texts[name] ?? '', type)]);
  try {
    const answer = await post<CypherAnswer>(
      'cypher',
      { statement: ran.statement, parameters: { ...Object.fromEntries(free), ...ran.bound } },
      signal,
    );
    return { kind: 'done', ran, answer, ids: idsIn(answer.data.values) };
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped', ran };
    return { kind: 'failed', ran, error: error instanceof ApiError ? error : new ApiError(String(error)) };
  }
}

function keyOf(statement: string, texts: Readonly<Record<string, string>>): string {
  return JSON.stringify([statement, texts]);
}
