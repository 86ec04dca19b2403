import type { ExportedFile } from '@regietafel/contracts/core/exported-file';
import type { exportExposureInput } from '@regietafel/contracts/exposure/exposure';
import { writeExposureXlsx } from '@regietafel/documents/exposure/write-exposure';
import type * as z from 'zod/mini';
import type { Asker } from '../sharing/asker.ts';
import { getExposure } from './get-exposure.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the reader sees of a year as a workbook, with the same numbers hidden. */
export async function exportExposure(
  asker: Asker,
  { dossierId, asOf, year }: z.output<typeof exportExposureInput>,
): Promise<ExportedFile> {
  const { day, statements, totals } = await getExposure(asker, { dossierId, asOf });
  const bytes = await writeExposureXlsx({
    year,
    standPer: day,
    statements: statements
      .filter((one) => one.year === year)
      .map((one) => ({ ...one, author: one.origin.author.name ?? 'Een deelnemer' })),
    totals: totals.filter((one) => one.year === year),
  });
  return {
    fileName: `afhankelijkheid-${year}-${day}.xlsx`,
    mediaType: XLSX,
    content: Buffer.from(bytes).toString('base64'),
  };
}
