import { type Dispatch, type ReactNode, type SetStateAction, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CypherAnswer } from '../../model/api/cypher.ts';
import { asAskedOf } from '../../model/asked-of.ts';
import { planPrefixIn } from '../../model/cypher/plan-prefix.ts';
import { decodeTypedAnswer, TYPED_JSON } from '../../model/query-api/decode-typed.ts';
import { yearWindow } from '../../model/time/window.ts';
import { ApiError, postVersionedQuery } from '../data/api.ts';
import { idsIn } from '../data/cypher-values.ts';
import { namesInGraph } from '../graph/names-in-graph.ts';
import { selectionAskedAbout } from '../state/answer-of-selection.ts';
import { fieldsOf, freeParameters, namesBound, namesIn, sentValue, textOf } from '../state/query-parameters.ts';
import { isStale, type Outcome, type QueryRun, QueryRunContext, type ResultTabs, type SentQuery } from '../state/query-run.ts';
import { useBoundParameters } from '../state/use-bound-parameters.ts';
import { useViewer } from '../state/viewer-context.ts';
import { TYPING } from '../url/viewer-url.ts';
import type { PastQuery } from './history/query-history.ts';
import { statementsIn } from './language/statements.ts';
import { useOwnQuestionsOnDemand } from './questions/own-questions-on-demand.ts';

const FOLLOW_MS = 150;

interface Props {
  /** The results that are kept, and what changes them: they outlive this. */
  readonly results: readonly [ResultTabs, Dispatch<SetStateAction<ResultTabs>>];
  readonly children: ReactNode;
}

/** The saved question that was asked last, how often one was, and whom its words may have meant. */
interface AskedInWords {
  readonly id: string;
  readonly times: number;
  readonly guesses: QueryRun['guesses'];
}

/** Keeps the query in the address and its outcome in memory. An address that marks the query as run runs it. */
export function QueryRunProvider({ results: [results, setResults], children }: Props) {
  const { visibleGraph, questions, values, setValues } = useViewer();
  const { q: statement, p: texts, pt: types, part, timeout: timeoutMs, run: isToRun, show: onCanvas, follow } = values;
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const running = useRef<AbortController | null>(null);
  const lastSent = useRef('');
  const lastAt = useRef(0);
  const askedWhenSent = useRef(0);
  const own = useOwnQuestionsOnDemand(statement !== '');
  const now = useBoundParameters();
  // Two questions may have the same statement, and one question may be asked twice.
  const [asked, setAsked] = useState<AskedInWords>({ id: '', times: 0, guesses: [] });
  // What is opened from an answer to those who were selected does not change whom it is about.
  const isHeld =
    asked.times === askedWhenSent.current &&
    onCanvas &&
    values.view !== 'cypher' &&
    outcome.kind !== 'none' &&
    outcome.ran.statement === statement;
  const asksAbout = isHeld ? selectionAskedAbout(outcome.ran) : [];
  const bound = asksAbout.length === 0 ? now : { ...now, selected: asksAbout };
  const question = useMemo(() => {
    const written = [...(own ?? []), ...questions].filter((saved) => saved.statement.trim() === statement.trim());
    return written.find(({ id }) => id === asked.id) ?? written[0];
  }, [questions, own, statement, asked]);
  const fields = useMemo(() => fieldsOf(statement, question, texts, types), [statement, question, texts, types]);
  const current = {
    statement,
    texts,
    types,
    part,
    timeoutMs,
    bound,
    selected: now.selected,
    fields,
    asked,
    question,
    result: values.result,
    window: visibleGraph.criteria.window,
    unionGraph: visibleGraph.unionGraph,
  };
  const latest = useRef(current);
  latest.current = current;

  /** Runs the statement at this place in the editor, with the current parameters. */
  const send = useCallback(async (place: number) => {
    const now = latest.current;
    const statements = statementsIn(now.statement);
    const written = statements[place] ?? statements[0];
    if (written === undefined) return;
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    askedWhenSent.current = now.asked.times;
    lastSent.current = keyOf(now.statement, place, now.texts, now.types, now.asked);
    const named = new Set(namesIn(written.text));
    const own = now.fields.filter(({ name }) => named.has(name));
    const parameters = { ...Object.fromEntries(own.map((field) => [field.name, sentValue(field)])), ...now.bound };
    const only = <T,>(all: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(all).filter(([name]) => named.has(name)));
    lastAt.current = Math.max(Date.now(), lastAt.current + 1);
    const ran: SentQuery = {
      ...{ statement: written.text, parameters, bound: now.bound, at: lastAt.current, question: now.question },
      ...{ texts: only(now.texts), types: only(now.types) },
    };
    const problem = own.map((field) => field.problem).find((each) => each !== '');
    if (problem !== undefined) {
      setOutcome({ kind: 'failed', ran, error: new ApiError(problem) });
      return;
    }
    const keepRun = (rows: number | null) =>
      keep({ statement: ran.statement, texts: ran.texts, types: ran.types, at: new Date(ran.at).toISOString(), rows });
    if (planPrefixIn(ran.statement) !== undefined) {
      setOutcome({ kind: 'planned', ran });
      keepRun(null);
      return;
    }
    setOutcome({ kind: 'running', ran });
    const outcomeNow = await outcomeOf(ran, now.timeoutMs, controller.signal);
    if (running.current === controller) setOutcome(outcomeNow);
    keepRun(outcomeNow.kind === 'done' ? outcomeNow.answer.data.values.length : null);
  }, []);

  useEffect(() => {
    // A question of one's own says of which types its parameters are.
    if (own !== undefined && isToRun && statement !== '' && keyOf(statement, part, texts, types, asked) !== lastSent.current) send(part);
  }, [own, isToRun, statement, part, texts, types, asked, send]);

  useEffect(() => {
    if (!follow || outcome.kind === 'none' || !isStale(outcome.ran, bound)) return;
    const place = statementsIn(statement).findIndex(({ text }) => text === outcome.ran.statement);
    if (place === -1) return;
    // While the handle is dragged, the query runs only where it rests.
    const timer = setTimeout(() => send(place), FOLLOW_MS);
    return () => clearTimeout(timer);
  }, [follow, outcome, statement, bound, send]);

  const run = useMemo(
    (): QueryRun => ({
      ...{
        statement,
        fields,
        question,
        guesses: asked.id === question?.id ? asked.guesses : [],
        outcome,
        results,
        follow,
        onCanvas,
        timeoutMs,
      },
      setStatement: (q) => setValues({ q, run: false }, TYPING),
      setParameterText: (name, text) => setValues({ p: { ...latest.current.texts, [name]: text }, run: false }, TYPING),
      chooseParameter: (name, text) => {
        const isComplete = latest.current.fields.every((field) => field.name === name || field.problem === '');
        setValues({ p: { ...latest.current.texts, [name]: text }, run: isToRun && isComplete });
      },
      askWith: (name, text) => setValues({ p: { ...latest.current.texts, [name]: text }, run: true }),
      setParameterType: (name, type) => setValues({ pt: { ...latest.current.types, [name]: type }, run: false }),
      run: (place = latest.current.part) => {
        if (latest.current.statement.trim() === '') return;
        // What was typed last is written with it: a link that is copied now asks the same.
        setValues({ q: latest.current.statement, p: latest.current.texts, run: true, part: place });
        send(place);
      },
      stop: () => {
        running.current?.abort();
      },
      changeResults: (change) => setResults((tabs) => change(tabs, outcome)),
      setFollow: (next) => setValues({ follow: next }),
      setTimeoutMs: (timeout) => setValues({ timeout }, { history: 'replace' }),
      ask: (saved, on, words = '') => {
        const namesIn = words === '' ? () => [] : namesInGraph(latest.current.unionGraph);
        const { question: chosen, window: named, guesses: guessed } = asAskedOf(saved, words, namesIn);
        const guesses = [...guessed].map(([parameter, { name, id, others }]) => ({ parameter, name, candidates: [id, ...others] }));
        const defaults = Object.fromEntries(freeParameters(chosen).map(({ name, default: value }) => [name, textOf(value)]));
        const year = chosen.parameters.find(({ name }) => name === 'year')?.default;
        const at = typeof year === 'number' ? yearWindow(year) : (named ?? latest.current.window);
        // Who is selected is asked about.
        const ofSelected = namesBound(chosen.statement, 'selected') && latest.current.selected.length > 0;
        const onCanvas = on === 'canvas';
        setAsked(({ times }) => ({ id: chosen.id, times: times + 1, guesses }));
        setValues({
          ...{ q: chosen.statement, p: defaults, pt: null, part: null, run: true },
          ...{ show: onCanvas, view: onCanvas ? 'canvas' : 'cypher', at },
          ...(!ofSelected && { sel: [] }),
          // A question asks for an answer, not for how the database finds it.
          // Rows of another window than the timeline has would be read as its own. In the table, who is selected there would change what is asked.
          ...((onCanvas || !namesBound(chosen.statement, 'selected')) && { follow: true }),
          ...(latest.current.result === 'plan' && { result: null }),
        });
      },
      open: (q, p, pt) => setValues({ q, p, pt, part: null, run: false }),
    }),
    [statement, fields, question, asked, outcome, results, follow, onCanvas, timeoutMs, isToRun, setValues, setResults, send],
  );

  return <QueryRunContext value={run}>{children}</QueryRunContext>;
}

/** Adds a query to the history, the code of which is loaded with the first. */
async function keep(query: PastQuery): Promise<void> {
  try {
    const { addToHistory } = await import('./history/query-history.ts');
    addToHistory(query);
  } catch {
    // Where the server is away, the history lacks the query, and its outcome is there.
  }
}

async function outcomeOf(ran: SentQuery, timeoutMs: number | null, signal: AbortSignal): Promise<Outcome> {
  const { statement, parameters } = ran;
  try {
    const request = { statement, parameters, ...(timeoutMs !== null && { timeoutMs }) };
    const { answer: typed, version } = await postVersionedQuery<CypherAnswer>('cypher', request, signal, TYPED_JSON);
    const answer = decodeTypedAnswer(typed);
    return { kind: 'done', ran, answer, ids: idsIn(answer.data.values), version };
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped', ran };
    return { kind: 'failed', ran, error: error instanceof ApiError ? error : new ApiError(String(error)) };
  }
}

function keyOf(statement: string, part: number, ...fields: readonly object[]): string {
  return JSON.stringify([statement, part, ...fields]);
}
