import { ActionIcon, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Icon, type IconName } from '../shell/Icon.tsx';
import styles from './canvas.module.css';
import type { Renderer } from './renderer.ts';

/** Zoom and fit, also by the keys + − 0. */
export function CanvasControls({ renderer }: { readonly renderer: Renderer | null }) {
  const zoomIn = () => renderer?.zoom('in');
  const zoomOut = () => renderer?.zoom('out');
  const fit = () => renderer?.focusOn([]);
  useHotkeys([
    ['[plus]', zoomIn],
    ['shift+[plus]', zoomIn],
    ['=', zoomIn],
    ['-', zoomOut],
    ['0', fit],
  ]);
  return (
    <div className={styles.controls}>
      <Control icon="plus" label="Zoom in" onClick={zoomIn} />
      <Control icon="minus" label="Zoom out" onClick={zoomOut} />
      <Control icon="fit" label="Fit what is shown" onClick={fit} />
    </div>
  );
}

function Control({ icon, label, onClick }: { readonly icon: IconName; readonly label: string; readonly onClick: () => void }) {
  return (
    <Tooltip label={label} position="left">
      <ActionIcon variant="default" size={32} aria-label={label} onClick={onClick}>
        <Icon name={icon} />
      </ActionIcon>
    </Tooltip>
  );
}
