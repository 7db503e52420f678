import type { Outcome, ResultTabs } from '../../state/query-run.ts';

/** How many results can be pinned. */
export const MOST_PINNED = 8;

/** A result that can be chosen. */
export interface ResultTab {
  /** When its query was sent, which no other one was. */
  readonly id: number;
  readonly isPinned: boolean;
  readonly outcome: Exclude<Outcome, { kind: 'none' }>;
}

/** The results: those that are pinned, then that of the latest run, unless it is one of them or was closed. */
export function resultTabs({ pinned, closed }: ResultTabs, latest: Outcome): ResultTab[] {
  const kept = pinned.map((outcome): ResultTab => ({ id: outcome.ran.at, isPinned: true, outcome }));
  if (latest.kind === 'none' || latest.ran.at === closed || kept.some(({ id }) => id === latest.ran.at)) return kept;
  return [...kept, { id: latest.ran.at, isPinned: false, outcome: latest }];
}

/** The result that is looked at; `undefined` where there is none. */
export function shownResult(tabs: ResultTabs, latest: Outcome): ResultTab | undefined {
  const all = resultTabs(tabs, latest);
  const { chosen } = tabs;
  const found = chosen?.during === runOf(latest) ? all.find(({ id }) => id === chosen?.id) : undefined;
  return found ?? all.find(({ id }) => id === runOf(latest)) ?? all.at(-1);
}

export function chooseResult(tabs: ResultTabs, latest: Outcome, id: number): ResultTabs {
  return { ...tabs, chosen: { id, during: runOf(latest) } };
}

/** Keeps the result of the latest run when another query is run. Nothing changes where it has none, or {@link MOST_PINNED} are kept. */
export function pinResult(tabs: ResultTabs, latest: Outcome): ResultTabs {
  const { pinned } = tabs;
  if (latest.kind !== 'done' || pinned.length >= MOST_PINNED || pinned.some(({ ran }) => ran.at === latest.ran.at)) return tabs;
  return chooseResult({ ...tabs, pinned: [...pinned, latest] }, latest, latest.ran.at);
}

/** Takes a result away. If it was looked at, the next one is, or the one before it. A query that is running is not closed. */
export function closeResult(tabs: ResultTabs, latest: Outcome, id: number): ResultTabs {
  const isLatest = runOf(latest) === id;
  if (isLatest && latest.kind === 'running') return tabs;
  const all = resultTabs(tabs, latest);
  const place = all.findIndex((tab) => tab.id === id);
  const shown = shownResult(tabs, latest)?.id === id ? (all[place + 1] ?? all[place - 1])?.id : shownResult(tabs, latest)?.id;
  const rest: ResultTabs = {
    ...tabs,
    pinned: tabs.pinned.filter(({ ran }) => ran.at !== id),
    closed: isLatest ? id : tabs.closed,
  };
  return shown === undefined ? { ...rest, chosen: null } : chooseResult(rest, latest, shown);
}

function runOf(latest: Outcome): number | null {
  return latest.kind === 'none' ? null : latest.ran.at;
}
