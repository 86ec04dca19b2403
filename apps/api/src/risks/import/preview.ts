import type { ImportPreview } from '@regietafel/contracts/risks/import';
import { type TenantReader, tenantReader } from '@regietafel/db/kernel/with-tenant';
import { findRegister, type StoredRegister } from '@regietafel/db/queries/risks/register';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import { hasNoChanges } from '@regietafel/domain/risks/compare';
import { type Asker, found } from '../../sharing/asker.ts';
import { requireAtDesk } from '../../sharing/desk.ts';
import { type PlannedRow, planImport, previewHash } from './plan.ts';
import { readUpload } from './read-upload.ts';

export interface PreviewInput {
  readonly file: File;
  readonly values: { readonly dossierId: DossierId; readonly standPer: PlainDate | null };
}

/** What importing a file would do: recognised rows, warnings, difference. Stores nothing. */
export async function previewImport(asker: Asker, { file, values }: PreviewInput): Promise<ImportPreview> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId: values.dossierId });
  const now = found(await findRegister(reader, values.dossierId, NOW));
  requireAtDesk(now.desk, asker, 'risks.import');
  const read = await readUpload(file, asker.language);
  const standPer = values.standPer ?? read.standPer;
  const known = { now, onDay: await getRegisterOn(reader, values.dossierId, standPer, now) };
  const plan = planImport(read.rows, known);
  const { difference, renumbered } = plan;
  return {
    fileName: file.name,
    standPer,
    standPerInFile: read.standPer,
    rows: plan.rows.map((row) => ({ content: row.content, match: presentMatch(row) })),
    warnings: read.warnings,
    difference,
    renumbered,
    blocked: plan.blocked.map(({ number, title, origin }) => ({ number, title, author: origin.authorName })),
    isUnchanged: hasNoChanges(difference) && renumbered.length === 0,
    previewHash: await previewHash(read.rows, standPer, known),
  };
}

/** The register as it stood on a day; without a day, the one of now. */
export async function getRegisterOn(
  reader: TenantReader,
  dossierId: DossierId,
  standPer: PlainDate | null,
  now: StoredRegister,
): Promise<StoredRegister> {
  if (standPer === null) return now;
  return found(await findRegister(reader, dossierId, { standPer, knownAt: null }));
}

function presentMatch({ certainty, risk }: PlannedRow): ImportPreview['rows'][number]['match'] {
  const current = risk && { riskId: risk.riskId, number: risk.number, title: risk.title };
  return { certainty, current };
}
