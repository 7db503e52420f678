import { createTheme, defaultVariantColorsResolver, type MantineColorsTuple } from '@mantine/core';

/** Greys only: the graph is the only thing with colour. */
const ink: MantineColorsTuple = [
  '#f5f6f7',
  '#e9ebed',
  '#d3d7db',
  '#b4bac1',
  '#8f979f',
  '#6b737b',
  '#4c535b',
  '#363c43',
  '#262b31',
  '#1d2125',
];

/** The greys of the dark scheme, from text to ground, in the tone of ours. */
const dark: MantineColorsTuple = [
  '#eceef0',
  '#c9ced3',
  '#a0a7ae',
  '#6e757c',
  '#484e55',
  '#30353b',
  '#25292e',
  '#1b1e22',
  '#15171a',
  '#101214',
];

export const theme = createTheme({
  colors: { ink, dark },
  primaryColor: 'ink',
  // Filled buttons use the text colour as background and the background colour for text, in both schemes.
  variantColorResolver: (input) => ({
    ...defaultVariantColorsResolver(input),
    ...(input.variant === 'filled' && { background: 'var(--ink)', hover: 'var(--ink)', color: 'var(--panel)' }),
  }),
  // Screen readers do not find tooltips outside of landmarks, nor announce a loader without a role.
  components: { Tooltip: { defaultProps: { withinPortal: false } }, Loader: { defaultProps: { role: 'status' } } },
  primaryShade: { light: 9, dark: 1 },
  fontFamily: "'Inter Variable', Inter, system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', Inter, system-ui, sans-serif", fontWeight: '600' },
  defaultRadius: 6,
  respectReducedMotion: true,
  cursorType: 'pointer',
});
