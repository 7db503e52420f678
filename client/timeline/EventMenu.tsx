import { Menu } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Relation } from '../graph/union-graph.ts';
import styles from './timeline.module.css';

interface Props {
  readonly events: readonly Relation[];
  readonly inWords: (event: Relation) => string;
  readonly onOpen: (relationId: string) => void;
  /** What opens it. */
  readonly children: ReactElement;
}

/** A list of the events of a period, each of which opens. */
export function EventMenu({ events, inWords, onOpen, children }: Props) {
  return (
    <Menu position="top" withinPortal={false} withInitialFocusPlaceholder={false} shadow="md" width={320} transitionProps={{ duration: 0 }}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown className={styles.events ?? ''}>
        <Items events={events} inWords={inWords} onOpen={onOpen} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** Of a component of its own, which is rendered when the list is opened. */
function Items({ events, inWords, onOpen }: Omit<Props, 'children'>) {
  return events.map((event) => (
    <Menu.Item key={event.id} onClick={() => onOpen(event.id)}>
      {inWords(event)}
    </Menu.Item>
  ));
}
