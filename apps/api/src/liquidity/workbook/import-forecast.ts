import { presentField } from '@regietafel/contracts/core/messages/present';
import { LIQUIDITY_BOUNDS } from '@regietafel/contracts/liquidity/sheets';
import type {
  ForecastImported,
  ForecastOutlook,
  importForecastInput,
  readForecastInput,
} from '@regietafel/contracts/liquidity/workbook';
import {
  type TenantReader,
  type TenantTx,
  tenantReader,
  withTenant,
} from '@regietafel/db/kernel/with-tenant';
import { findDesk } from '@regietafel/db/queries/sharing/desk';
import type { CellRemark } from '@regietafel/documents/liquidity/read/reading';
import { DomainError } from '@regietafel/domain/core/errors';
import type * as z from 'zod/mini';
import { refuseOvertaking } from '../../history/overtaking.ts';
import { type Asker, found, refuseFuture } from '../../sharing/asker.ts';
import { getWritableKring, mayAtDesk, requireAtDesk } from '../../sharing/desk.ts';
import { draftDelivery } from '../deliveries/deliver-plan.ts';
import { recordPlanIn } from '../record-plan.ts';
import { recordScenarioIn } from '../record-scenario.ts';
import { recordSheetIn } from '../record-sheet.ts';
import { absentEvents, deliverImported, toDeliver } from './deliver-imported.ts';
import { findSheetChange, planChanges } from './outlook.ts';
import { type HeldWorkbook, holdWorkbook, readUpload, standingOf } from './read-upload.ts';

type Values = z.output<typeof importForecastInput>['values'];
/** With where what is recorded comes from. */
type Sourced = Values & { readonly source: string };

/** What taking a workbook over would change under the own name, or which cells stand in the way; nothing is stored. */
export async function readForecastFile(
  asker: Asker,
  { file, values: { dossierId } }: z.output<typeof readForecastInput>,
): Promise<ForecastOutlook> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const desk = found(await findDesk(reader, dossierId));
  requireAtDesk(desk, asker, 'liquidity.record');
  const held = await holdWorkbook(reader, asker, dossierId, await readUpload(file));
  const { reading, standing, problems, events } = held;
  const isReadable = problems.length === 0;
  const sheets = isReadable
    ? held.changedSheets.flatMap((sheet) => findSheetChange(standingOf(standing.sheets, sheet), sheet) ?? [])
    : [];
  return {
    fileName: file.name,
    standPer: reading.standPer,
    problems: problems.map((remark) => present(remark, asker)),
    notes: reading.notes.map((remark) => present(remark, asker)),
    plan: isReadable ? [...planChanges(standing.plan, held.plan)] : [],
    sheets,
    absent: standing.sheets
      .filter((sheet) => standingOf(held.sheets, sheet) === undefined)
      .map(({ year, kind }) => ({ year, kind })),
    events: isReadable ? events.shown : [],
    scenarioName: events.scenarioName,
    mayKeepScenario: mayAtDesk(desk, asker, 'liquidity.recordScenario'),
    absentEvents: isReadable ? [...absentEvents(held, asker)] : [],
    delivery:
      isReadable && mayAtDesk(desk, asker, 'liquidity.deliver')
        ? await draftDelivery(reader, asker, dossierId, () => toDeliver(held, asker))
        : null,
    isUnchanged: isReadable && sheets.length === 0 && !held.isPlanChanged && !isNewScenario(held),
    hash: held.hash,
  };
}

/**
 * Records the sheets and the plan of a workbook that differ from what stands, what it did to events as a scenario, and
 * delivers the forecast when that is asked, in one transaction: all of it or nothing, so that a delivery that is refused
 * takes nothing over. Refuses when file or records are not what was looked at. The same workbook twice records nothing
 * and says so.
 */
export async function importForecast(
  asker: Asker,
  { file, values }: z.output<typeof importForecastInput>,
): Promise<ForecastImported> {
  refuseFuture(values.standPer, asker.today);
  // Who may not import hears that, whatever the file.
  await requireImporter(tenantReader(asker.database, asker.actor, values), asker, values);
  const reading = await readUpload(file);
  return refuseOvertaking(
    () =>
      withTenant(asker.database, asker.actor, async (tx) => {
        const { dossierId } = values;
        await requireImporter(tx, asker, values);
        const held = await holdWorkbook(tx, asker, dossierId, reading);
        if (held.problems.length > 0) throw new DomainError('INVALID_INPUT', 'liquidity.workbookCells');
        if (held.hash !== values.hash) throw new DomainError('CONFLICT', 'liquidity.workbookOutdated');
        await recordChanges(tx, asker, held, { ...values, source: nameOf(file) });
        const hasScenario = await keepScenario(tx, asker, held, { ...values, source: nameOf(file) });
        const hasChanged = held.isPlanChanged || held.changedSheets.length > 0 || hasScenario;
        return {
          sheets: held.changedSheets.length,
          hasPlan: held.isPlanChanged,
          hasScenario,
          hasChanged,
          delivered: await deliverImported(tx, asker, values),
        };
      }),
    async () => undefined,
  );
}

async function requireImporter(
  reader: TenantReader,
  asker: Asker,
  { dossierId, kringId }: Pick<Values, 'dossierId' | 'kringId'>,
): Promise<void> {
  const desk = found(await findDesk(reader, dossierId));
  requireAtDesk(desk, asker, 'liquidity.record');
  getWritableKring(desk, asker.actor.tenantId, kringId);
}

async function recordChanges(
  tx: TenantTx,
  asker: Asker,
  { changedSheets, standing, plan, isPlanChanged }: HeldWorkbook,
  { dossierId, kringId, mayWiden, standPer, source }: Sourced,
): Promise<void> {
  const state = { dossierId, kringId, mayWiden, standPer };
  // The plan speaks of lines of the sheets: those come first.
  for (const sheet of changedSheets)
    await recordSheetIn(tx, asker, {
      ...state,
      ...sheet,
      lines: sheet.lines.map((line) => ({ ...line, months: [...line.months] })),
      source,
      supersedes: standingOf(standing.sheets, sheet)?.revisionId ?? null,
    });
  if (!isPlanChanged) return;
  const { head } = standing;
  await recordPlanIn(tx, asker, {
    ...state,
    plan: structuredClone(plan) as Parameters<typeof recordPlanIn>[2]['plan'],
    note: head?.note ?? '',
    supersedes: head?.revisionId ?? null,
  });
}

/** Whether what was done to events was laid aside, under the name that the person gives it. */
async function keepScenario(
  tx: TenantTx,
  asker: Asker,
  held: HeldWorkbook,
  { dossierId, kringId, standPer, scenarioName, source }: Sourced,
): Promise<boolean> {
  if (scenarioName === null || !isNewScenario(held)) return false;
  await recordScenarioIn(tx, asker, {
    ...{ dossierId, kringId, standPer, name: scenarioName, note: source },
    mayWiden: false,
    scenarioId: null,
    supersedes: null,
    overrides: structuredClone(held.events.overrides) as Parameters<typeof recordScenarioIn>[2]['overrides'],
  });
  return true;
}

function isNewScenario({ events }: HeldWorkbook): boolean {
  return events.hasOverrides && events.scenarioName === null;
}

function present({ cell, path = '', ...remark }: CellRemark, { language }: Asker) {
  return { cell, message: presentField(language, { path, ...remark }).message };
}

/** Where a sheet comes from is told by the name of the file. */
function nameOf({ name }: File): string {
  return name.replaceAll(/\s+/g, ' ').trim().slice(-LIQUIDITY_BOUNDS.source);
}
