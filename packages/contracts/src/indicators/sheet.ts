import { ITEM_UNITS } from '@regietafel/domain/indicators/indicator';
import { REPORT_BASES, REPORT_SCOPES, REPORT_STATES } from '@regietafel/domain/indicators/report';
import * as z from 'zod/mini';
import { dossierId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { upload } from '../core/upload.ts';
import { recordedReport } from './record.ts';
import { periodCode } from './shapes.ts';

/** What one sheet asks: over which period, over what, and out of which books. */
const question = {
  period: periodCode,
  scope: z.enum(REPORT_SCOPES),
  basis: z.enum(REPORT_BASES),
};

export const exportSheetInput = z.strictObject({ dossierId, ...question });
export type ExportSheetInput = z.output<typeof exportSheetInput>;

/** What the sheet has to be made for; null for what it says of itself. */
const asked = z.nullable(z.strictObject(question));

export const readSheetInput = upload(z.strictObject({ dossierId, asked }));

/** A sentence about a cell, in the language of the reader. */
const cellRemark = z.object({
  /** As a spreadsheet names it: `Opgave!D12`; empty for the file as a whole. */
  cell: z.string(),
  /** Name of the item that the cell is about; null when it is about none. */
  item: z.nullable(z.string()),
  message: z.string(),
});
export type CellRemark = z.infer<typeof cellRemark>;

/** In the unit of the item (cents): absent is not answered, null is unknown. */
const figure = z.exactOptional(z.nullable(z.number()));

const itemChange = z.object({
  item: z.string(),
  name: z.string(),
  unit: z.enum(ITEM_UNITS),
  before: figure,
  after: figure,
  /** How the item was counted, where it was counted otherwise. */
  deviationBefore: z.nullable(z.string()),
  deviation: z.nullable(z.string()),
});
export type SheetItemChange = z.infer<typeof itemChange>;

/** What taking a sheet over would change under the own name, or what stands in the way; nothing is stored. */
export const sheetOutlook = z.object({
  fileName: z.string(),
  /** What the sheet was held against; null for a file that does not tell and of which nothing was asked. */
  asked,
  /** What stands in the way of everything: nothing is taken over in part. */
  problems: list(cellRemark),
  /** What stands in the way of submitting alone: a draft may hold it. */
  refusals: list(cellRemark),
  /** What is taken over, and about which the reader is asked. */
  doubts: list(cellRemark),
  /** Where the report stands that the sheet changes; null for a new one. */
  state: z.nullable(z.enum(REPORT_STATES)),
  items: list(itemChange),
  texts: list(
    z.object({ field: z.enum(['basis', 'note', 'sourceName']), before: z.string(), after: z.string() }),
  ),
  /** The sheet says what stands already: there is nothing to keep, only a draft to submit. */
  isUnchanged: z.boolean(),
  /** Names the sheet and what stood beside it; what is imported is what was looked at. */
  hash: z.string(),
});
export type SheetOutlook = z.infer<typeof sheetOutlook>;

export const importSheetInput = upload(
  z.strictObject({
    dossierId,
    asked,
    hash: z.string().check(z.regex(/^[0-9a-f]{64}$/, { error: 'field.invalid' })),
    isSubmitted: z.boolean(),
  }),
);
/** The state of the report after it; `isRecorded` is false when it stood already. */
export const importedSheet = z.object({ ...recordedReport.shape, isRecorded: z.boolean() });
