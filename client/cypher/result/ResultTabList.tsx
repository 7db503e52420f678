import { createScopedKeydownHandler, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import { keyOf } from '../../state/commands/part-keys.ts';
import { Icon } from '../../ui/Icon.tsx';
import { resultLabel } from './result-label.ts';
import styles from './result-tabs.module.css';
import type { ResultTab } from './result-tabs.ts';

interface Props {
  readonly tabs: readonly ResultTab[];
  readonly shown: number;
  /** The id of the element that a tab shows its result in. */
  readonly panel: string;
  readonly onChoose: (id: number) => void;
  readonly onClose: (id: number) => void;
}

export function tabElementId(panel: string, id: number): string {
  return `${panel}-tab-${id}`;
}

/** The tabs of the results. Arrow keys go from one to the next, Delete closes one, as does a click on its cross or by the middle button. */
export function ResultTabList({ tabs, shown, panel, onChoose, onClose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  // The tab with the focus may be the one that was closed.
  useEffect(() => {
    if (!hasFocus.current) return;
    hasFocus.current = false;
    list.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  });
  useEffect(() => {
    list.current?.querySelector(`[data-result="${shown}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);
  const onKeyDown = (event: KeyboardEvent, id: number) => {
    if (keyOf(event, 'closeResult') === undefined) return;
    event.preventDefault();
    hasFocus.current = true;
    onClose(id);
  };
  const onClick = (event: MouseEvent, id: number) => {
    const isOnCross = event.target instanceof Element && event.target.closest('[data-close]') !== null;
    (isOnCross ? onClose : onChoose)(id);
  };
  return (
    <div ref={list} role="tablist" aria-label="Results" className={styles.list}>
      {tabs.map((tab) => {
        const { title, detail } = resultLabel(tab);
        return (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={tabElementId(panel, tab.id)}
            className={styles.tab}
            data-result={tab.id}
            aria-selected={tab.id === shown}
            aria-controls={panel}
            aria-keyshortcuts="Delete"
            title={`${tab.outcome.ran.statement}\n${detail}`}
            tabIndex={tab.id === shown ? 0 : -1}
            onClick={(event) => onClick(event, tab.id)}
            onAuxClick={({ button }) => button === 1 && onClose(tab.id)}
            onKeyDown={createScopedKeydownHandler({
              siblingSelector: '[role="tab"]',
              parentSelector: '[role="tablist"]',
              activateOnFocus: true,
              loop: true,
              orientation: 'horizontal',
              dir: 'ltr',
              onKeyDown: (event: KeyboardEvent) => onKeyDown(event, tab.id),
            })}
          >
            {tab.isPinned && (
              <>
                <Icon name="pin" size={12} />
                <VisuallyHidden>Pinned: </VisuallyHidden>
              </>
            )}
            <span className={styles.words}>
              <span className={styles.title}>{title}</span> <span className={styles.detail}>{detail}</span>
            </span>
            {tab.outcome.kind !== 'running' && (
              <span data-close className={styles.close}>
                <Icon name="close" size={12} />
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
