import { createContext, useContext } from 'react';

/** Whether the view that a component is a part of is on the screen. */
export const ShownContext = createContext(true);

/** Whether this view is on the screen; one that is kept may be hidden. */
export function useIsShown(): boolean {
  return useContext(ShownContext);
}
