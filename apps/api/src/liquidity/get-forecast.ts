import type { Forecast, forecastInput } from '@regietafel/contracts/liquidity/forecast';
import { type TenantReader, tenantReader } from '@regietafel/db/kernel/with-tenant';
import { listAssumptionOpinions, listAssumptions } from '@regietafel/db/queries/judgements/assumptions';
import { listParties } from '@regietafel/db/queries/judgements/parties';
import { listPositions, listSignatures } from '@regietafel/db/queries/judgements/positions';
import { listCashEvents } from '@regietafel/db/queries/liquidity/events';
import { findLikelihood } from '@regietafel/db/queries/liquidity/likelihood';
import { listPlans } from '@regietafel/db/queries/liquidity/plans';
import { listScenarios } from '@regietafel/db/queries/liquidity/scenarios';
import { listSheets } from '@regietafel/db/queries/liquidity/sheets';
import { findChosenPhasing } from '@regietafel/db/queries/property/chosen-phasing';
import { findRegister } from '@regietafel/db/queries/risks/register';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { AsOf } from '@regietafel/domain/history/as-of';
import { USUAL_LIKELIHOOD } from '@regietafel/domain/liquidity/likelihood';
import { ownTenantOf } from '@regietafel/domain/sharing/own-tenant';
import { canAs } from '@regietafel/domain/sharing/rights';
import type * as z from 'zod/mini';
import { type Asker, found, judgingDay } from '../sharing/asker.ts';
import { mayAtDesk, writableKringen } from '../sharing/desk.ts';
import { writingPlacesOf } from '../sharing/record-as.ts';
import { presentInput } from './forecast-input.ts';
import {
  chosenPlan,
  presentAuthor,
  presentEvent,
  presentPlanHead,
  presentScenario,
} from './present-forecast.ts';

/**
 * A forecast with everything that the reader may see of it: the client compiles it, through whose eyes it chooses. NOT_FOUND
 * when the dossier is absent or not shared; a plan of somebody that the reader does not see is as one that does not exist.
 */
export async function getForecast(
  asker: Asker,
  { dossierId, asOf, planOf }: z.output<typeof forecastInput>,
): Promise<Forecast> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const day = judgingDay(asOf, asker.today);
  const [records, scenarios, own] = await Promise.all([
    readRecords(reader, { dossierId, asOf, day }),
    listScenarios(reader, dossierId, asOf),
    findLikelihood(reader, asker.actor.tenantId),
  ]);
  const { register, plans, parties, events } = records;
  const { desk } = register;
  const plan = chosenPlan(plans, parties, planOf);
  return {
    day,
    input: plan === undefined ? null : presentInput({ ...records, plan }),
    plan: plan === undefined ? null : presentPlanHead(plan, desk, asker),
    plans: plans.map(({ authorTenantId }) => presentAuthor(authorTenantId, parties, asker)),
    ownTenantId: ownTenantOf(asker.actor),
    events: events.flatMap((event) => presentEvent(event, desk, asker) ?? []),
    scenarios: scenarios.flatMap((scenario) => presentScenario(scenario, desk, asker) ?? []),
    likelihood: {
      possiblePercent: (own ?? USUAL_LIKELIHOOD).possiblePercent,
      likelyPercent: (own ?? USUAL_LIKELIHOOD).likelyPercent,
      isUsual: own === undefined,
      maySet: canAs(asker.role, asker.tenant.kind, 'liquidity.setLikelihood'),
    },
    desk: {
      events: writingPlacesOf(desk, asker, 'liquidity.recordEvent'),
      scenarios: mayAtDesk(desk, asker, 'liquidity.recordScenario') ? writableKringen(desk, asker) : [],
    },
  };
}

interface Reading {
  readonly dossierId: DossierId;
  readonly asOf: AsOf;
  readonly day: PlainDate;
}

/** What `readRecords` gives. */
export type ForecastRecordsRead = Awaited<ReturnType<typeof readRecords>>;

/** All records of a forecast in sight at one reading position; NOT_FOUND when the dossier is absent or not shared. */
export async function readRecords(reader: TenantReader, { dossierId, asOf, day }: Reading) {
  const [register, plans, sheets, events, phasing, parties, judged] = await Promise.all([
    findRegister(reader, dossierId, asOf),
    listPlans(reader, { dossierId, asOf }),
    listSheets(reader, { dossierId, asOf }),
    listCashEvents(reader, dossierId, asOf),
    findChosenPhasing(reader, dossierId, asOf),
    listParties(reader, dossierId, day),
    readJudgements(reader, dossierId, asOf),
  ]);
  return { register: found(register), plans, sheets, events, phasing, parties, ...judged };
}

async function readJudgements(reader: TenantReader, dossierId: DossierId, asOf: AsOf) {
  const [assumptions, opinions, positions, signatures] = await Promise.all([
    listAssumptions(reader, dossierId, asOf),
    listAssumptionOpinions(reader, dossierId, asOf),
    listPositions(reader, dossierId, asOf),
    listSignatures(reader, dossierId, asOf),
  ]);
  return { assumptions, opinions, positions, signatures };
}
