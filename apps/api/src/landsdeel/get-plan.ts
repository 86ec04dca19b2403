import type {
  LandsdeelPlan,
  plans,
  Said,
  PlacesLine as ShownLine,
} from '@regietafel/contracts/landsdeel/plan';
import { tenantReader } from '@regietafel/db/kernel/with-tenant';
import { listDecisions, type ShownDecision } from '@regietafel/db/queries/landsdeel/decisions';
import { listDependencies } from '@regietafel/db/queries/landsdeel/dependencies';
import { listFunding } from '@regietafel/db/queries/landsdeel/funding';
import { listMilestones } from '@regietafel/db/queries/landsdeel/milestones';
import { listPlaces, type ShownStatement } from '@regietafel/db/queries/landsdeel/places';
import {
  findFollowedPlan,
  listFollowedPlans,
  listParts,
  type PlanPart,
} from '@regietafel/db/queries/landsdeel/plans';
import { listProviders } from '@regietafel/db/queries/reference/catalogue';
import { type Desk, findDesk } from '@regietafel/db/queries/sharing/desk';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { decisionState, pathHash } from '@regietafel/domain/landsdeel/decision';
import { standingFunding, sumFunding } from '@regietafel/domain/landsdeel/funding';
import { linesOf, type PlacesLine } from '@regietafel/domain/landsdeel/lines';
import { standingMilestones } from '@regietafel/domain/landsdeel/milestone';
import type * as z from 'zod/mini';
import { type Asker, found, judgingDay } from '../sharing/asker.ts';
import { mayAtDesk, writableKringen } from '../sharing/desk.ts';
import { presentOrigin } from '../sharing/present-origin.ts';
import { presentOutlook } from './present-outlook.ts';

type Line = PlacesLine<ShownStatement>;

/** The plans that are followed in a dossier that the asker may know of. */
export async function listPlansInSight(asker: Asker): Promise<z.output<typeof plans>> {
  return { plans: [...(await listFollowedPlans(tenantReader(asker.database, asker.actor)))] };
}

/** A plan at a reading position; NOT_FOUND when the dossier is absent, not shared, or follows no plan. */
export async function getPlan(
  asker: Asker,
  { dossierId, asOf }: { readonly dossierId: DossierId; readonly asOf: AsOf },
): Promise<LandsdeelPlan> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const head = found(await findFollowedPlan(reader, dossierId));
  // What leans on the plan stands in other dossiers.
  const wide = tenantReader(asker.database, asker.actor);
  const [foundDesk, statements, milestones, funding, decisions, parts, providers, dependencies] =
    await Promise.all([
      findDesk(reader, dossierId),
      listPlaces(reader, dossierId, asOf),
      listMilestones(reader, dossierId, asOf),
      listFunding(reader, dossierId, asOf),
      listDecisions(reader, dossierId, asOf),
      listParts(reader, dossierId),
      listProviders(reader),
      listDependencies(wide, head.planId, asOf),
    ]);
  const desk = found(foundDesk);
  const day = judgingDay(asOf, asker.today);
  const lines = linesOf(statements);
  const originOf = <Row extends { readonly origin: ShownStatement['origin'] }>(row: Row) => ({
    ...row,
    origin: presentOrigin(row.origin, desk, asker),
  });
  const years = standingFunding(funding);
  return {
    day,
    ...head,
    ...presentOutlook(lines),
    lines: lines.map((line) => presentLine(line, statements, desk, asker)).toSorted(byNames),
    parts: await Promise.all(parts.map((part) => presentPart(part, lines, decisions, desk, asker))),
    providers: [...Map.groupBy(lines, ({ providerId }) => providerId)].map(([providerId, own]) => ({
      providerId,
      name: providerNameOf(own),
      ...presentOutlook(own),
    })),
    milestones: standingMilestones(milestones, day).map(({ head: state, ...standing }) => ({
      ...originOf(state),
      ...standing,
    })),
    funding: { years: years.map(originOf), ...sumFunding(years) },
    dependencies: dependencies.map(originOf),
    providerChoices: providers.map(({ id, name }) => ({ providerId: id, name })),
    desk: presentDesk(desk, asker),
  };
}

function presentDesk(desk: Desk, asker: Asker): LandsdeelPlan['desk'] {
  const mayRecord = mayAtDesk(desk, asker, 'landsdeel.record');
  return {
    leads: mayRecord && desk.capacities.includes('accounthoudend'),
    mayRecord,
    mayDecide: mayAtDesk(desk, asker, 'landsdeel.decide'),
    ownTenantId: asker.actor.tenantId,
    kringen: [...writableKringen(desk, asker)],
  };
}

function presentLine(line: Line, statements: readonly ShownStatement[], desk: Desk, asker: Asker): ShownLine {
  const own = asker.actor.tenantId;
  const say = (said: ShownStatement | null): Said | null =>
    said === null
      ? null
      : { ...said, points: [...said.points], origin: presentOrigin(said.origin, desk, asker) };
  const said = statements.filter(
    ({ partTenantId, providerId }) => partTenantId === line.partTenantId && providerId === line.providerId,
  );
  const ownActual = said.findLast(({ kind, authorTenantId }) => kind === 'actual' && authorTenantId === own);
  return {
    partTenantId: line.partTenantId,
    partName: said[0]?.partName ?? null,
    isOwnPart: line.partTenantId === own,
    providerId: line.providerId,
    providerName: said[0]?.providerName ?? '',
    path: say(line.path),
    firstPath: line.firstPath === line.path ? null : say(line.firstPath),
    actual: say(line.actual),
    beside: line.beside.flatMap((one) => say(one) ?? []),
    ownActual: say(ownActual ?? null),
  };
}

async function presentPart(
  { tenantId, name }: PlanPart,
  lines: readonly Line[],
  decisions: readonly ShownDecision[],
  desk: Desk,
  asker: Asker,
): Promise<LandsdeelPlan['parts'][number]> {
  const hash = await pathHash(lines, tenantId);
  const last = decisions.findLast(({ authorTenantId }) => authorTenantId === tenantId);
  return {
    tenantId,
    name,
    isOwn: tenantId === asker.actor.tenantId,
    ...presentOutlook(lines.filter(({ partTenantId }) => partTenantId === tenantId)),
    decisionState: decisionState(last, hash),
    decision: last === undefined ? null : { ...last, origin: presentOrigin(last.origin, desk, asker) },
    pathHash: hash,
  };
}

function providerNameOf(lines: readonly Line[]): string {
  const [line] = lines;
  return (line?.path ?? line?.actual)?.providerName ?? '';
}

function byNames(a: ShownLine, b: ShownLine): number {
  return (
    (a.partName ?? '').localeCompare(b.partName ?? '', 'nl') ||
    a.providerName.localeCompare(b.providerName, 'nl')
  );
}
