import { CELL_PROBLEMS } from '@regietafel/domain/property/sheet-problems';
import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { plainDate } from '../core/dates.ts';
import { dossierId, propertyPlanId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { upload } from '../core/upload.ts';

/** What can be wrong with a cell of a list of works. */
export const SHEET_PROBLEMS = [
  ...CELL_PROBLEMS,
  'tooMuch',
  'unknownBuilding',
  'unknownPart',
  'twice',
] as const;

export const exportWorksInput = z.strictObject({ dossierId, planId: propertyPlanId, asOf });

export const previewWorksInput = upload(z.strictObject({ dossierId, planId: propertyPlanId }));

const named = z.object({
  /** Row of the sheet. */
  row: z.int(),
  measure: z.string(),
  building: z.string(),
});

/** What reading a list of works in would do; nothing is stored. */
export const worksPreview = z.object({
  fileName: z.string(),
  added: list(named),
  changed: list(named),
  unchanged: z.int(),
  /** Works of the plan that the list does not name: they stay as they are. */
  absent: z.int(),
  problems: list(z.object({ cell: z.string(), column: z.string(), problem: z.enum(SHEET_PROBLEMS) })),
});
export type WorksPreview = z.infer<typeof worksPreview>;

export const importWorksInput = upload(
  z.strictObject({ dossierId, planId: propertyPlanId, standPer: plainDate }),
);

export const worksImported = z.object({ added: z.int(), changed: z.int(), unchanged: z.int() });
