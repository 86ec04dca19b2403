import type { ImportResult, importConfirmInput } from '@regietafel/contracts/risks/import';
import { type TenantTx, withTenant } from '@regietafel/db/kernel/with-tenant';
import { lockRegister, type NewRevision, recordRevisions } from '@regietafel/db/queries/risks/record';
import { findRegister } from '@regietafel/db/queries/risks/register';
import { DomainError } from '@regietafel/domain/core/errors';
import { newId, type RiskId } from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import type * as z from 'zod/mini';
import { refuseOvertaking } from '../../history/overtaking.ts';
import { type Asker, found, refuseFuture } from '../../sharing/asker.ts';
import { getWritableKring, requireAtDesk } from '../../sharing/desk.ts';
import { publishIn } from '../publish.ts';
import { type ImportPlan, planImport, previewHash } from './plan.ts';
import { getRegisterOn } from './preview.ts';
import { type ReadRegister, readUpload } from './read-upload.ts';

type ConfirmInput = z.output<typeof importConfirmInput>;
type Values = ConfirmInput['values'];

/**
 * Imports a file that was previewed, in one transaction: all of it or nothing. Refuses when the file or the register is
 * not what the preview showed. Importing the same again records nothing and says so.
 */
export async function confirmImport(asker: Asker, { file, values }: ConfirmInput): Promise<ImportResult> {
  refuseFuture(values.standPer, asker.today);
  const read = await readUpload(file, asker.language);
  return refuseOvertaking(
    () =>
      withTenant(asker.database, asker.actor, async (tx) => {
        const plan = await getConfirmedPlan(tx, asker, read, values);
        const revisions = revisionsOf(plan, asker, values);
        await recordRevisions(tx, revisions);
        const version = values.publish
          ? await publishIn(tx, asker, { ...values, sourceName: file.name.slice(-300) })
          : null;
        return {
          ...countsOf(plan),
          version: version && { ...version },
          hasChanged: revisions.length > 0 || version?.isNew === true,
        };
      }),
    async () => undefined,
  );
}

async function getConfirmedPlan(
  tx: TenantTx,
  asker: Asker,
  read: ReadRegister,
  { dossierId, standPer, kringId, previewHash: previewed, reasons }: Values,
): Promise<ImportPlan> {
  await lockRegister(tx, dossierId);
  const now = found(await findRegister(tx, dossierId, NOW));
  const known = { now, onDay: await getRegisterOn(tx, dossierId, standPer, now) };
  requireAtDesk(known.now.desk, asker, 'risks.import');
  getWritableKring(known.now.desk, asker.actor.tenantId, kringId);
  if ((await previewHash(read.rows, standPer, known)) !== previewed)
    throw new DomainError('CONFLICT', 'risks.previewOutdated');
  const plan = planImport(read.rows, known);
  if (plan.blocked.length > 0)
    throw new DomainError('FORBIDDEN', 'risks.rowsOfOthers', {
      details: { numbers: numbersOf(plan.blocked) },
    });
  const given = new Set(reasons.map((one) => one.riskId));
  const unexplained = plan.gone.filter((risk) => !given.has(risk.riskId));
  if (unexplained.length > 0)
    throw new DomainError('INVALID_INPUT', 'risks.reasonsMissing', {
      fields: [{ path: 'values.reasons', messageKey: 'field.required' }],
      details: { numbers: numbersOf(unexplained) },
    });
  return plan;
}

function revisionsOf(plan: ImportPlan, asker: Asker, values: Values): readonly NewRevision[] {
  const { dossierId, standPer } = values;
  const reasonOf = new Map<RiskId, string>(values.reasons.map(({ riskId, reason }) => [riskId, reason]));
  const newPlace = { authorTenantId: asker.actor.tenantId, kringId: values.kringId };
  const states = plan.rows
    .filter((row) => row.isChanged)
    .map(({ risk, content }) => ({
      // A risk that exists keeps its author and the kring that its author chose.
      ...(risk === null ? newPlace : { authorTenantId: risk.authorTenantId, kringId: risk.kringId }),
      dossierId,
      standPer,
      content,
      riskId: risk?.riskId ?? newId<RiskId>(),
      supersedes: risk?.headRevisionId ?? null,
      removedReason: null,
    }));
  const removals = plan.gone.map((risk) => ({
    dossierId,
    standPer,
    content: risk,
    authorTenantId: risk.authorTenantId,
    kringId: risk.kringId,
    riskId: risk.riskId,
    supersedes: risk.headRevisionId,
    removedReason: reasonOf.get(risk.riskId) ?? null,
  }));
  return [...states, ...removals];
}

function countsOf({ rows, gone }: ImportPlan) {
  const changed = rows.filter((row) => row.isChanged);
  const added = changed.filter((row) => row.risk === null).length;
  return {
    added,
    changed: changed.length - added,
    removed: gone.length,
    unchanged: rows.length - changed.length,
  };
}

function numbersOf(risks: readonly { readonly number: number }[]): string {
  return risks.map((risk) => risk.number).join(', ');
}
