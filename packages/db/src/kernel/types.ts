import pg from 'pg';

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8 = 20;

/** `2024-08-15 10:00:00.123456+00` as PostgreSQL writes it in a UTC session, to ISO 8601 with `Z`. */
function toInstant(text: string): string {
  return `${text.slice(0, 10)}T${text.slice(11, -3)}Z`;
}

function toSafeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('a bigint beyond the safe integers');
  return value;
}

const identity = (text: string): string => text;

/** How values come out of PostgreSQL: no `Date` for days, no text for cents. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === DATE) return identity;
    if (oid === TIMESTAMPTZ) return toInstant;
    if (oid === INT8) return toSafeNumber;
    return pg.types.getTypeParser(oid, format);
  },
} as pg.CustomTypesConfig;
