import type { ShownEvent } from '@regietafel/contracts/liquidity/events';
import type { Forecast } from '@regietafel/contracts/liquidity/forecast';
import type { ShownScenario } from '@regietafel/contracts/liquidity/scenarios';
import type { Party } from '@regietafel/db/queries/judgements/parties';
import type { OriginatedEvent } from '@regietafel/db/queries/liquidity/events';
import type { OriginatedPlan } from '@regietafel/db/queries/liquidity/plans';
import type { OriginatedScenario } from '@regietafel/db/queries/liquidity/scenarios';
import type { Desk } from '@regietafel/db/queries/sharing/desk';
import type { TenantId } from '@regietafel/domain/core/ids';
import { ownTenantOf } from '@regietafel/domain/sharing/own-tenant';
import type { Asker } from '../sharing/asker.ts';
import { presentOrigin } from '../sharing/present-origin.ts';
import { SOMEBODY } from './forecast-input.ts';

/** The plan that a forecast shows: the one that was asked for, else the provider's, else the first recorded. */
export function chosenPlan(
  plans: readonly OriginatedPlan[],
  parties: readonly Party[],
  planOf: TenantId | null,
): OriginatedPlan | undefined {
  if (planOf !== null) return plans.find(({ authorTenantId }) => authorTenantId === planOf);
  const provider = parties.find(({ role }) => role === 'aanbieder')?.tenantId;
  return (
    plans.find(({ authorTenantId }) => authorTenantId === provider) ??
    plans.toSorted((a, b) => Temporal.Instant.compare(a.recordedAt, b.recordedAt))[0]
  );
}

/** An author of a plan, without an id where the reader may not know who it is. */
export function presentAuthor(
  author: TenantId,
  parties: readonly Party[],
  { actor }: Asker,
): Forecast['plans'][number] {
  const party = parties.find(({ tenantId }) => tenantId === author);
  return {
    tenantId: party === undefined ? SOMEBODY : author,
    name: party?.name ?? null,
    isOwn: author === ownTenantOf(actor),
  };
}

export function presentPlanHead(plan: OriginatedPlan, desk: Desk, asker: Asker): Forecast['plan'] {
  const { standPer, note, isFictitious } = plan;
  return { standPer, note, isFictitious, origin: presentOrigin(plan.origin, desk, asker) };
}

/** An event as a page shows it; null for one that was taken off the timeline. */
export function presentEvent(event: OriginatedEvent, desk: Desk, asker: Asker): ShownEvent | null {
  if (event.removedReason !== null) return null;
  return {
    eventId: event.eventId,
    revisionId: event.revisionId,
    standPer: event.standPer,
    isFictitious: event.isFictitious,
    kind: event.kind,
    title: event.title,
    direction: event.direction,
    amount: event.amount,
    likelyCents: event.likelyCents,
    probabilityPercent: event.probabilityPercent,
    from: event.from,
    to: event.to,
    spreadMonths: event.spreadMonths,
    isInBase: event.isInBase,
    coversRiskIds: event.coversRiskIds,
    note: event.note,
    origin: presentOrigin(event.origin, desk, asker),
  };
}

/** A scenario as a page shows it; null for one that was taken from the list. */
export function presentScenario(
  scenario: OriginatedScenario,
  desk: Desk,
  asker: Asker,
): ShownScenario | null {
  if (scenario.removedReason !== null) return null;
  const { scenarioId, revisionId, standPer, isFictitious, name, note, overrides } = scenario;
  const origin = presentOrigin(scenario.origin, desk, asker);
  return { scenarioId, revisionId, standPer, isFictitious, name, note, overrides, origin };
}
