import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Greys only: the graph is the only thing with colour. */
const ink: MantineColorsTuple = ['#f5f6f7', '#e9ebed', '#d3d7db', '#b4bac1', '#8f979f', '#6b737b', '#4c535b', '#363c43', '#262b31', '#1d2125'];

export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 9, dark: 1 },
  autoContrast: true,
  luminanceThreshold: 0.4,
  fontFamily: "'Inter Variable', Inter, system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', Inter, system-ui, sans-serif", fontWeight: '600' },
  defaultRadius: 6,
  respectReducedMotion: true,
  cursorType: 'pointer',
});
