import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { InfoAnswer } from '../../model/api/server-state.ts';
import type { SourcesAnswer } from '../../model/api/sources.ts';
import { withSwitches } from '../../model/filter/shown-states.ts';
import type { Question } from '../../model/library/question.ts';
import { finerOf, type Grain, grainOf } from '../../model/time/period.ts';
import { type Window, yearWindow } from '../../model/time/window.ts';
import { useSources } from '../data/queries.ts';
import { ofComparedYears, offeredQuestions } from '../graph/offered-questions.ts';
import { bestConnected, type Part, partOf } from '../graph/part.ts';
import { tallyOf } from '../graph/tally.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import {
  type Compared,
  comparedWindowOf,
  includedIn,
  updateVisibleGraph,
  type ViewCriteria,
  type VisibleGraph,
  visibleGraphOf,
} from '../graph/visible-graph.ts';
import { voiceCounter } from '../graph/voices.ts';
import { mostAttestedYear, timelineYearsOf } from '../graph/years.ts';
import { useCampColouring } from '../state/use-camp-colouring.ts';
import { useStyling } from '../state/use-styling.ts';
import { endsOf, viewerActions } from '../state/viewer-actions.ts';
import { type CameraRequest, type Viewer, ViewerActionsContext, ViewerContext } from '../state/viewer-context.ts';
import { type ActorPositions, NO_POSITIONS, type Selected } from '../url/parsers.ts';
import { type UrlValues, useViewerUrl } from '../url/viewer-url.ts';

const NO_SOURCES: SourcesAnswer['sources'] = [];

interface Props {
  readonly unionGraph: UnionGraph;
  readonly info: InfoAnswer;
  /** All saved questions, including those of datasets that are not loaded. */
  readonly library: readonly Question[];
  readonly children: ReactNode;
}

/** Derives from the address what all parts of the screen show. */
export function ViewerProvider({ unionGraph, info, library, children }: Props) {
  const { values, setValues, filter } = useViewerUrl();
  const [cameraRequest, setCameraRequest] = useState<CameraRequest | null>(null);
  const criteria = useLens(unionGraph, values, filter);
  const visibleGraph = useScene(unionGraph, criteria);
  const tally = useMemo(() => tallyOf(visibleGraph), [visibleGraph]);
  const voices = useVoices(visibleGraph);
  const { hidden, only } = criteria;
  const included = useMemo(() => includedIn(unionGraph, { hidden, only }), [unionGraph, hidden, only]);
  const years = useMemo(() => timelineYearsOf(unionGraph, filter, unionGraph.relations, included), [unionGraph, filter, included]);
  const selection = useKnown(unionGraph, values.sel);
  const part = usePart(unionGraph, criteria, values, selection, info.limits.drawnActors);
  const campColouring = useCampColouring(unionGraph, criteria, values);
  const { styling, betweenness } = useStyling(unionGraph, values, campColouring.camps);
  const positions = usePlaces(values.place, values.pin);
  const comparedWindow = comparedWindowOf(criteria);
  const grain: Grain = finerOf(values.grain, finerOf(grainOf(criteria.window), comparedWindow === null ? 'year' : grainOf(comparedWindow)));

  const offered = useMemo(
    () =>
      offeredQuestions(
        library,
        unionGraph,
        info.datasets.map(({ id }) => id),
      ),
    [library, unionGraph, info],
  );
  const { window } = criteria;
  const questions = useMemo(
    () => (comparedWindow === null ? offered : ofComparedYears(offered, window, comparedWindow)),
    [offered, window, comparedWindow],
  );

  const latest = useRef({ unionGraph, selection, visibleGraph, part, values });
  latest.current = { unionGraph, selection, visibleGraph, part, values };
  const actions = useMemo(() => viewerActions(() => latest.current, setValues, setCameraRequest), [setValues]);
  const viewer = useMemo(
    (): Viewer => ({
      ...{
        unionGraph,
        info,
        questions,
        visibleGraph,
        tally,
        voices,
        part,
        included,
        years,
        grain,
        selection,
        cameraRequest,
        positions,
        styling,
        betweenness,
        findingCamps: campColouring.finding,
        values,
      },
      ...{ view: values.view, pins: values.pin, frozen: values.frozen, labelling: values.labels, camera: values.cam },
      ...actions,
    }),
    [
      unionGraph,
      info,
      questions,
      visibleGraph,
      tally,
      voices,
      part,
      included,
      years,
      grain,
      selection,
      cameraRequest,
      positions,
      styling,
      betweenness,
      campColouring.finding,
      values,
      actions,
    ],
  );

  return (
    <ViewerActionsContext value={actions}>
      <ViewerContext value={viewer}>{children}</ViewerContext>
    </ViewerActionsContext>
  );
}

/** The criteria of the address; the same object as long as nothing in it changes. */
function useLens(unionGraph: UnionGraph, values: UrlValues, given: ViewCriteria['filter']): ViewCriteria {
  const first = useMemo(() => yearWindow(mostAttestedYear(timelineYearsOf(unionGraph)) ?? new Date().getFullYear()), [unionGraph]);
  const window = useSameWindow(values.at ?? first);
  const comparedWindow = useSameWindow(values.vs);
  const compared = useMemo(() => comparedIn(unionGraph, comparedWindow), [unionGraph, comparedWindow]);
  const isKnown = (id: string) => unionGraph.actorById.has(id);
  // The API refuses unknown actors, and an old link may name some.
  const hidden = useIdSet(values.hide.filter(isKnown));
  const only = useIdSet(values.only.some(isKnown) ? values.only.filter(isKnown) : values.only);
  const { presumed, unknown, known } = values;
  const { asked, filter } = useMemo(() => withSwitches({ presumed, unknown }, given), [presumed, unknown, given]);
  const isWithoutIsolated = !values.isolated;
  return useMemo(
    (): ViewCriteria => ({ window, compared, asked, known, filter, hidden, only: only.size === 0 ? null : only, isWithoutIsolated }),
    [window, compared, asked, known, filter, hidden, only, isWithoutIsolated],
  );
}

/** What is compared: the two days of which the graph is, whatever the address says while another is still fetched, or two windows. */
function comparedIn({ known, earlier }: UnionGraph, window: Window | null): Compared | null {
  if (earlier?.known !== undefined) return { of: 'knowledge', days: [earlier.known.by, known?.by ?? null] };
  return window && { of: 'windows', window };
}

function useSameWindow<W extends Window | null>(window: W): W {
  const { from, to } = window ?? { from: '', to: '' };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the object is new each time, its two days are not.
  return useMemo(() => window, [from, to]);
}

function useIdSet(ids: readonly string[]): ReadonlySet<string> {
  const key = ids.join('\n');
  return useMemo(() => new Set(key === '' ? [] : key.split('\n')), [key]);
}

/** The positions of moved actors. A pin takes precedence over a new layout. */
function usePlaces(laidOut: ActorPositions, pinned: ActorPositions): ActorPositions {
  return useMemo(() => (laidOut.size + pinned.size === 0 ? NO_POSITIONS : new Map([...laidOut, ...pinned])), [laidOut, pinned]);
}

/** The visible graph for the criteria, updated from the previous one if that is cheaper. */
function useScene(unionGraph: UnionGraph, criteria: ViewCriteria): VisibleGraph {
  const last = useRef<VisibleGraph | null>(null);
  return useMemo(() => {
    const before = last.current;
    const visibleGraph = before?.unionGraph === unionGraph ? updateVisibleGraph(before, criteria) : visibleGraphOf(unionGraph, criteria);
    last.current = visibleGraph;
    return visibleGraph;
  }, [unionGraph, criteria]);
}

/** How many independent sources speak of what is attested and shown. */
function useVoices(visibleGraph: VisibleGraph): number {
  // Until it is known which count as one, each counts: the line of the number is there from the first, and moves nothing.
  const sources = useSources().data?.sources ?? NO_SOURCES;
  const { unionGraph } = visibleGraph;
  const count = useMemo(() => voiceCounter(unionGraph, sources), [unionGraph, sources]);
  return useMemo(() => count(visibleGraph), [count, visibleGraph]);
}

/** What the canvas may draw. Who was chosen stays the same object as long as the address chooses the same. */
function usePart(
  unionGraph: UnionGraph,
  { filter, hidden, only, isWithoutIsolated }: ViewCriteria,
  { draw, also, ties }: Pick<UrlValues, 'draw' | 'also' | 'ties'>,
  selection: readonly Selected[],
  most: number,
): Part {
  const last = useRef<{ readonly unionGraph: UnionGraph; readonly part: Part } | null>(null);
  const ranked = useMemo(
    () => bestConnected(unionGraph, { filter, hidden, only, ...(isWithoutIsolated === true && { isWithoutIsolated }) }),
    [unionGraph, filter, hidden, only, isWithoutIsolated],
  );
  return useMemo(() => {
    const before = last.current?.unionGraph === unionGraph ? last.current.part : null;
    const alone = selection.flatMap((target) => endsOf(unionGraph, target));
    const apart = ties === null ? undefined : ties === 'apart';
    const part = partOf(unionGraph, filter, ranked, { most: draw ?? most, also, alone, apart }, before);
    last.current = { unionGraph, part };
    return part;
  }, [unionGraph, filter, ranked, draw, most, also, ties, selection]);
}

/** The selection without unknown ids: a link may be older than the data. */
function useKnown(unionGraph: UnionGraph, selected: readonly Selected[]): readonly Selected[] {
  return useMemo(
    () =>
      selected.filter(({ kind, id }) => {
        if (kind === 'actor') return unionGraph.actorById.has(id);
        // A source may have no relation; an unknown one is reported where it would be shown.
        return kind === 'source' || unionGraph.relationById.has(id);
      }),
    [unionGraph, selected],
  );
}
