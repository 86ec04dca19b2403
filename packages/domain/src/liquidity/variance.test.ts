import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cents, sumCents } from '../core/cents.ts';
import { addMonths, yearMonth } from '../core/dates.ts';
import { buildCompiledEvent, buildDelivery } from '../testing/build-delivery.ts';
import { type ActualMonth, varianceOf } from './variance.ts';

const delivery = buildDelivery({
  firstMonth: '2024-01',
  opening: 1000,
  lines: { omzet: [500, 500, 500], salarissen: [-400, -400, -400] },
  events: [buildCompiledEvent([0, 50, 0])],
});
const actual = (
  month: string,
  closing: number | null,
  lines: Readonly<Record<string, number | null>> = {},
): ActualMonth => ({
  month: yearMonth(month),
  closingCents: closing === null ? null : cents(closing),
  lines: Object.entries(lines).map(([key, value]) => ({ key, cents: value === null ? null : cents(value) })),
});

describe('a delivery beside what came true', () => {
  test('tells each line per month and cumulatively', () => {
    const { lines } = varianceOf(delivery, [
      actual('2024-01', 1050, { omzet: 450, salarissen: -400 }),
      actual('2024-02', 1100, { omzet: 480, salarissen: -430 }),
    ]);
    expect(lines.map(({ key, total }) => [key, total?.difference])).toEqual([
      ['omzet', -70],
      ['salarissen', -30],
    ]);
    expect(lines[0]?.months.map(({ difference, cumulative }) => [difference, cumulative])).toEqual([
      [-50, -50],
      [-20, -70],
    ]);
  });

  test('says which months it does not know, and adds up the others alone', () => {
    const { lines, net, closing } = varianceOf(delivery, [
      actual('2024-01', null, { omzet: 450, salarissen: null }),
      actual('2024-02', 1100, { omzet: 480 }),
    ]);
    expect(lines[1]).toMatchObject({ unknownMonths: 2, total: null });
    expect(lines[0]?.total).toEqual({ forecast: 1000, actual: 930, difference: -70 });
    expect(closing.months.map(({ actual: known }) => known)).toEqual([null, 1100]);
    // The balance before February is unknown, so what moved in it is too.
    expect(net.unknownMonths).toBe(2);
  });

  test('leaves out months of which nothing is known, also when somebody entered only blanks', () => {
    const { months } = varianceOf(delivery, [actual('2024-02', null, { omzet: null }), actual('2023-12', 5)]);
    expect(months).toEqual([]);
  });

  test('shows a line that nobody foresaw against a forecast of nothing', () => {
    const { lines } = varianceOf(delivery, [
      actual('2024-01', 1100, { omzet: 500, salarissen: -400, boete: -25 }),
    ]);
    expect(lines.at(-1)).toMatchObject({
      key: 'boete',
      total: { forecast: 0, actual: -25, difference: -25 },
    });
  });

  test('events are held against what the bank moved beyond the lines', () => {
    const { rest } = varianceOf(delivery, [
      actual('2024-01', 1100, { omzet: 500, salarissen: -400 }),
      actual('2024-02', 1230, { omzet: 500, salarissen: -400 }),
    ]);
    expect(rest.months.map(({ forecast, actual: moved }) => [forecast, moved])).toEqual([
      [0, 0],
      [50, 30],
    ]);
  });

  test('a correction to the return comes to nothing once all money is known, and the parts still add up', () => {
    const plain = buildDelivery({
      firstMonth: '2024-01',
      opening: 1000,
      lines: { omzet: [500, 500], rendement: [30, 30], afschrijving: [0, 0] },
    });
    const natures = { omzet: 'na_levering', rendement: 'rendement', afschrijving: 'afschrijving' } as const;
    const corrected = {
      ...plain,
      lines: plain.lines.map((line) => ({ ...line, nature: natures[line.key as keyof typeof natures] })),
    };
    const { lines, rest, net } = varianceOf(corrected, [
      actual('2024-01', 1510, { omzet: 510 }),
      actual('2024-02', 2000),
    ]);
    expect(lines.map(({ months }) => months.map(({ actual: moved }) => moved))).toEqual([
      [510, null],
      [0, null],
      [0, null],
    ]);
    expect([...lines, rest].map(({ months }) => months[0]?.difference)).toEqual([10, -30, 0, 0]);
    expect(net.months[0]?.difference).toBe(-20);
  });

  test('what is known of all lines adds up to the difference of the bank, to the cent', () => {
    const amounts = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(amounts, amounts, amounts, amounts, amounts, amounts, (a, b, event, realA, realB, bank) => {
        const told = buildDelivery({
          firstMonth: '2024-01',
          opening: 7,
          lines: { a, b },
          events: [buildCompiledEvent(event)],
        });
        const actuals = bank.map((closing, index) =>
          actual(addMonths(yearMonth('2024-01'), index), closing, {
            a: realA[index] ?? 0,
            b: realB[index] ?? 0,
          }),
        );
        const { lines, rest, net, closing } = varianceOf(told, actuals);
        for (const [index, cell] of net.months.entries()) {
          const parts = [...lines, rest].map((line) => line.months[index]?.difference ?? cents(Number.NaN));
          expect(sumCents(parts)).toBe(cell.difference);
        }
        expect(net.months.at(-1)?.cumulative).toBe(closing.months.at(-1)?.difference);
      }),
    );
  });
});
