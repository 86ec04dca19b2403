import Papa from 'papaparse';
import { guardCell } from '../risks/write/formula-guard.ts';

/** An entry of a log as it is written down: texts as the reader of the file knows them. */
export interface WrittenEntry {
  readonly seq: number;
  readonly recordedAt: string;
  readonly accountName: string;
  readonly action: string;
  readonly result: string;
  readonly objectKind: string | null;
  readonly about: string | null;
  readonly providerName: string | null;
  readonly kringName: string | null;
  readonly rowCount: number;
  readonly origin: string;
  readonly requestId: string;
}

const COLUMNS: readonly (readonly [heading: string, keyof WrittenEntry])[] = [
  ['Nummer', 'seq'],
  ['Tijdstip', 'recordedAt'],
  ['Persoon', 'accountName'],
  ['Handeling', 'action'],
  ['Resultaat', 'result'],
  ['Onderwerp', 'objectKind'],
  ['Over', 'about'],
  ['Dossier', 'providerName'],
  ['Kring', 'kringName'],
  ['Aantal', 'rowCount'],
  ['Herkomst', 'origin'],
  ['Verzoek', 'requestId'],
];

/**
 * A log as CSV (RFC 4180), as Dutch spreadsheets expect it: semicolons, UTF-8 with a mark, lines ended by CRLF, and no text
 * that could start a formula.
 */
export function writeLogCsv(entries: readonly WrittenEntry[]): Uint8Array {
  const rows = entries.map((entry) =>
    COLUMNS.map(([, column]) => {
      const value = entry[column];
      return typeof value === 'string' ? guardCell(value) : value;
    }),
  );
  const lines = [COLUMNS.map(([heading]) => heading), ...rows];
  return new TextEncoder().encode(`\ufeff${Papa.unparse(lines, { delimiter: ';', newline: '\r\n' })}\r\n`);
}
