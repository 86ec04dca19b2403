import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { PlainDate } from '@regietafel/domain/core/dates';
import {
  type BuildingId,
  newId,
  type PhasingId,
  type PropertyMeansId,
  type PropertyPlanId,
  type PropertyWorkId,
  type RevisionId,
} from '@regietafel/domain/core/ids';
import type { BuildingContent } from '@regietafel/domain/property/building';
import type { MeansContent, PhasingContent } from '@regietafel/domain/property/means';
import type { PlanContent, WorkContent } from '@regietafel/domain/property/work';
import type { RecordTable } from '../../kernel/schema/risks.ts';
import type { SystemTx } from '../../kernel/with-system.ts';
import { costColumns } from '../../queries/property/work-columns.ts';
import { type Pen, penColumns } from './pen.ts';

/** Takes the ids of new records for their author, and gives what the first state of each carries. */
async function firstStates<Id extends RecordTable['recordId']>(
  tx: SystemTx,
  pen: Pen,
  kind: RecordTable['kind'],
  ids: readonly Id[],
  standPer: PlainDate,
) {
  const columns = penColumns(pen);
  await tx
    .insertInto('record')
    .values(ids.map((recordId) => ({ ...columns, recordId, kind })))
    .execute();
  return ids.map((recordId) => ({
    ...columns,
    recordId,
    revisionId: newId<RevisionId>(),
    supersedes: null,
    standPer,
    withdrawnReason: null,
    isFictitious: true,
  }));
}

/** Records fictitious buildings. */
export async function recordBuildings(
  tx: SystemTx,
  pen: Pen,
  standPer: PlainDate,
  buildings: readonly (BuildingContent & { readonly buildingId: BuildingId })[],
): Promise<void> {
  const states = await firstStates(
    tx,
    pen,
    'building',
    buildings.map(({ buildingId }) => buildingId),
    standPer,
  );
  await tx
    .insertInto('buildingRevision')
    .values(
      buildings.flatMap(({ name, use, note, parts }, at) =>
        states
          .slice(at, at + 1)
          .map((state) => ({ ...state, name, buildingUse: use, note, parts: canonicalJson(parts) })),
      ),
    )
    .execute();
}

/** Records a fictitious plan with its works. */
export async function recordPlanOfWorks(
  tx: SystemTx,
  pen: Pen,
  standPer: PlainDate,
  {
    planId,
    works,
    ...plan
  }: PlanContent & {
    readonly planId: PropertyPlanId;
    readonly works: readonly (WorkContent & { readonly workId: PropertyWorkId })[];
  },
): Promise<void> {
  for (const state of await firstStates(tx, pen, 'property_plan', [planId], standPer))
    await tx
      .insertInto('propertyPlanRevision')
      .values({ ...state, ...plan })
      .execute();
  const states = await firstStates(
    tx,
    pen,
    'property_work',
    works.map(({ workId }) => workId),
    standPer,
  );
  await tx
    .insertInto('propertyWorkRevision')
    .values(
      works.flatMap(({ workId: _workId, cost, window, ...content }, at) =>
        states.slice(at, at + 1).map((state) => ({
          ...state,
          ...content,
          ...costColumns(cost),
          windowFrom: window.earliest,
          windowTo: window.latest,
        })),
      ),
    )
    .execute();
}

/** Records fictitious means. */
export async function recordMeans(
  tx: SystemTx,
  pen: Pen,
  standPer: PlainDate,
  { meansId, years, ...means }: MeansContent & { readonly meansId: PropertyMeansId },
): Promise<void> {
  for (const state of await firstStates(tx, pen, 'property_means', [meansId], standPer))
    await tx
      .insertInto('propertyMeansRevision')
      .values({ ...state, ...means, years: canonicalJson(years) })
      .execute();
}

/** Records a fictitious phasing. */
export async function recordPhasing(
  tx: SystemTx,
  pen: Pen,
  standPer: PlainDate,
  {
    phasingId,
    horizon,
    plannedYears,
    coveredRiskIds,
    ...phasing
  }: PhasingContent & {
    readonly phasingId: PhasingId;
  },
): Promise<void> {
  for (const state of await firstStates(tx, pen, 'phasing', [phasingId], standPer))
    await tx
      .insertInto('phasingRevision')
      .values({
        ...state,
        ...phasing,
        ...horizon,
        plannedYears: canonicalJson(plannedYears),
        coveredRiskIds: [...coveredRiskIds],
      })
      .execute();
}
