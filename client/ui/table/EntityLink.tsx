import type { MouseEvent, ReactNode } from 'react';
import { useMenu } from '../../state/menu-context.ts';
import { useViewer } from '../../state/viewer-context.ts';
import type { Selected } from '../../url/parsers.ts';
import { Icon } from '../Icon.tsx';
import styles from './table.module.css';

interface Props {
  readonly target: Selected;
  /** The accessible name; if given, there is a button for the context menu. */
  readonly name?: string;
  /** Content before the text. */
  readonly lead?: ReactNode;
  readonly children: string;
  /** A secondary text below. */
  readonly below?: string;
}

/** A link in a cell that selects an actor, a relation or a source. */
export function EntityLink({ target, name, lead, children, below }: Props) {
  const { select } = useViewer();
  const menu = useMenu();
  const { kind, id } = target;
  const openMenu = (event: MouseEvent<HTMLElement>) => {
    if (kind === 'source') return;
    event.preventDefault();
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    menu.open({ kind, id }, { x: left, y: bottom });
  };
  return (
    <span className={styles.entity}>
      <button
        type="button"
        className={styles.entityLink}
        onClick={(event) => select(target, event.ctrlKey || event.metaKey || event.shiftKey)}
        onContextMenu={openMenu}
      >
        {lead}
        <span className={styles.clampedText} title={children}>
          {children}
          {below !== undefined && <small>{below}</small>}
        </span>
      </button>
      {name !== undefined && (
        <button type="button" className={styles.menuButton} aria-label={`Actions for ${name}`} onClick={openMenu}>
          <Icon name="more" />
        </button>
      )}
    </span>
  );
}
