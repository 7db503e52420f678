import { useComputedColorScheme } from '@mantine/core';

/** Light or dark, as chosen or as the system says. */
export function useScheme(): 'light' | 'dark' {
  return useComputedColorScheme('light', { getInitialValueInEffect: false });
}
