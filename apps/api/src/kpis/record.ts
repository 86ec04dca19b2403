import type { recordedKpi, recordNormInput, recordValuesInput } from '@regietafel/contracts/kpis/kpis';
import { type TenantTx, tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import { listKpiNorms, recordKpiNorm } from '@regietafel/db/queries/kpis/norms';
import { listKpiValues, recordKpiValues } from '@regietafel/db/queries/kpis/values';
import { listKpiDefinitions } from '@regietafel/db/queries/reference/catalogue';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import { monthOf } from '@regietafel/domain/core/dates';
import {
  type DossierId,
  type KpiId,
  type KringId,
  newId,
  type RevisionId,
} from '@regietafel/domain/core/ids';
import { NOW } from '@regietafel/domain/history/as-of';
import type { KpiDefinition, KpiDirection, KpiNorm } from '@regietafel/domain/kpis/kpi';
import { limitsFor } from '@regietafel/domain/kpis/norm';
import type { Action } from '@regietafel/domain/sharing/rights';
import type * as z from 'zod/mini';
import { refuseOvertaking, requireHead } from '../history/overtaking.ts';
import { type Asker, found, invalid } from '../sharing/asker.ts';
import { getWritableKring, requireAtDesk } from '../sharing/desk.ts';
import { requireWidening } from '../sharing/require-widening.ts';
import { readKpi } from './read.ts';

type Recorded = z.output<typeof recordedKpi>;

/** Records months of one KPI for the own organisation, all or none; a conflict gives the KPI as it stands now. */
export async function recordValues(
  asker: Asker,
  { dossierId, kpiId, kringId, mayWiden, values }: z.output<typeof recordValuesInput>,
): Promise<Recorded> {
  const late = values.findIndex(({ month }) => month > monthOf(asker.today));
  if (late !== -1) throw invalid(`values.${late}.month`, 'field.future');
  return save(asker, { dossierId, kpiId }, async (tx) => {
    await requirePlace(tx, asker, { dossierId, kpiId, kringId }, 'kpis.recordValue');
    const authorTenantId = asker.actor.tenantId;
    const from = values.map(({ month }) => month).toSorted()[0] ?? monthOf(asker.today);
    const own = (await listKpiValues(tx, { dossierId, kpiId, from, asOf: NOW })).filter(
      (value) => value.authorTenantId === authorTenantId,
    );
    const heads = new Map(own.map((value) => [value.month, value]));
    for (const { month, supersedes } of values) requireHead(supersedes, heads.get(month)?.revisionId ?? null);
    // A month that stands as it is needs no second recording.
    const changed = values.filter(({ month, value }) => {
      const head = heads.get(month);
      return head === undefined || head.value !== value || head.kringId !== kringId;
    });
    const standing = changed.flatMap(({ month }) => heads.get(month)?.kringId ?? []);
    await requireWidening(tx, { dossierId, from: standing, to: kringId, mayWiden });
    if (changed.length > 0) await recordKpiValues(tx, { dossierId, kpiId, kringId, authorTenantId }, changed);
    return { recorded: changed.length };
  });
}

/** Records a norm of the own organisation; a conflict gives the KPI as it stands now. */
export async function recordNorm(
  asker: Asker,
  { mayWiden, ...norm }: z.output<typeof recordNormInput>,
): Promise<Recorded> {
  const { dossierId, kpiId } = norm;
  return save(asker, norm, async (tx) => {
    const { direction } = await requirePlace(tx, asker, norm, 'kpis.setNorm');
    requireFittingLimits(norm, direction);
    const authorTenantId = asker.actor.tenantId;
    const own = (await listKpiNorms(tx, dossierId, NOW, kpiId)).filter(
      (one) => one.authorTenantId === authorTenantId,
    );
    const before = own.at(-1);
    requireHead(norm.supersedes, before?.revisionId ?? null);
    const from = before === undefined ? [] : [before.kringId];
    await requireWidening(tx, { dossierId, from, to: norm.kringId, mayWiden });
    await recordKpiNorm(tx, newId<RevisionId>(), { ...norm, authorTenantId });
    return { recorded: 1 };
  });
}

interface Place {
  readonly dossierId: DossierId;
  readonly kpiId: KpiId;
  readonly kringId: KringId;
}

/** Refuses an absent dossier or KPI, a right that is not the asker's, and a kring that the asker cannot write to. */
async function requirePlace(
  tx: TenantTx,
  asker: Asker,
  place: Place,
  action: Action,
): Promise<KpiDefinition> {
  const desk = found(await findDesk(tx, place.dossierId));
  requireAtDesk(desk, asker, action);
  getWritableKring(desk, asker.actor.tenantId, place.kringId);
  return found((await listKpiDefinitions(tx)).find(({ id }) => id === place.kpiId));
}

/** A norm has just the limits on which its KPI is judged: another one would stand there without ever counting. */
function requireFittingLimits(norm: Pick<KpiNorm, 'min' | 'max'>, direction: KpiDirection): void {
  const fitting = limitsFor(direction);
  const wrong = (['min', 'max'] as const).find((limit) => (norm[limit] !== null) !== fitting.includes(limit));
  if (wrong !== undefined) throw invalid(wrong, norm[wrong] === null ? 'field.required' : 'field.unknown');
}

function save(
  asker: Asker,
  { dossierId, kpiId }: Pick<Place, 'dossierId' | 'kpiId'>,
  record: (tx: TenantTx) => Promise<Recorded>,
): Promise<Recorded> {
  return refuseOvertaking(
    () => withTenant(asker.database, asker.actor, record),
    async () => {
      const reader = tenantReader(asker.database, asker.actor, { dossierId });
      return { current: await readKpi(reader, asker, { dossierId, kpiId, asOf: NOW }) };
    },
  );
}
