import { type Cents, cents } from '@regietafel/domain/core/cents';
import type { PropertyPlanId, PropertyWorkId } from '@regietafel/domain/core/ids';
import type { PlanContent, WorkCategory, WorkContent } from '@regietafel/domain/property/work';
import { stableId } from '../../reference-data/stable-id.ts';
import { xonarBuildingId } from './xonar-buildings.ts';

/*
 * What the letters give: a review by an external bureau, over ten years, at the level of municipal buildings, with
 * verduurzaming apart; the first years far above the budget, room in the later ones, enough over all ten. The works and
 * their amounts are fictitious and chosen so that this comes out.
 */

export type DemoPlan = 'eigen' | 'toets';

export const xonarPlanId = (plan: DemoPlan): PropertyPlanId =>
  stableId<PropertyPlanId>(`demo-mjop:xonar:${plan}`);
export const xonarWorkId = (plan: DemoPlan, key: string): PropertyWorkId =>
  stableId<PropertyWorkId>(`demo-mjop:xonar:${plan}:${key}`);

export const XONAR_PLANS: Readonly<Record<DemoPlan, PlanContent>> = {
  eigen: {
    name: 'Eigen MJOP',
    madeBy: 'XONAR',
    priceLevelYear: 2024,
    indexBasisPoints: 250,
    source: 'Fictief',
    note: 'Fictief. Het plan waarmee het herstelplan rekende.',
  },
  toets: {
    name: 'Externe toets',
    madeBy: 'Extern bureau',
    priceLevelYear: 2024,
    indexBasisPoints: 250,
    source: 'Dat er een externe toets is, staat in de raadsinformatiebrief; de bedragen zijn fictief',
    note: 'Fictief. Tien jaar, op het onderhoudsniveau van gemeentelijke gebouwen, met de kosten van verduurzaming.',
  },
};

export interface DemoWork extends WorkContent {
  readonly key: string;
}

const AT_ONCE = 'Conditie slecht tot zeer slecht';

/** Thousands of euro at the price level of the plan; the window is the years after the first in which it still is in time. */
const REVIEWED: readonly WorkRow[] = [
  row('dak-bosrand', ['bosrand', 'dak'], 'Dakbedekking vervangen', 'vervanging', 2025, 420, {
    wait: 0,
    defect: `${AT_ONCE}: lekkages`,
  }),
  row('brand-bosrand', ['bosrand', 'brand'], 'Brandmeldinstallatie vervangen', 'vervanging', 2025, 180, {
    wait: 0,
    defect: AT_ONCE,
  }),
  row('cv-bosrand', ['bosrand', 'cv'], 'Ketels vervangen', 'vervanging', 2025, 160, {
    wait: 1,
    defect: AT_ONCE,
  }),
  row('lucht-molenhof', ['molenhof', 'lucht'], 'Luchtbehandeling vervangen', 'vervanging', 2025, 340, {
    wait: 2,
    defect: AT_ONCE,
  }),
  row('elektra-kasteellaan', ['kasteellaan', 'elektra'], 'Installatie vernieuwen', 'vervanging', 2026, 390, {
    wait: 1,
    defect: AT_ONCE,
  }),
  row('kozijnen-bosrand', ['bosrand', 'kozijnen'], 'Kozijnen vervangen', 'vervanging', 2026, 450, {
    wait: 4,
  }),
  row('schilder-kasteellaan', ['kasteellaan', 'schilderwerk'], 'Buitenschilderwerk', 'planmatig', 2025, 150, {
    wait: 2,
    cycle: 6,
  }),
  row('dak-molenhof', ['molenhof', 'dak'], 'Dakbedekking vervangen', 'vervanging', 2027, 310, { wait: 4 }),
  row('sanitair-molenhof', ['molenhof', 'sanitair'], 'Sanitair vernieuwen', 'vervanging', 2027, 260, {
    wait: 5,
  }),
  row('gevel-kasteellaan', ['kasteellaan', 'gevel'], 'Gevel herstellen en voegen', 'planmatig', 2026, 520, {
    wait: 5,
  }),
  row('zon-school', ['school', 'dak'], 'Dak isoleren en zonnepanelen', 'verduurzaming', 2028, 480, {
    wait: 6,
    replacement: 150,
  }),
  row('warmtepomp-bosrand', ['bosrand', 'cv'], 'Warmtepompen', 'verduurzaming', 2026, 400, {
    wait: 8,
    replacement: 160,
  }),
  row('ketel-school', ['school', 'cv'], 'Ketels vervangen', 'vervanging', 2030, 95, { wait: 3 }),
  row('gevel-molenhof', ['molenhof', 'gevel'], 'Voegwerk herstellen', 'planmatig', 2031, 180, { wait: 3 }),
  row('terrein-school', ['school', 'terrein'], 'Verharding herstellen', 'correctief', 2027, null, {
    wait: 4,
  }),
  ...['bosrand', 'molenhof', 'kasteellaan', 'school'].map((building, at) =>
    row(
      `klein-${building}`,
      [building, null],
      'Klein onderhoud en keuringen',
      'planmatig',
      2025,
      70 + 15 * at,
      {
        wait: 0,
        cycle: 1,
      },
    ),
  ),
];

const OWN: readonly WorkRow[] = [
  row('dak-bosrand', ['bosrand', 'dak'], 'Dakbedekking vervangen', 'vervanging', 2027, 360, { wait: 2 }),
  row('cv-bosrand', ['bosrand', 'cv'], 'Ketels vervangen', 'vervanging', 2026, 140, { wait: 2 }),
  row('lucht-molenhof', ['molenhof', 'lucht'], 'Luchtbehandeling reviseren', 'planmatig', 2028, 210, {
    wait: 3,
  }),
  row('elektra-kasteellaan', ['kasteellaan', 'elektra'], 'Installatie vernieuwen', 'vervanging', 2029, 330, {
    wait: 3,
  }),
  row('kozijnen-bosrand', ['bosrand', 'kozijnen'], 'Kozijnen vervangen', 'vervanging', 2031, 380, {
    wait: 3,
  }),
  row('schilder-kasteellaan', ['kasteellaan', 'schilderwerk'], 'Buitenschilderwerk', 'planmatig', 2026, 130, {
    wait: 2,
    cycle: 7,
  }),
  row('dak-molenhof', ['molenhof', 'dak'], 'Dakbedekking vervangen', 'vervanging', 2032, 280, { wait: 2 }),
  row('gevel-kasteellaan', ['kasteellaan', 'gevel'], 'Gevel herstellen en voegen', 'planmatig', 2030, 450, {
    wait: 4,
  }),
  ...['bosrand', 'molenhof', 'kasteellaan', 'school'].map((building, at) =>
    row(
      `klein-${building}`,
      [building, null],
      'Klein onderhoud en keuringen',
      'planmatig',
      2025,
      75 + 15 * at,
      {
        wait: 0,
        cycle: 1,
      },
    ),
  ),
];

export const XONAR_WORKS: Readonly<Record<DemoPlan, readonly DemoWork[]>> = {
  eigen: OWN.map((one) => workOf('eigen', one)),
  toets: REVIEWED.map((one) => workOf('toets', one)),
};

/** Years in which the works of the review are put off as far as their windows and the budget together suggest. */
export const XONAR_PHASED_YEARS: Readonly<Record<string, number>> = {
  'cv-bosrand': 2026,
  'lucht-molenhof': 2027,
  'schilder-kasteellaan': 2026,
  'kozijnen-bosrand': 2028,
  'gevel-kasteellaan': 2029,
  'dak-molenhof': 2030,
  'sanitair-molenhof': 2031,
  'warmtepomp-bosrand': 2032,
  'zon-school': 2033,
};

interface WorkRow {
  readonly key: string;
  readonly at: readonly [building: string, part: string | null];
  readonly measure: string;
  readonly category: WorkCategory;
  readonly firstYear: number;
  /** Null is PM. */
  readonly thousands: number | null;
  readonly wait: number;
  readonly cycle?: number;
  readonly defect?: string;
  readonly replacement?: number;
}

function row(
  key: string,
  at: WorkRow['at'],
  measure: string,
  category: WorkCategory,
  firstYear: number,
  thousands: number | null,
  rest: Pick<WorkRow, 'wait' | 'cycle' | 'defect' | 'replacement'>,
): WorkRow {
  return { key, at, measure, category, firstYear, thousands, ...rest };
}

function euros(thousands: number): Cents {
  return cents(thousands * 100_000);
}

function workOf(plan: DemoPlan, work: WorkRow): DemoWork {
  const { key, at, measure, category, firstYear, thousands, wait, cycle, defect, replacement } = work;
  return {
    key,
    planId: xonarPlanId(plan),
    buildingId: xonarBuildingId(at[0]),
    partId: at[1],
    defect: defect ?? '',
    measure,
    category,
    firstYear,
    cycleYears: cycle ?? null,
    cost: thousands === null ? { kind: 'pm' } : { kind: 'known', cents: euros(thousands), frequency: 'once' },
    naturalReplacementCents: replacement === undefined ? null : euros(replacement),
    window: { earliest: firstYear, latest: firstYear + wait },
    btw: 'included',
  };
}
