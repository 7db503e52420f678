import { Button } from '@mantine/core';
import type { Hover } from '../graph/emphasis.ts';
import { useMenu } from '../state/menu-context.ts';
import { Icon } from './Icon.tsx';
import styles from './menu-button.module.css';

/** A button that opens the context menu of a target below itself. */
export function MenuButton({ target }: { readonly target: Hover }) {
  const menu = useMenu();
  return (
    <Button
      className={styles.button ?? ''}
      size="compact-xs"
      variant="default"
      leftSection={<Icon name="more" size={14} />}
      aria-haspopup="menu"
      onClick={(event) => {
        const { left, bottom } = event.currentTarget.getBoundingClientRect();
        menu.open(target, { x: left, y: bottom });
      }}
    >
      Actions
    </Button>
  );
}
