import { MOST_LINES } from '@regietafel/domain/liquidity/check-sheet';
import { LINE_NATURES } from '@regietafel/domain/liquidity/lines';
import { SHEET_KINDS } from '@regietafel/domain/liquidity/sheet';
import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { plainDate } from '../core/dates.ts';
import { dossierId, kringId, revisionId, tenantId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { mayWiden } from '../core/may-widen.ts';
import { cents } from '../core/money.ts';
import { kring, origin } from '../core/origin.ts';
import { line } from '../core/text.ts';

/** Bounds of the texts of the liquidity area. */
export const LIQUIDITY_BOUNDS = { key: 60, title: 200, source: 500, note: 4000 } as const;

export const lineKey = line({ max: LIQUIDITY_BOUNDS.key });
export const lineTitle = line({ max: LIQUIDITY_BOUNDS.title });
export const lineNature = z.enum(LINE_NATURES);
export const source = line({ min: 0, max: LIQUIDITY_BOUNDS.source });

const sheetLine = z.strictObject({
  key: lineKey,
  title: lineTitle,
  nature: lineNature,
  /** January first; null is not known. How many there must be, `checkSheet` says. */
  months: list(z.nullable(cents)).check(z.maxLength(MOST_LINES)),
});

/** The exploitatie of one year as one author tells it. */
export const sheet = z.object({
  year: z.int(),
  kind: z.enum(SHEET_KINDS),
  lines: list(sheetLine),
});

export const shownSheet = z.object({
  ...sheet.shape,
  revisionId,
  standPer: plainDate,
  source: z.string(),
  isFictitious: z.boolean(),
  origin,
});
export type ShownSheet = z.infer<typeof shownSheet>;

/** Whose figures they are; the id is null where the reader may not know who takes part under it. */
export const author = z.object({
  tenantId: z.nullable(tenantId),
  name: z.nullable(z.string()),
  isOwn: z.boolean(),
});

/** Whether the person may record, and in which kringen. */
export const liquidityDesk = z.object({ mayRecord: z.boolean(), kringen: list(kring) });

export const exploitatieInput = z.strictObject({ dossierId, asOf });

/** The sheets of a dossier, author by author: the provider's first, the own ones after it. */
export const exploitatie = z.object({
  day: plainDate,
  books: list(z.object({ author, sheets: list(shownSheet) })),
  desk: liquidityDesk,
});
export type Exploitatie = z.infer<typeof exploitatie>;

/** The first state of a sheet (`supersedes` null) or the one after the own last. */
export const recordSheetInput = z.strictObject({
  dossierId,
  kringId,
  mayWiden,
  supersedes: z.nullable(revisionId),
  standPer: plainDate,
  ...sheet.shape,
  lines: list(sheetLine).check(z.maxLength(MOST_LINES)),
  source,
});

export const recordedState = z.object({ revisionId });

/** Details of a CONFLICT: the exploitatie as somebody else left it. */
export const exploitatieConflict = z.object({ current: z.nullable(exploitatie) });
