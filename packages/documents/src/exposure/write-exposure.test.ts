import { cents } from '@regietafel/domain/core/cents';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { describe, expect, test } from 'vitest';
import { extractXlsx } from '../risks/extract/xlsx.ts';
import { openContainer } from '../risks/extract/zip.ts';
import { type ExposureToWrite, writeExposureXlsx } from './write-exposure.ts';

const STATEMENT: ExposureToWrite['statements'][number] = {
  author: 'Jeugdregio Een',
  side: 'share',
  rows: [
    {
      municipality: 'Beek',
      careKind: 'verblijf',
      revenueCents: cents(123_456),
      places: null,
      children: 'hidden',
    },
    { municipality: 'Stein', careKind: 'crisis', revenueCents: null, places: 0, children: 7 },
  ],
  guarantees: [{ municipality: 'Beek', cents: cents(5_00) }],
  room: [{ careKind: 'verblijf', places: 2, children: null }],
  uncovered: [
    { careKind: 'verblijf', places: { kind: 'unknown' }, children: { kind: 'hidden' } },
    { careKind: 'crisis', places: { kind: 'atMost', count: 0 }, children: { kind: 'known', count: 7 } },
  ],
  withdrawnReason: null,
  isFictitious: true,
};
const EXPOSURE: ExposureToWrite = {
  year: 2024,
  standPer: '2026-03-01' as PlainDate,
  statements: [STATEMENT],
  totals: [
    { measure: 'revenueCents', total: 123_456, regions: 3, isIncomplete: true },
    { measure: 'children', total: 'hidden', regions: 3, isIncomplete: false },
  ],
};

/** The rows of each sheet under its heading, as texts. */
async function sheetsOf(exposure: ExposureToWrite) {
  const { grids } = await extractXlsx(await openContainer(await writeExposureXlsx(exposure)));
  return grids.map(({ rows }) => rows.slice(3).map(({ cells }) => cells.map(({ text }) => text)));
}

describe('the workbook of dependence', () => {
  test('holds what each told, with what is unknown empty and what is small withheld', async () => {
    const [told] = await sheetsOf(EXPOSURE);
    expect(told).toMatchObject([
      ['Jeugdregio Een', 'Beek', 'verblijf', '1234.56', '', 'afgeschermd', '', 'ja'],
      ['Jeugdregio Een', 'Stein', 'crisis', '', '0', '7', '', 'ja'],
      ['Jeugdregio Een', 'Beek', 'garantie', '', '', '', '5', 'ja'],
    ]);
  });

  test('says what a stop would leave uncovered, and never an unknown as zero', async () => {
    const [, stop] = await sheetsOf(EXPOSURE);
    expect(stop).toMatchObject([
      ['Jeugdregio Een', 'verblijf', '2', '', '', 'afgeschermd', 'ja'],
      ['Jeugdregio Een', 'crisis', '', 'ten hoogste 0', '', '7', 'ja'],
    ]);
  });

  test('gives the totals that are given out, and says of which a part is unknown', async () => {
    const [, , totals] = await sheetsOf(EXPOSURE);
    expect(totals).toMatchObject([
      ['Omzet (euro)', '1234.56', '3', 'nee: een deel is onbekend'],
      ['Jeugdigen', 'afgeschermd', '3', 'ja'],
    ]);
  });

  test('says of what was withdrawn only that, and writes no text as a formula', async () => {
    const withdrawn = { rows: [], guarantees: [], uncovered: [], withdrawnReason: '=1+1' };
    const [told] = await sheetsOf({
      ...EXPOSURE,
      statements: [{ ...STATEMENT, ...withdrawn, author: '=A1' }],
    });
    expect(told?.[0]?.slice(0, 2)).toEqual(['=A1', 'Ingetrokken: =1+1']);
  });
});
