import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { type CashEventId, newId, type RevisionId, type ScenarioId } from '@regietafel/domain/core/ids';
import type { ForecastOverrides } from '@regietafel/domain/liquidity/compiled';
import type { CashEventContent } from '@regietafel/domain/liquidity/event';
import type { CashPlan } from '@regietafel/domain/liquidity/plan';
import type { Sheet } from '@regietafel/domain/liquidity/sheet';
import type { ActualMonth } from '@regietafel/domain/liquidity/variance';
import type { SystemTx } from '../../kernel/with-system.ts';
import { cashEventRow } from '../../queries/liquidity/events.ts';
import { type Pen, penColumns } from './pen.ts';

/** Of what day a state speaks, where it stands, which own state it follows, and whether a source gives its figures. */
interface Told {
  readonly standPer: PlainDate;
  readonly source: string;
  readonly supersedes?: RevisionId;
  readonly isFictitious: boolean;
}

/** Records a sheet of a year; gives the revision, which a next state of the same year and kind supersedes. */
export async function recordSheet(tx: SystemTx, pen: Pen, sheet: Sheet, told: Told): Promise<RevisionId> {
  const revisionId = newId<RevisionId>();
  const { year, kind, lines } = sheet;
  await tx
    .insertInto('sheetRevision')
    .values({
      ...stateColumns(pen, told),
      revisionId,
      year,
      kind,
      lines: canonicalJson(lines),
      source: told.source,
    })
    .execute();
  return revisionId;
}

/** Records a plan; gives the revision, which the author's next plan supersedes. */
export async function recordPlan(tx: SystemTx, pen: Pen, plan: CashPlan, told: Told): Promise<RevisionId> {
  const revisionId = newId<RevisionId>();
  await tx
    .insertInto('cashPlanRevision')
    .values({ ...stateColumns(pen, told), revisionId, plan: canonicalJson(plan), note: told.source })
    .execute();
  return revisionId;
}

/** Records what came true in a month; gives the revision, which a correction of that month supersedes. */
export async function recordActual(
  tx: SystemTx,
  pen: Pen,
  actual: ActualMonth,
  told: Told,
): Promise<RevisionId> {
  const revisionId = newId<RevisionId>();
  const { month, closingCents, lines } = actual;
  await tx
    .insertInto('cashActualRevision')
    .values({
      ...stateColumns(pen, told),
      revisionId,
      month: `${month}-01` as PlainDate,
      closingCents,
      lines: canonicalJson(lines),
      source: told.source,
    })
    .execute();
  return revisionId;
}

function stateColumns(pen: Pen, { standPer, supersedes, isFictitious }: Told) {
  return { ...penColumns(pen), standPer, supersedes: supersedes ?? null, isFictitious };
}

/** Records events of the timeline, each its first state. */
export async function recordCashEvents(
  tx: SystemTx,
  pen: Pen,
  told: Pick<Told, 'standPer' | 'isFictitious'>,
  events: readonly (CashEventContent & { readonly eventId: CashEventId })[],
): Promise<void> {
  const { dossierId, authorTenantId, kringId } = pen;
  const state = { ...told, dossierId, authorTenantId, kringId, supersedes: null, removedReason: null };
  const rows = events.map((event) => ({
    ...cashEventRow(newId<RevisionId>(), { ...event, ...state }),
    ...penColumns(pen),
  }));
  await tx
    .insertInto('record')
    .values(
      events.map(({ eventId }) => ({ ...penColumns(pen), recordId: eventId, kind: 'cash_event' as const })),
    )
    .execute();
  await tx.insertInto('cashEventRevision').values(rows).execute();
}

/** Records a scenario, its first state. */
export async function recordScenario(
  tx: SystemTx,
  pen: Pen,
  told: Pick<Told, 'standPer' | 'isFictitious'>,
  scenario: {
    readonly scenarioId: ScenarioId;
    readonly name: string;
    readonly note: string;
    readonly overrides: ForecastOverrides;
  },
): Promise<void> {
  const { overrides, scenarioId: recordId, ...named } = scenario;
  await tx
    .insertInto('record')
    .values({ ...penColumns(pen), recordId, kind: 'forecast_scenario' })
    .execute();
  await tx
    .insertInto('forecastScenarioRevision')
    .values({
      ...penColumns(pen),
      ...told,
      ...named,
      recordId,
      revisionId: newId<RevisionId>(),
      supersedes: null,
      removedReason: null,
      overrides: canonicalJson(overrides),
    })
    .execute();
}
