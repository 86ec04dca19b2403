import type {
  Log,
  LogChoices,
  LogExportFormat,
  logExportInput,
  logInput,
} from '@regietafel/contracts/audit/log';
import type { ExportedFile } from '@regietafel/contracts/core/exported-file';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { type LogEntry, listLog, listLogChoices } from '@regietafel/db/queries/audit/log';
import { type WrittenEntry, writeLogCsv } from '@regietafel/documents/audit/write-log-csv';
import type * as z from 'zod/mini';
import type { Asker } from '../sharing/asker.ts';

const PAGE = 50;
/** Most entries in one file; whoever needs more asks for fewer days at a time. */
const MOST_EXPORTED = 50_000;

/** A page of the log of the own organisation, newest first. */
export async function getLog(
  { database, actor }: Asker,
  { before, ...filter }: z.output<typeof logInput>,
): Promise<Log> {
  // One more than a page tells whether there is a next one, without counting what is there.
  const found = await listLog(tenantReader(database, actor), actor, { ...filter, before, limit: PAGE + 1 });
  const entries = found.slice(0, PAGE);
  return { entries, before: found.length > PAGE ? (entries.at(-1)?.seq ?? null) : null };
}

/** The people and dossiers to which the log can be narrowed. */
export function getLogChoices({ database, actor }: Asker): Promise<LogChoices> {
  return listLogChoices(tenantReader(database, actor), actor);
}

/** The log of the own organisation as a file, newest first. */
export async function exportLog(
  { database, actor, tenant, today }: Asker,
  { format, ...filter }: z.output<typeof logExportInput>,
): Promise<ExportedFile> {
  const page = { ...filter, before: null, limit: MOST_EXPORTED };
  const entries = (await listLog(tenantReader(database, actor), actor, page)).map(written);
  const { mediaType, write } = FORMATS[format];
  return {
    fileName: `logboek-${tenant.slug}-${today}.${format}`,
    mediaType,
    content: Buffer.from(write(entries)).toString('base64'),
  };
}

const FORMATS: Readonly<
  Record<LogExportFormat, { mediaType: string; write: (entries: readonly WrittenEntry[]) => Uint8Array }>
> = {
  csv: { mediaType: 'text/csv; charset=utf-8', write: writeLogCsv },
  json: {
    mediaType: 'application/json',
    write: (entries) => new TextEncoder().encode(JSON.stringify({ entries }, null, 2)),
  },
};

function written({ dossier, kring, ...entry }: LogEntry): WrittenEntry {
  const { seq, recordedAt, accountName, action, result, objectKind, about, rowCount, origin, requestId } =
    entry;
  const names = { providerName: dossier?.providerName ?? null, kringName: kring?.name ?? null };
  return {
    seq,
    recordedAt,
    accountName,
    action,
    result,
    objectKind,
    about,
    ...names,
    rowCount,
    origin,
    requestId,
  };
}
