import * as z from 'zod/mini';
import { plainDate } from '../core/dates.ts';
import { dossierId, kringId, registerVersionId, riskId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { mayWiden } from '../core/may-widen.ts';
import { previewHash } from '../core/preview-hash.ts';
import { text } from '../core/text.ts';
import { upload } from '../core/upload.ts';
import { RISK_BOUNDS, riskContent } from './content.ts';
import { difference, renumbered } from './difference.ts';

/** Most rows that one register may have. */
export const MAX_IMPORT_ROWS = 2000;

/** `standPer`: the day of which the register speaks; null takes the day that the file names. */
export const importPreviewInput = upload(z.strictObject({ dossierId, standPer: z.nullable(plainDate) }));

/** How a row of the file was recognised among the risks of the register. */
const match = z.object({
  certainty: z.enum(['certain', 'probable', 'new']),
  current: z.nullable(z.object({ riskId, number: z.int(), title: z.string() })),
});

export const importWarning = z.object({
  /** Number of the risk; null when the warning is about no single risk. */
  row: z.nullable(z.int()),
  field: z.string(),
  message: z.string(),
});

export const importPreview = z.object({
  fileName: z.string(),
  /** The day against which the register was compared; null when neither person nor file gave one. */
  standPer: z.nullable(plainDate),
  /** The day that stands in the file. */
  standPerInFile: z.nullable(plainDate),
  rows: list(z.object({ content: riskContent, match })),
  warnings: list(importWarning),
  difference,
  renumbered,
  /** Changed rows that only their author, another organisation, may change: these stand in the way of the import. */
  blocked: list(z.object({ number: z.int(), title: z.string(), author: z.nullable(z.string()) })),
  isUnchanged: z.boolean(),
  /** Stands for the file, the day and the register that it was compared with; the confirmation names it. */
  previewHash,
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importConfirmInput = upload(
  z.strictObject({
    dossierId,
    standPer: plainDate,
    /** Kring of new risks and of the published version. */
    kringId,
    /** Of what stands already in a narrower kring and is published along. */
    mayWiden,
    previewHash,
    /** One for every risk that the file leaves out. */
    reasons: list(z.strictObject({ riskId, reason: text({ max: RISK_BOUNDS.reason }) })).check(
      z.maxLength(MAX_IMPORT_ROWS),
    ),
    /** Also freeze the result as the register of that day; only for the accounthoudende regio. */
    publish: z.boolean(),
  }),
);

export const importResult = z.object({
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
  unchanged: z.int(),
  /** The version that holds the register of that day; null when none was asked for. */
  version: z.nullable(
    z.object({ versionId: registerVersionId, contentHash: z.string(), isNew: z.boolean() }),
  ),
  /** False when the same had been imported before: nothing was recorded. */
  hasChanged: z.boolean(),
});
export type ImportResult = z.infer<typeof importResult>;
