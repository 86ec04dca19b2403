import type { ExportedFile } from '@regietafel/contracts/core/exported-file';
import type { ExportFormat } from '@regietafel/contracts/risks/export';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { findRegister } from '@regietafel/db/queries/risks/register';
import { writeRegisterCsv } from '@regietafel/documents/risks/write/csv';
import { writeRegisterJson } from '@regietafel/documents/risks/write/json';
import type { RegisterToWrite } from '@regietafel/documents/risks/write/register-table';
import { writeRegisterXlsx } from '@regietafel/documents/risks/write/xlsx';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { contentOf } from '@regietafel/domain/risks/content';
import { type Asker, found, judgingDay } from '../sharing/asker.ts';
import { standingRisks } from './get-register.ts';

interface Format {
  readonly mediaType: string;
  readonly write: (register: RegisterToWrite) => Uint8Array | Promise<Uint8Array>;
}

const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  csv: { mediaType: 'text/csv; charset=utf-8', write: writeRegisterCsv },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: writeRegisterXlsx,
  },
  json: { mediaType: 'application/json', write: writeRegisterJson },
};

/** The register at a reading position as a file that can be imported again. */
export async function exportRegister(
  asker: Asker,
  input: { readonly dossierId: DossierId; readonly format: ExportFormat; readonly asOf: AsOf },
): Promise<ExportedFile> {
  const { dossierId, format, asOf } = input;
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const standing = standingRisks(found(await findRegister(reader, dossierId, asOf)));
  const standPer = judgingDay(asOf, asker.today);
  const { mediaType, write } = FORMATS[format];
  const bytes = await write({ standPer, rows: standing.map(contentOf) });
  return {
    fileName: `risicoregister-${standPer}.${format}`,
    mediaType,
    content: Buffer.from(bytes).toString('base64'),
  };
}
