import { createContext, useContext } from 'react';
import type { Hover } from '../graph/emphasis.ts';
import type { Point } from '../url/parsers.ts';

/** The menu of what can be done with an actor, a relation, or the whole. */
export interface ActionMenu {
  /** Opens it for a target (`null`: the whole) at a point of the page. */
  open(target: Hover, at: Point): void;
}

export const MenuContext = createContext<ActionMenu | null>(null);

/** The menu; only below its provider. */
export function useMenu(): ActionMenu {
  const menu = useContext(MenuContext);
  if (menu === null) throw new Error('useMenu is used outside of its provider');
  return menu;
}
