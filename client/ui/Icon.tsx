const PATHS = {
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M2.5 6V2.5H6M10 2.5h3.500V6M13.500 10v3.500H10M6 13.500H2.500V10',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.700 10.700 14 14',
  undo: 'M6 3 2.500 6.500 6 10M2.500 6.500H10a3.500 3.500 0 0 1 0 7H7',
  redo: 'M10 3l3.500 3.500L10 10M13.500 6.500H6a3.500 3.500 0 0 0 0 7h3',
  link: 'M6.500 9.500l3-3M7 4.500l1-1a3.200 3.200 0 0 1 4.500 4.500l-1 1M9 11.500l-1 1A3.200 3.200 0 0 1 3.500 8l1-1',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1.500v1.200M8 13.300v1.200M1.500 8h1.200M13.300 8h1.200M3.400 3.400l.9.9M11.700 11.700l.9.9M12.600 3.400l-.9.9M4.300 11.700l-.9.9',
  moon: 'M13.500 9.500A6 6 0 0 1 6.500 2.500a6 6 0 1 0 7 7Z',
  auto: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 2v12M8 5l4.800-.500M8 8h6M8 11l4.800.500',
  help: 'M8 14.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM6.200 6.200A1.900 1.900 0 0 1 8 5c1 0 1.900.700 1.900 1.700C9.900 8 8 8 8 9.300M8 11.300v.100',
  filter: 'M2 4h12M4.500 8h7M6.500 12h3',
  close: 'M3.500 3.500l9 9M12.500 3.500l-9 9',
  down: 'M3.500 6 8 10.500 12.500 6',
  left: 'M10 3.500 5.500 8l4.500 4.500',
  right: 'M6 3.500 10.500 8 6 12.500',
  exclude: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM3.800 3.800l8.400 8.400',
  panel: 'M2.500 3h11v10h-11ZM2.500 9.500h11',
  play: 'M5 3.500v9l7.500-4.500Z',
  stop: 'M4 4h8v8H4Z',
  pause: 'M5.500 3.500v9M10.500 3.500v9',
  layout: 'M13.500 8a5.500 5.500 0 1 1-1.700-4M12 1.500V4.200H9.300',
  lasso:
    'M8 10.500C4.500 10.500 2 9 2 6.500S4.700 2.500 8 2.500s6 1.500 6 4-2.500 4-6 4ZM5.500 10c-1 0-1.700.700-1.700 1.500S4.600 13 5.500 13s1.500-.600 1.500-1.500',
  freeze: 'M4 7.500h8v6H4ZM5.500 7.500V5a2.500 2.500 0 0 1 5 0v2.500',
  label: 'M3 4.500V3h10v1.500M8 3v10M6.500 13h3',
  more: 'M3 8a.500.500 0 1 0 1 0 .500.500 0 1 0-1 0M7.500 8a.500.500 0 1 0 1 0 .500.500 0 1 0-1 0M12 8a.500.500 0 1 0 1 0 .500.500 0 1 0-1 0',
  download: 'M8 2v8.500M4.500 7 8 10.500 11.500 7M2.500 13.500h11',
  scene: 'M4 2.500h8v11L8 10.500l-4 3Z',
  compare: 'M8 1.500v13M2.500 4h3v8h-3ZM10.500 4h3v8h-3Z',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.500V8l2.500 1.500',
  external: 'M6.500 3.500h-3v9h9v-3M9 3h4v4M13 3 7.500 8.500',
} as const;

export type IconName = keyof typeof PATHS;

/** A decorative icon of 16 by 16; the button around it has the accessible name. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
