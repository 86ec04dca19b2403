import type { MessageValues, RefusalCode } from '../messages.ts';

/** Thrown inside the extractors only; the reader turns it into a refusal. */
export class Refused extends Error {
  readonly code: RefusalCode;
  readonly values: MessageValues;

  constructor(code: RefusalCode, values: MessageValues = {}) {
    super(code);
    this.name = 'Refused';
    this.code = code;
    this.values = values;
  }
}

const MEGABYTE = 1024 * 1024;

/** What a file may cost at most. A register is a few pages; the limits leave it room a hundred times over. */
export const LIMITS = {
  fileBytes: 20 * MEGABYTE,
  /** Unpacked size of all parts of a zip container, and of one part. */
  unpackedBytes: 120 * MEGABYTE,
  partBytes: 60 * MEGABYTE,
  zipEntries: 3_000,
  /** Unpacked against packed size, counted only above `ratioFromBytes`. */
  zipRatio: 250,
  ratioFromBytes: 10 * MEGABYTE,
  /** Characters of text in one document. */
  textCharacters: 2_000_000,
  rows: 20_000,
  columns: 200,
  pages: 500,
  tableDepth: 20,
} as const;

/** Refuses a text that is longer than any register. */
export function checkLength(length: number): void {
  if (length > LIMITS.textCharacters)
    throw new Refused('too_large', { limit: `${LIMITS.textCharacters / 1_000_000} MB tekst` });
}
