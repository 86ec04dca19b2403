import type { ExportedFile } from '@regietafel/contracts/core/exported-file';
import type {
  ExportSheetInput,
  importedSheet,
  importSheetInput,
  readSheetInput,
  SheetOutlook,
} from '@regietafel/contracts/indicators/sheet';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { writeIndicatorSheet } from '@regietafel/documents/indicators/write-sheet';
import { DomainError, type FieldError } from '@regietafel/domain/core/errors';
import type * as z from 'zod/mini';
import type { Asker } from '../../sharing/asker.ts';
import { saveReport } from '../save.ts';
import { type HeldRemark, type HeldSheet, holdSheet } from './hold-sheet.ts';
import { presentOutlook } from './present-outlook.ts';
import { readOwnReports, standingOf } from './standing.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The sheet to fill in for one period, with what the own organisation reported already and its earlier figures beside;
 * FORBIDDEN for who may not report.
 */
export async function exportSheet(
  asker: Asker,
  { dossierId, ...question }: ExportSheetInput,
): Promise<ExportedFile> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const own = await readOwnReports(reader, asker, dossierId);
  const { head, remarks, earlier } = standingOf(own, question);
  const bytes = await writeIndicatorSheet({
    ...question,
    dossierId,
    provider: own.provider,
    items: own.items,
    standing: head ?? null,
    earlier,
    remarks,
    madeOn: asker.today,
  });
  return {
    fileName: `opgave-${question.period}.xlsx`.toLowerCase(),
    mediaType: XLSX,
    content: Buffer.from(bytes).toString('base64'),
  };
}

/** What taking a sheet over would change under the own name, or which cells stand in the way; nothing is stored. */
export async function readSheet(
  asker: Asker,
  { file, values }: z.output<typeof readSheetInput>,
): Promise<SheetOutlook> {
  const { own, held } = await hold(asker, file, values);
  return presentOutlook(file.name, held, own, asker);
}

/**
 * Takes a sheet over as a report of the own organisation: all of it, or nothing when a cell is not right. It is saved as a
 * form is. Refuses when file or report are not what was looked at; the same sheet twice records nothing and says so.
 */
export async function importSheet(
  asker: Asker,
  { file, values }: z.output<typeof importSheetInput>,
): Promise<z.output<typeof importedSheet>> {
  const { dossierId, isSubmitted } = values;
  const { held } = await hold(asker, file, values);
  refuseCells([...held.problems, ...(isSubmitted ? held.refusals : [])]);
  if (held.input === null) throw new Error('A sheet was refused without a reason');
  if (held.hash !== values.hash) throw new DomainError('CONFLICT', 'indicators.sheetOutdated');
  const { head } = held.standing;
  if (head !== undefined && !isNews(held, isSubmitted))
    return { id: head.reportId, revisionId: head.revisionId, isRecorded: false };
  const saved = await saveReport(asker, { ...held.input, dossierId, isSubmitted });
  return { ...saved, isRecorded: true };
}

/** Figures that stand are news only when they are submitted, for the first time or anew. */
function isNews({ isUnchanged, standing: { state } }: HeldSheet, isSubmitted: boolean): boolean {
  return !isUnchanged || (isSubmitted && (state === 'draft' || state === 'sent_back'));
}

async function hold(
  asker: Asker,
  file: File,
  { dossierId, asked }: z.output<typeof readSheetInput>['values'],
) {
  const own = await readOwnReports(
    tenantReader(asker.database, asker.actor, { dossierId }),
    asker,
    dossierId,
  );
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { own, held: await holdSheet(own, asker, { dossierId, file: bytes, asked }) };
}

function refuseCells(remarks: readonly HeldRemark[]): void {
  if (remarks.length === 0) return;
  throw new DomainError('INVALID_INPUT', 'indicators.sheetCells', { fields: remarks.map(fieldOf) });
}

function fieldOf(remark: HeldRemark): FieldError {
  if (!('code' in remark)) return remark;
  const { code, item, values } = remark;
  const path = item === null ? 'file' : `items.${item}`;
  return { path, messageKey: `indicators.sheet.${code}`, values };
}
