import { addDays, daysBetween, FIRST_DAY, LAST_DAY } from '@regietafel/domain/core/dates';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excelSerialDate, findDates, parseDate, parseDateCell } from './date.ts';

test.each([
  '07122023',
  '7-12-2023',
  '07-12-2023',
  '07.12.2023',
  '7/12/2023',
  "7-12-'23",
  '7-12-23',
  '7 december 2023',
  '7 dec. 2023',
  '7 dec 23',
  'donderdag 7 december 2023',
  '2023-12-07',
  '2023-12-07T00:00:00',
  '20231207',
  '7 - 12 - 2023',
])('%s', (text) => {
  expect(parseDate(text)).toBe('2023-12-07');
});

test.each([
  '31-02-2024',
  '32122023',
  '7-13-2023',
  '01-01-1999',
  '01-01-2061',
  '7 brumaire 2023',
  '2023',
  '',
  'binnenkort',
  '7-12-20222',
])('no day: %s', (text) => {
  expect(parseDate(text)).toBeNull();
});

test('dates are found in a sentence, with the impossible ones said', () => {
  expect(findDates('van 1 mei 2024 tot 31-02-2025 of 20222').map(({ text, date }) => [text, date])).toEqual([
    ['1 mei 2024', '2024-05-01'],
    ['31-02-2025', null],
  ]);
});

test('a spreadsheet gives serial days and swallows the first zero', () => {
  expect(parseDateCell('45267')).toBe('2023-12-07');
  expect(parseDateCell('45267.75')).toBe('2023-12-07');
  expect(parseDateCell('7122023')).toBe('2023-12-07');
  expect(parseDateCell('99999')).toBeNull();
  expect(excelSerialDate(43805, true)).toBe('2023-12-07');
});

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

test('every day reads back from every way to write it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: daysBetween(FIRST_DAY, LAST_DAY) }), (days) => {
      const day = addDays(FIRST_DAY, days);
      const [year = '', month = '', date = ''] = day.split('-');
      const forms = [
        `${date}${month}${year}`,
        `${Number(date)}-${Number(month)}-${year}`,
        `${Number(date)}-${month}-'${year.slice(2)}`,
        `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`,
        day,
      ];
      for (const form of forms) expect(parseDate(form)).toBe(day);
      const serial = daysBetween('1899-12-30' as typeof day, day);
      expect(parseDateCell(String(serial))).toBe(day);
    }),
  );
});
