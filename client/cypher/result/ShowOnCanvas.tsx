import { Button, Menu } from '@mantine/core';
import { useMemo } from 'react';
import { formatCount } from '../../../model/format-count.ts';
import type { ResultIds } from '../../data/cypher-values.ts';
import { useViewer } from '../../state/viewer-context.ts';
import { Icon } from '../../ui/Icon.tsx';
import { entitiesInAnswer } from './answer-graph.ts';
import styles from './result.module.css';
import { CANVAS_MODES, type CanvasMode, fitsAddress, setAsideOf, showOnCanvas } from './show-on-canvas.ts';

const NAMES: Readonly<Record<CanvasMode, string>> = { highlight: 'Highlight', replace: 'Replace', add: 'Add' };

/** Three ways to show a result on the canvas; each is one step to undo. */
export function ShowOnCanvas({ ids, isLatest }: { readonly ids: ResultIds; readonly isLatest: boolean }) {
  const { unionGraph, values, setValues, focusOn } = useViewer();
  const { actors } = useMemo(() => entitiesInAnswer(unionGraph, ids), [unionGraph, ids]);
  const added = setAsideOf(actors, values).length;
  const words: Readonly<Record<CanvasMode, string>> = {
    highlight: isLatest ? 'It stands out, the rest fades.' : 'Run its query again first: the latest result stands out.',
    replace: 'Only its actors are shown.',
    add:
      added === 0
        ? 'None of its actors was set aside.'
        : `Brings back ${formatCount(added, 'actor')} that ${added === 1 ? 'was' : 'were'} set aside.`,
  };
  const fits = (way: CanvasMode) => fitsAddress(way, actors, values);
  const show = (way: CanvasMode) => {
    setValues(showOnCanvas(way, actors, values, isLatest));
    if (way !== 'highlight') focusOn([...actors]);
  };
  return (
    <Menu
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      position="bottom-end"
      shadow="md"
      width={256}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <Button size="compact-xs" variant="default" disabled={actors.size === 0} rightSection={<Icon name="down" size={12} />}>
          Show on canvas
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {CANVAS_MODES.map((way) => (
          <Menu.Item
            key={way}
            disabled={!fits(way) || (way === 'add' && added === 0) || (way === 'highlight' && !isLatest)}
            onClick={() => show(way)}
          >
            {NAMES[way]}
            <span className={styles.optionHint}>{fits(way) ? words[way] : 'It has too many actors for a link.'}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
