import { type Cents, cents } from '@regietafel/domain/core/cents';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { PhasingId, PropertyMeansId } from '@regietafel/domain/core/ids';
import { yearsOf } from '@regietafel/domain/property/horizon';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { OpenedDossier } from '../../queries/sharing/open-dossier.ts';
import { stableId } from '../../reference-data/stable-id.ts';
import { recordBuildings, recordMeans, recordPhasing, recordPlanOfWorks } from '../records/property.ts';
import { penOf } from './dossier.ts';
import { demoActor } from './people.ts';
import { XONAR_BUILDINGS, xonarBuildingId } from './xonar-buildings.ts';
import { xonarRiskId } from './xonar-register.ts';
import {
  type DemoPlan,
  XONAR_PHASED_YEARS,
  XONAR_PLANS,
  XONAR_WORKS,
  xonarPlanId,
  xonarWorkId,
} from './xonar-works.ts';

const CONTROLLER = demoActor('controller@zuid-limburg');
const PROVIDER = demoActor('controller@xonar');

const STAND_PER = '2024-09-30' as PlainDate;
const PROVIDER_AT = '2024-10-08T09:00:00Z' as Instant;
const REVIEW_AT = '2024-10-15T09:00:00Z' as Instant;
const PHASED_AT = '2024-10-29T09:00:00Z' as Instant;

/** The ten years of the review. */
export const XONAR_HORIZON = { firstYear: 2025, years: 10 } as const;
/** What the budget of 2025 holds for maintenance, in thousands of euro. */
const BUDGET = 900;
/** A contribution that would make the first years possible, in thousands of euro. */
const CONTRIBUTIONS: Readonly<Record<number, number>> = { 2025: 600, 2026: 500 };
/** The register's risk that the plan costs more than was thought. */
const PLAN_RISK = 5;

const BUDGET_ID = stableId<PropertyMeansId>('demo-middelen:xonar:budget');
const CONTRIBUTED_ID = stableId<PropertyMeansId>('demo-middelen:xonar:bijdrage');

/** The property of XONAR: fictitious figures in which the pattern of the letters comes out. */
export async function loadXonarProperty(tx: SystemTx, dossier: OpenedDossier): Promise<void> {
  const { tafel } = dossier.kringen;
  const provider = penOf(dossier, PROVIDER, { kringId: tafel, recordedAt: PROVIDER_AT });
  const region = penOf(dossier, CONTROLLER, { kringId: tafel, recordedAt: REVIEW_AT });
  await recordBuildings(
    tx,
    provider,
    STAND_PER,
    XONAR_BUILDINGS.map((building) => ({ ...building, buildingId: xonarBuildingId(building.key) })),
  );
  await recordPlanOfWorks(tx, provider, STAND_PER, planWithWorks('eigen'));
  await recordPlanOfWorks(tx, region, STAND_PER, planWithWorks('toets'));
  await recordMeans(tx, provider, STAND_PER, {
    meansId: BUDGET_ID,
    name: 'Onderhoudsbudget',
    source: 'Fictief; gelijk aan de post Onderhoud in de begroting 2025',
    note: 'Fictief.',
    years: yearsOf(XONAR_HORIZON).map((year) => ({ year, cents: thousands(BUDGET) })),
  });
  await recordMeans(tx, region, STAND_PER, {
    meansId: CONTRIBUTED_ID,
    name: 'Budget met eenmalige bijdrage',
    source: 'Fictief',
    note: 'Fictief. Een verkenning: er is niets toegezegd.',
    years: yearsOf(XONAR_HORIZON).map((year) => ({
      year,
      cents: thousands(BUDGET + (CONTRIBUTIONS[year] ?? 0)),
    })),
  });
  await recordPhasing(tx, { ...region, recordedAt: PHASED_AT }, STAND_PER, {
    phasingId: stableId<PhasingId>('demo-fasering:xonar:toets'),
    name: 'Fasering op de externe toets',
    planId: xonarPlanId('toets'),
    meansId: BUDGET_ID,
    horizon: XONAR_HORIZON,
    plannedYears: Object.entries(XONAR_PHASED_YEARS).map(([key, year]) => ({
      workId: xonarWorkId('toets', key),
      year,
    })),
    carriesOver: true,
    isChosen: true,
    coveredRiskIds: [xonarRiskId(PLAN_RISK)],
    note: 'Fictief. Werken zo ver uitgesteld als hun termijn en het budget samen toelaten; de eerste twee jaar blijven boven het budget.',
  });
}

function planWithWorks(plan: DemoPlan) {
  return {
    ...XONAR_PLANS[plan],
    planId: xonarPlanId(plan),
    works: XONAR_WORKS[plan].map(({ key, ...work }) => ({ ...work, workId: xonarWorkId(plan, key) })),
  };
}

function thousands(euros: number): Cents {
  return cents(euros * 100_000);
}
