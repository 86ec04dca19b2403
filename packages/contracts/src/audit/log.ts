import { AUDIT_ORIGINS, AUDIT_RESULTS } from '@regietafel/domain/audit/entry';
import { KRING_KINDS } from '@regietafel/domain/sharing/tenant';
import * as z from 'zod/mini';
import { instant, plainDate } from '../core/dates.ts';
import { accountId, dossierId } from '../core/ids.ts';
import { list } from '../core/list.ts';

/** What an entry of the log is of. */
export const ENTRY_KINDS = ['change', 'look', 'refusal', 'access'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const LOG_EXPORT_FORMATS = ['csv', 'json'] as const;
export type LogExportFormat = (typeof LOG_EXPORT_FORMATS)[number];

/** Null narrows nothing. Days are Dutch days, both included. */
const filter = {
  kind: z.nullable(z.enum(ENTRY_KINDS)),
  accountId: z.nullable(accountId),
  dossierId: z.nullable(dossierId),
  from: z.nullable(plainDate),
  to: z.nullable(plainDate),
};

export const logInput = z.strictObject({ ...filter, before: z.nullable(z.int().check(z.gte(1))) });

/** One entry of the log of the own organisation. */
export const logEntry = z.object({
  seq: z.int(),
  recordedAt: instant,
  kind: z.enum(ENTRY_KINDS),
  /** Empty for what nobody in particular did. */
  accountName: z.string(),
  action: z.string(),
  result: z.enum(AUDIT_RESULTS),
  objectKind: z.nullable(z.string()),
  /** Name of the own person that it is about. */
  about: z.nullable(z.string()),
  /** Null when it is about no dossier, or about one that the reader does not see now (`isOfDossier`). */
  dossier: z.nullable(z.object({ slug: z.string(), providerName: z.string() })),
  isOfDossier: z.boolean(),
  kring: z.nullable(z.object({ kind: z.enum(KRING_KINDS), name: z.string() })),
  rowCount: z.int(),
  origin: z.enum(AUDIT_ORIGINS),
  requestId: z.string(),
});
export type LogEntry = z.infer<typeof logEntry>;

export const log = z.object({
  entries: list(logEntry),
  /** For the entries that follow; null at the end. */
  before: z.nullable(z.int()),
});
export type Log = z.infer<typeof log>;

/** Whom and what the log can be narrowed to. */
export const logChoices = z.object({
  people: list(z.object({ accountId, accountName: z.string() })),
  dossiers: list(z.object({ dossierId, providerName: z.string() })),
});
export type LogChoices = z.infer<typeof logChoices>;

export const logExportInput = z.strictObject({ ...filter, format: z.enum(LOG_EXPORT_FORMATS) });
