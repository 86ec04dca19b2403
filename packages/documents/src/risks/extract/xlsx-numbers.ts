import { excelSerialDate } from '../cells/date.ts';

/** Excel's own number formats that show a date. */
const DATE_FORMATS: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
];

/** Whether a number format shows a date: one of Excel's own, or a code with a day, month or year in it. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return DATE_FORMATS.some(([first, last]) => id >= first && id <= last);
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  return /[dy]|m{3}/.test(bare) && !/general|standaard|[#0?]/.test(bare.replace(/0+$/, ''));
}

/** A number of a sheet as text: an ISO date for dates, otherwise plain digits with a point. */
export function numberText(value: string, isDate: boolean, is1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (isDate) return excelSerialDate(number, is1904) ?? value;
  if (Number.isInteger(number)) return Math.abs(number) < 1e15 ? String(number) : value;
  // Four decimals at most, never three: three digits after a point would read as thousands.
  const rounded = String(Math.round(number * 10_000) / 10_000);
  return /\.\d{3}$/.test(rounded) ? `${rounded}0` : rounded;
}
