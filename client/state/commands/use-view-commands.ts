import { counted } from '../../../model/counted.ts';
import { yearWindow } from '../../../model/time/window.ts';
import { isActorShown, isAdmitted } from '../../graph/scene.ts';
import { yearToCompare } from '../../graph/years.ts';
import { useRelayout } from '../relayout-context.ts';
import { selectedActors, useViewer } from '../viewer-context.ts';
import type { Command } from './command.ts';

/** The commands for the whole picture. */
export function useViewCommands(): readonly Command[] {
  const viewer = useViewer();
  const relayout = useRelayout();
  const { scene, world, years, selection, pins, places, frozen } = viewer;
  const { lens } = scene;
  const selected = selectedActors(selection);
  const shown = world.actors.filter((actor) => isActorShown(scene, actor));
  const setAside = world.actors.filter(({ id }) => !isAdmitted(lens, id)).length;
  const other = yearToCompare(years, lens.window);

  return [
    { id: 'fit', label: 'Fit what is shown', keys: '0', run: () => viewer.focusOn([]) },
    ...(lens.versus === null
      ? other === undefined
        ? []
        : [{ id: 'compare', label: 'Compare with another window', keys: 'c', run: () => viewer.setVersus(yearWindow(other)) }]
      : [{ id: 'end-compare', label: 'End the comparison', keys: 'c', run: () => viewer.setVersus(null) }]),
    {
      id: 'presumed',
      label: lens.presumed ? 'Leave presumed relations out' : 'Show presumed relations',
      run: () => viewer.setPresumed(!lens.presumed),
    },
    ...(setAside === 0 ? [] : [{ id: 'bring-back', label: `Bring ${counted(setAside, 'actor')} back`, run: viewer.bringAllBack }]),
    ...(selected.length === 0
      ? []
      : [
          { id: 'only', label: `Show only the selected (${selected.length})`, run: () => viewer.showOnly(selected) },
          { id: 'hide', label: `Hide the selected (${selected.length})`, run: () => viewer.hide(selected) },
        ]),
    {
      id: 'select-all',
      label: shown.length === 1 ? 'Select the one actor' : `Select all ${counted(shown.length, 'actor')}`,
      run: () => viewer.selectAll(shown.map(({ id }) => ({ kind: 'actor', id }))),
    },
    { id: 'relayout', label: 'Lay out again what is shown', run: relayout.start },
    ...(places.size > pins.size || relayout.isUnsaved
      ? [{ id: 'original', label: 'Back to the layout of the dataset', run: relayout.reset }]
      : []),
    ...(pins.size === 0 ? [] : [{ id: 'unpin', label: `Unpin ${counted(pins.size, 'actor')}`, run: () => viewer.unpin([...pins.keys()]) }]),
    {
      id: 'freeze',
      label: frozen ? 'Unfreeze: dragging moves actors' : 'Freeze: dragging moves nothing',
      run: () => viewer.setFrozen(!frozen),
    },
  ];
}
