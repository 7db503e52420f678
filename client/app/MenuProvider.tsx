import { type ReactNode, Suspense, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { type ActionMenu, MenuContext } from '../state/menu-context.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import type { OpenedMenu } from './TargetMenu.tsx';

const TargetMenu = lazyPart(async () => (await import('./TargetMenu.tsx')).TargetMenu);

/** Shows the menu of a target at a point of the page. */
export function MenuProvider({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState<OpenedMenu | null>(null);
  const before = useRef<Element | null>(null);
  const menu = useMemo(
    (): ActionMenu => ({
      open(target, at) {
        before.current = document.activeElement;
        setOpened({ target, at });
      },
    }),
    [],
  );
  const close = () => {
    setOpened(null);
    // The menu is anchored to a point, so the focus is restored here; its former owner may be gone by now.
    setTimeout(() => {
      const back = before.current?.isConnected === true ? before.current : document.querySelector('table, [data-ready]');
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    });
  };
  return (
    <MenuContext value={menu}>
      {children}
      {opened !== null &&
        createPortal(
          <aside aria-label="What can be done">
            <ErrorBoundary what="The menu">
              <Suspense>
                <TargetMenu opened={opened} onClose={close} />
              </Suspense>
            </ErrorBoundary>
          </aside>,
          // A modal dialog covers everything outside of it.
          before.current?.closest('dialog') ?? document.body,
        )}
    </MenuContext>
  );
}
