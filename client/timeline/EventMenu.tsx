import { Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import styles from './timeline.module.css';

interface Props {
  readonly events: readonly { readonly id: string; readonly words: string }[];
  readonly onOpen: (relationId: string) => void;
  /** What opens it. */
  readonly children: ReactElement;
}

/** A list of the events of a period, each of which opens. */
export function EventMenu({ events, onOpen, children }: Props) {
  return (
    <Menu position="top" withinPortal={false} withInitialFocusPlaceholder={false} shadow="md" width={320} transitionProps={{ duration: 0 }}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown className={styles.events ?? ''}>
        {events.map(({ id, words }) => (
          <Menu.Item key={id} onClick={() => onOpen(id)}>
            {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
