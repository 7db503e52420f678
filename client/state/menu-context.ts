import { createContext, useContext } from 'react';
import type { Hover } from '../graph/emphasis.ts';
import type { LayoutPoint } from '../url/parsers.ts';

/** The context menu of an actor, a relation, or the whole picture. */
export interface ActionMenu {
  /** Opens the menu for a target (`null`: the whole picture) at a point of the page. */
  open(target: Hover, at: LayoutPoint): void;
}

export const MenuContext = createContext<ActionMenu | null>(null);

/** The menu; only below its provider. */
export function useMenu(): ActionMenu {
  const menu = useContext(MenuContext);
  if (menu === null) throw new Error('useMenu is used outside of its provider');
  return menu;
}
