import './icon.css';

/** Drawn on a grid of 16, stroked in the colour of the text. */
const PATHS = {
  add: 'M8 3v10M3 8h10',
  arrowDown: 'M8 3v10M4 9l4 4 4-4',
  arrowUp: 'M8 13V3M4 7l4-4 4 4',
  bell: 'M8 2a4 4 0 0 0-4 4c0 4-1.5 5-1.5 5h11S12 10 12 6a4 4 0 0 0-4-4zM6.7 13.2a1.5 1.5 0 0 0 2.6 0',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3',
  check: 'M3 8.5 6.5 12 13 4.5',
  chevronDown: 'M4 6l4 4 4-4',
  chevronLeft: 'M10 4 6 8l4 4',
  chevronRight: 'M6 4l4 4-4 4',
  clock: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 4.5V8l2.5 1.5',
  close: 'M4 4l8 8M12 4l-8 8',
  display: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 2v12M8 5h4.7M8 8h6M8 11h4.7',
  document: 'M4 1.5h5.5L12.5 5v9.5H4zM9 1.5V5.5h3.5M6 8.5h4.5M6 11h4.5',
  download: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  edit: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3zM9.2 4.5l2.3 2.3',
  filter: 'M2 3h12l-4.7 5.5V13l-2.6-1.5v-3z',
  grid: 'M2.5 2.5h4.5v4.5H2.5zM9 2.5h4.5v4.5H9zM2.5 9h4.5v4.5H2.5zM9 9h4.5v4.5H9z',
  history: 'M2.5 8a5.5 5.5 0 1 0 1.8-4.1M2.5 2.5v3h3M8 5v3l2 1.5',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 7.2v4M8 4.6v.4',
  kring: 'M5.5 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.5 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  minus: 'M3.5 8h9',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  place:
    'M8 1.8a4.4 4.4 0 0 0-4.4 4.4C3.6 9.6 8 14.2 8 14.2s4.4-4.6 4.4-8A4.4 4.4 0 0 0 8 1.8zM8 4.7a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  refresh: 'M13 8a5 5 0 1 1-1.6-3.7M13.2 2v3h-3',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.4 10.4 14 14',
  sortable: 'M5 6.2 8 3.2l3 3M5 9.8l3 3 3-3',
  stop: 'M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5zM8 5v3.8M8 10.8v.4',
  trendDown: 'M2 4.5 6.5 9l2.5-2.5 5 5M14 8v3.5h-3.5',
  trendUp: 'M2 11.5 6.5 7l2.5 2.5 5-5M14 8V4.5h-3.5',
  upload: 'M8 10.5v-8M4.5 6 8 2.5 11.5 6M2.5 13.5h11',
  user: 'M8 2.5a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM2.5 14c.6-3 2.7-4.4 5.5-4.4s4.9 1.4 5.5 4.4',
  warning: 'M8 2.2 14.5 13.5h-13zM8 6.5v3.3M8 11.6v.3',
} as const;

export type IconName = keyof typeof PATHS;

interface IconProps {
  readonly name: IconName;
}

/** A drawing beside a word. It says nothing to a screen reader: the word does. */
export function Icon({ name }: IconProps) {
  return (
    <svg className="rt-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
