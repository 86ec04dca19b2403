import type { ExportedFile } from '@regietafel/contracts/core/exported-file';
import type {
  exportWorksInput,
  importWorksInput,
  previewWorksInput,
  WorksPreview,
  worksImported,
} from '@regietafel/contracts/property/works-sheet';
import { type TenantReader, tenantReader, withTenant } from '@regietafel/db/kernel/with-tenant';
import { listBuildings } from '@regietafel/db/queries/property/buildings';
import { listPlans } from '@regietafel/db/queries/property/plans';
import { listWorks, recordWork } from '@regietafel/db/queries/property/works';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import { parseWorks, type WorksReading } from '@regietafel/documents/property/parse-works';
import { writeWorksXlsx } from '@regietafel/documents/property/write-works';
import { DomainError } from '@regietafel/domain/core/errors';
import { type DossierId, newId, type PropertyPlanId } from '@regietafel/domain/core/ids';
import { type AsOf, NOW } from '@regietafel/domain/history/as-of';
import { currentStates } from '@regietafel/domain/property/states';
import type * as z from 'zod/mini';
import { type Asker, found, judgingDay, refuseFuture } from '../sharing/asker.ts';
import { mayWriteAs, requireAtDesk } from '../sharing/desk.ts';
import { type PlannedWork, planWorks } from './works-plan.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The works of a plan as a workbook that can be read in again. */
export async function exportWorks(
  asker: Asker,
  { dossierId, planId, asOf }: z.output<typeof exportWorksInput>,
): Promise<ExportedFile> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  found(await findDesk(reader, dossierId));
  const { plan, buildings, works } = await readPlan(reader, dossierId, planId, asOf);
  const standPer = judgingDay(asOf, asker.today);
  const bytes = await writeWorksXlsx({
    plan: plan.name,
    standPer,
    works: works.map((work) => {
      const building = buildings.find((one) => one.buildingId === work.buildingId);
      const part = building?.parts.find(({ partId }) => partId === work.partId);
      return { ...work, building: building?.name ?? '', part: part?.name ?? '' };
    }),
  });
  return {
    fileName: `werken-${standPer}.xlsx`,
    mediaType: XLSX,
    content: Buffer.from(bytes).toString('base64'),
  };
}

/** What reading a list in would do to a plan; nothing is stored. */
export async function previewWorks(
  asker: Asker,
  { file, values }: z.output<typeof previewWorksInput>,
): Promise<WorksPreview> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId: values.dossierId });
  const known = await getOwnPlan(reader, asker, values);
  const { works, absent, problems } = planWorks(await readSheet(file), { ...known, planId: values.planId });
  return {
    fileName: file.name,
    added: works.filter(({ current }) => current === null).map(nameOf),
    changed: works.filter(({ current, isUnchanged }) => current !== null && !isUnchanged).map(nameOf),
    unchanged: works.filter(({ isUnchanged }) => isUnchanged).length,
    absent,
    problems,
  };
}

/** Reads a list into a plan: all of it, or nothing when a cell is not understood. The same list twice changes nothing. */
export async function importWorks(
  asker: Asker,
  { file, values }: z.output<typeof importWorksInput>,
): Promise<z.output<typeof worksImported>> {
  refuseFuture(values.standPer, asker.today);
  const reading = await readSheet(file);
  return withTenant(asker.database, asker.actor, async (tx) => {
    const known = await getOwnPlan(tx, asker, values);
    const { works, problems } = planWorks(reading, { ...known, planId: values.planId });
    if (problems.length > 0) throw new DomainError('INVALID_INPUT', 'property.cellsRefused');
    for (const { content, current, isUnchanged } of works) {
      if (isUnchanged) continue;
      await recordWork(tx, newId(), {
        ...content,
        workId: current?.workId ?? newId(),
        supersedes: current?.revisionId ?? null,
        dossierId: values.dossierId,
        authorTenantId: known.plan.authorTenantId,
        // What stands stays where it is read; what is new is read with its plan.
        kringId: current?.kringId ?? known.plan.kringId,
        standPer: values.standPer,
        withdrawnReason: null,
      });
    }
    const unchanged = works.filter((work) => work.isUnchanged).length;
    const added = works.filter(({ current }) => current === null).length;
    return { added, unchanged, changed: works.length - unchanged - added };
  });
}

function nameOf({ row, content, building }: PlannedWork) {
  return { row, measure: content.measure, building };
}

async function readSheet(file: File): Promise<WorksReading> {
  const read = await parseWorks(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok)
    throw new DomainError('UNREADABLE_FILE', 'property.fileRefused', { details: { reason: read.error } });
  return read.value;
}

/** A plan with its works and the buildings of the dossier; NOT_FOUND when it is absent or not shared. */
async function readPlan(reader: TenantReader, dossierId: DossierId, planId: PropertyPlanId, asOf: AsOf) {
  const [plans, buildings, works] = await Promise.all([
    listPlans(reader, dossierId, asOf),
    listBuildings(reader, dossierId, asOf),
    listWorks(reader, dossierId, asOf),
  ]);
  return {
    plan: found(currentStates(plans, (one) => one.planId).find((one) => one.planId === planId)),
    buildings: currentStates(buildings, (one) => one.buildingId),
    works: currentStates(works, ({ workId }) => workId).filter(
      (work) => work.planId === planId && work.withdrawnReason === null,
    ),
  };
}

/** The same of a plan to which the asker may add. */
async function getOwnPlan(
  reader: TenantReader,
  asker: Asker,
  { dossierId, planId }: { readonly dossierId: DossierId; readonly planId: PropertyPlanId },
) {
  const desk = found(await findDesk(reader, dossierId));
  const known = await readPlan(reader, dossierId, planId, NOW);
  requireAtDesk(desk, asker, 'property.record');
  if (!mayWriteAs(desk, known.plan.authorTenantId)) throw new DomainError('FORBIDDEN', 'property.notAuthor');
  return { ...known, buildings: known.buildings.filter((one) => one.withdrawnReason === null) };
}
