/** One risk as the writer of a letter types it, before any layout. */
export interface SourceRow {
  readonly number: number;
  readonly title: string;
  readonly cause: string;
  readonly consequence: string;
  readonly measures: string;
  readonly owners: string;
  readonly status: string;
}

/** A part of a register under its heading; null for a register without groups. */
export interface SourceGroup {
  readonly heading: string;
  readonly rows: readonly SourceRow[];
}

export const TEXT_FIELDS = ['title', 'cause', 'consequence', 'measures', 'owners', 'status'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Headings as the council letters have them. */
export const LETTER_HEADINGS: Readonly<Record<TextField | 'number', string>> = {
  number: '#',
  title: 'risico',
  cause: 'oorzaak',
  consequence: 'gevolg',
  measures: 'beheersmaatregelen',
  owners: 'risico beheersing',
  status: 'status',
};

export const GROUP_HEADINGS = [
  'Risico’s in herstelplan',
  'Risico’s bedrijfsvoering met relatie naar herstelplan',
  'Risico’s bedrijfsvoering',
] as const;
