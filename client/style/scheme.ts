import { useComputedColorScheme } from '@mantine/core';

/** Light or dark, as the user or the system chose. */
export function useScheme(): 'light' | 'dark' {
  return useComputedColorScheme('light', { getInitialValueInEffect: false });
}
