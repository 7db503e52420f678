import { formatCount, formatNumber } from '../../../model/format-count.ts';
import { ASKED_STATES } from '../../../model/time/relation-time.ts';
import { isOneDay } from '../../graph/offered-comparison.ts';
import { isPart } from '../../graph/part.ts';
import { isActorIncluded, isActorVisible } from '../../graph/visible-graph.ts';
import { ASKED_NAMES } from '../../wording/state-in-words.ts';
import { useRelayout } from '../relayout-context.ts';
import { useAsCypher } from '../use-as-cypher.ts';
import { selectedActors, useViewer } from '../viewer-context.ts';
import type { Command } from './command.ts';
import { keyText } from './key-text.ts';
import { PART_KEYS } from './part-keys.ts';

/** What can be done with the picture as a whole. */
export function usePictureCommands(): readonly Command[] {
  const viewer = useViewer();
  const relayout = useRelayout();
  const asCypher = useAsCypher();
  const { visibleGraph, tally, part, unionGraph, selection, pins, positions, frozen } = viewer;
  const { criteria } = visibleGraph;
  const selected = selectedActors(selection);
  const isWhole = criteria.hidden.size === 0 && criteria.only === null;
  const setAside = isWhole ? 0 : unionGraph.actors.filter(({ id }) => !isActorIncluded(criteria, id)).length;

  const drawn = () => part.subgraph.actors.filter((actor) => isActorVisible(visibleGraph, actor));
  const drawnCount = isPart(part) ? drawn().length : tally.actors;

  return [
    { id: 'fit', label: 'Fit what is shown', hint: keyText(PART_KEYS.fit.keys[0]), run: () => viewer.focusOn([]) },
    {
      id: 'compare',
      label: criteria.compared === null ? 'Compare with what comes just before' : 'End the comparison',
      keys: ['C'],
      help: 'Compare with what comes just before, or end that',
      run: viewer.toggleComparison,
    },
    {
      id: 'compare-ends',
      label: 'Compare the first day with the last',
      isPossible: !isOneDay(criteria.window),
      run: viewer.compareEnds,
    },
    ...ASKED_STATES.map((state) => ({
      id: state,
      label: `${criteria.asked[state] ? 'Leave out' : 'Show'} ${ASKED_NAMES[state]}`,
      run: () => viewer.setAsked(state, !criteria.asked[state]),
    })),
    {
      id: 'isolated',
      label: `${viewer.values.isolated ? 'Leave out' : 'Show'} ${formatCount(unionGraph.unconnected.length, 'actor')} without relations`,
      isPossible: unionGraph.unconnected.length > 0,
      run: () => viewer.setValues({ isolated: !viewer.values.isolated }),
    },
    { id: 'bring-back', label: `Bring ${formatCount(setAside, 'actor')} back`, isPossible: setAside > 0, run: viewer.bringAllBack },
    {
      id: 'only',
      label: `Show only the selected (${formatNumber(selected.length)})`,
      isPossible: selected.length > 0,
      run: () => viewer.showOnly(selected),
    },
    {
      id: 'hide',
      label: `Hide the selected (${formatNumber(selected.length)})`,
      isPossible: selected.length > 0,
      run: () => viewer.hide(selected),
    },
    {
      id: 'select-all',
      label:
        drawnCount === 1
          ? 'Select the one actor'
          : `Select all ${formatCount(drawnCount, 'actor')}${isPart(part) ? ' that are drawn' : ''}`,
      run: () => viewer.selectAll(drawn().map(({ id }) => ({ kind: 'actor', id }))),
    },
    {
      id: 'draw-all',
      label: `Draw all ${formatCount(part.of, 'actor')}`,
      isPossible: isPart(part),
      run: () => viewer.drawMost('all'),
    },
    {
      id: 'ties',
      label: part.subgraph.isApart ? 'Draw one line per pair of actors' : 'Draw each relation as its own line',
      run: () => viewer.setTies(part.subgraph.isApart ? 'together' : 'apart'),
    },
    { id: 'as-cypher', label: 'As Cypher: what is shown', run: () => asCypher() },
    { id: 'relayout', label: 'Lay out again what is shown', run: relayout.start },
    { id: 'by-command', label: 'Lay out by chain of command', run: () => relayout.arrange('command') },
    { id: 'by-kind', label: 'Lay out by kind of actor', run: () => relayout.arrange('kind') },
    {
      id: 'original',
      label: 'Back to the layout of the dataset',
      isPossible: positions.size > pins.size || relayout.isUnsaved,
      run: relayout.reset,
    },
    {
      id: 'unpin',
      label: `Unpin ${formatCount(pins.size, 'actor')}`,
      isPossible: pins.size > 0,
      run: () => viewer.unpin([...pins.keys()]),
    },
    {
      id: 'freeze',
      label: frozen ? 'Unfreeze: dragging moves actors' : 'Freeze: dragging moves nothing',
      run: () => viewer.setFrozen(!frozen),
    },
  ];
}
