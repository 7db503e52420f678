import { ActionIcon, SegmentedControl, Tooltip, useMantineColorScheme } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { memo } from 'react';
import type { InfoAnswer } from '../../model/api/server-state.ts';
import { useViewerActions } from '../state/viewer-context.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { useHistorySteps } from '../url/history.ts';
import { VIEWS, type View } from '../url/viewer-url.ts';
import styles from './shell.module.css';
import { VIEW_ENTRIES } from './views.ts';

interface Props {
  readonly view: View;
  readonly datasets: InfoAnswer['datasets'];
  readonly onOpen: (what: 'search' | 'help' | 'scenes' | 'export' | 'questions') => void;
}

const SCHEMES = {
  light: { next: 'dark', icon: 'sun' },
  dark: { next: 'auto', icon: 'moon' },
  auto: { next: 'light', icon: 'auto' },
} as const;

/** The name, the search, the views, and actions on the whole page. */
export const Header = memo(function Header({ view, datasets, onOpen }: Props) {
  const { setView } = useViewerActions();
  const { canUndo, canRedo } = useHistorySteps();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const clipboard = useClipboard({ timeout: 2000 });
  const scheme = SCHEMES[colorScheme];
  const titles = datasets.map(({ title }) => title).join(', ');
  return (
    <header className={styles.header}>
      <button type="button" className={styles.skip} onClick={toView}>
        Skip to the view
      </button>
      <div className={styles.name}>
        <h1>Entente</h1>
        <span title={titles}>{titles}</span>
      </div>
      <button type="button" className={styles.search} aria-label="Search" onClick={() => onOpen('search')}>
        <Icon name="search" />
        <span>Search</span>
        <kbd>/</kbd>
      </button>
      <SegmentedControl
        className={styles.views ?? ''}
        size="sm"
        withItemsBorders={false}
        aria-label="View"
        value={view}
        onChange={(value) => {
          const next = VIEWS.find((name) => name === value);
          if (next !== undefined) setView(next);
        }}
        data={VIEWS.map((value) => ({ value, label: VIEW_ENTRIES[value].title }))}
      />
      <div className={styles.actions}>
        <Action icon="undo" label="Undo" disabled={!canUndo} onClick={() => history.back()} />
        <Action icon="redo" label="Redo" disabled={!canRedo} onClick={() => history.forward()} />
        <Action icon="link" label={clipboard.copied ? 'Link copied' : 'Copy link'} onClick={() => clipboard.copy(location.href)} />
        <Action icon="question" label="Questions" isWorded onClick={() => onOpen('questions')} />
        <Action icon="scene" label="Scenes" onClick={() => onOpen('scenes')} />
        <Action icon="download" label="Export" onClick={() => onOpen('export')} />
        <Action icon={scheme.icon} label={`Appearance: ${colorScheme}`} onClick={() => setColorScheme(scheme.next)} />
        <Action icon="help" label="Help and keys" onClick={() => onOpen('help')} />
      </div>
    </header>
  );
});

/** Skips search, icons and filters, which are dozens of tab stops. */
function toView(): void {
  const views = document.querySelectorAll<HTMLElement>(
    '[data-ready], main table, main [contenteditable=true], main [data-lane][tabindex="0"], main [data-turn][tabindex="0"]',
  );
  // The canvas stays while another view is shown.
  [...views].find((view) => view.checkVisibility({ visibilityProperty: true }))?.focus();
}

interface ActionProps {
  readonly icon: IconName;
  readonly label: string;
  readonly disabled?: boolean;
  /** Whether the label stands beside the icon where there is room. */
  readonly isWorded?: boolean;
  readonly onClick: () => void;
}

function Action({ icon, label, disabled = false, isWorded = false, onClick }: ActionProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        className={isWorded ? (styles.worded ?? '') : ''}
        variant="subtle"
        color="gray"
        size={32}
        aria-label={label}
        data-action={icon}
        disabled={disabled}
        onClick={onClick}
      >
        <Icon name={icon} />
        {isWorded && <span className={styles.word}>{label}</span>}
      </ActionIcon>
    </Tooltip>
  );
}
