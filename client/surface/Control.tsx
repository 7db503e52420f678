import { ActionIcon, Tooltip } from '@mantine/core';
import type { MouseEvent } from 'react';
import { Icon, type IconName } from '../ui/Icon.tsx';

interface Props {
  readonly icon: IconName;
  readonly label: string;
  readonly pressed?: boolean;
  readonly onClick: (event: MouseEvent<HTMLButtonElement>) => void;
}

/** A button over a graph. */
export function Control({ icon, label, pressed, onClick }: Props) {
  return (
    <Tooltip label={label} position="top">
      <ActionIcon variant={pressed === true ? 'filled' : 'default'} size={32} aria-label={label} aria-pressed={pressed} onClick={onClick}>
        <Icon name={icon} />
      </ActionIcon>
    </Tooltip>
  );
}
