import { Menu } from '@mantine/core';
import type { Hover } from '../graph/emphasis.ts';
import { hintOf } from '../state/commands/key-text.ts';
import { useTargetCommands } from '../state/commands/use-target-commands.ts';
import { useViewer } from '../state/viewer-context.ts';
import type { LayoutPoint } from '../url/parsers.ts';
import { sentenceOf } from '../wording/sentence.ts';
import styles from './menu.module.css';

const CLICKS = ['mousedown', 'touchstart'];

/** What a menu is opened on, and at which point of the page. */
export interface OpenedMenu {
  readonly target: Hover;
  readonly at: LayoutPoint;
}

/** What can be done with a target, as a menu at a point of the page. */
export function TargetMenu({ opened: { target, at }, onClose }: { readonly opened: OpenedMenu; readonly onClose: () => void }) {
  const { unionGraph } = useViewer();
  const commands = useTargetCommands()(target);
  const nameOf = (id: string) => unionGraph.actorById.get(id)?.name;
  const relation = target?.kind === 'relation' ? unionGraph.relationById.get(target.id) : undefined;
  const names = target?.kind === 'tie' ? [...new Set(target.actors)].map(nameOf).join(' and ') : nameOf(target?.id ?? '');
  const title = relation === undefined ? names : sentenceOf(unionGraph, relation);
  return (
    <Menu
      opened
      onClose={onClose}
      returnFocus={false}
      // Without keyboard events: the key that opened it would close it.
      clickOutsideEvents={CLICKS}
      position="bottom-start"
      shadow="md"
      width={280}
      // Without room below or above it covers the point; if it is higher than the screen, it scrolls.
      middlewares={{ flip: true, shift: { crossAxis: true, padding: 4 } }}
      offset={2}
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <button type="button" className={styles.anchor} tabIndex={-1} aria-label="Menu" style={{ left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown className={styles.menu ?? ''} aria-label={title ?? 'The picture'}>
        {title !== undefined && (
          <Menu.Label title={title}>
            <span className={styles.title}>{title}</span>
          </Menu.Label>
        )}
        {commands.map((command) => {
          const hint = hintOf(command);
          return (
            <Menu.Item key={command.id} onClick={command.run} rightSection={hint === undefined ? undefined : <kbd>{hint}</kbd>}>
              {command.label}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
