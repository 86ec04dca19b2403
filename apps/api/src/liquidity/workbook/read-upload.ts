import { cashPlan } from '@regietafel/contracts/liquidity/plans';
import type { TenantReader } from '@regietafel/db/kernel/with-tenant';
import type { OriginatedPlan } from '@regietafel/db/queries/liquidity/plans';
import { listScenarios } from '@regietafel/db/queries/liquidity/scenarios';
import type { OriginatedSheet } from '@regietafel/db/queries/liquidity/sheets';
import { mergeReading, unknownLines } from '@regietafel/documents/liquidity/read/merge-reading';
import { readForecast } from '@regietafel/documents/liquidity/read/read-forecast';
import {
  type CellRemark,
  cellOfField,
  type ForecastReading,
} from '@regietafel/documents/liquidity/read/reading';
import { canonicalJson } from '@regietafel/domain/core/canonical-json';
import { DomainError } from '@regietafel/domain/core/errors';
import type { DossierId } from '@regietafel/domain/core/ids';
import { sha256Hex } from '@regietafel/domain/core/sha256';
import { NOW } from '@regietafel/domain/history/as-of';
import { checkPlan } from '@regietafel/domain/liquidity/check-plan';
import { checkSheet } from '@regietafel/domain/liquidity/check-sheet';
import type { CashPlan } from '@regietafel/domain/liquidity/plan';
import type { Sheet } from '@regietafel/domain/liquidity/sheet';
import type { Asker } from '../../sharing/asker.ts';
import { presentInput } from '../forecast-input.ts';
import { type ForecastRecordsRead, readRecords } from '../get-forecast.ts';
import { type HeldEvents, holdEvents } from './hold-events.ts';
import { findSheetChange, isSame } from './outlook.ts';

/** A workbook held against what stands under the own name. */
export interface HeldWorkbook {
  readonly reading: ForecastReading;
  readonly standing: {
    readonly head: OriginatedPlan | undefined;
    readonly plan: CashPlan | null;
    readonly sheets: readonly OriginatedSheet[];
  };
  readonly plan: CashPlan;
  readonly sheets: readonly Sheet[];
  /** The sheets among them that differ from what stands. */
  readonly changedSheets: readonly Sheet[];
  readonly isPlanChanged: boolean;
  readonly events: HeldEvents;
  /** Everything of the forecast that was read with it. */
  readonly records: ForecastRecordsRead;
  /** Cells that stand in the way, with those that a rule of the plan or the sheets refuses. */
  readonly problems: readonly CellRemark[];
  readonly hash: string;
}

/** Reads a workbook that was handed in; UNREADABLE_FILE when it is none. */
export async function readUpload(file: File): Promise<ForecastReading> {
  const read = await readForecast(new Uint8Array(await file.arrayBuffer()));
  if (!read.ok)
    throw new DomainError('UNREADABLE_FILE', 'liquidity.workbookRefused', {
      details: { reason: read.error },
    });
  return read.value;
}

/** Holds a workbook against the plan and the sheets of the asker as they stand at this moment. */
export async function holdWorkbook(
  reader: TenantReader,
  asker: Asker,
  dossierId: DossierId,
  reading: ForecastReading,
): Promise<HeldWorkbook> {
  const author = asker.actor.tenantId;
  const [records, scenarios] = await Promise.all([
    readRecords(reader, { dossierId, asOf: NOW, day: asker.today }),
    listScenarios(reader, dossierId, NOW),
  ]);
  const own = records.sheets.filter(({ authorTenantId }) => authorTenantId === author);
  const head = records.plans.find(({ authorTenantId }) => authorTenantId === author);
  const standing = { head, plan: head === undefined ? null : cashPlan.parse(planOf(head)), sheets: own };
  const { plan, sheets } = mergeReading(reading, standing);
  const seen = presentInput({ ...records, plan: { ...plan, authorTenantId: author } });
  const events = holdEvents(reading, seen, scenarios);
  const heads = [head?.revisionId ?? null, ...own.map(({ revisionId }) => revisionId).toSorted()];
  return {
    reading,
    standing,
    plan,
    sheets,
    changedSheets: sheets.filter((sheet) => findSheetChange(standingOf(own, sheet), sheet) !== undefined),
    isPlanChanged: !isSame(standing.plan, plan),
    events,
    records,
    problems: problemsOf({ reading, standing, sheets, events }),
    hash: await sha256Hex(canonicalJson({ plan, sheets, heads, events: reading.events.switched })),
  };
}

/** The sheet of the same year and kind that stands. */
export function standingOf<Standing extends Sheet>(
  standing: readonly Standing[],
  { year, kind }: Pick<Sheet, 'year' | 'kind'>,
): Standing | undefined {
  return standing.find((sheet) => sheet.year === year && sheet.kind === kind);
}

/** The own sheets once a workbook is taken over: those that it does not hold stay as they are. */
export function sheetsAfter({
  standing,
  sheets,
}: Pick<HeldWorkbook, 'standing' | 'sheets'>): readonly Sheet[] {
  return [...sheets, ...standing.sheets.filter((sheet) => standingOf(sheets, sheet) === undefined)];
}

/** The rules are asked about what was read, cell by cell, so that each refusal can name its cell. */
function problemsOf({
  reading,
  standing,
  sheets,
  events,
}: Pick<HeldWorkbook, 'reading' | 'standing' | 'sheets' | 'events'>): readonly CellRemark[] {
  if (reading.problems.length > 0) return reading.problems;
  const refused = [
    ...unknownLines(reading, standing),
    ...reading.sheets.flatMap((sheet, index) =>
      checkSheet(sheet).map((problem) => ({ ...problem, path: `sheets.${index}.${problem.path}` })),
    ),
    ...checkPlan(reading.plan, sheetsAfter({ standing, sheets })).map((problem) => ({
      ...problem,
      path: `plan.${problem.path}`,
    })),
  ];
  return [
    ...refused.map(({ path, ...problem }) => ({
      ...problem,
      cell: cellOfField(reading.cells, path) ?? '',
      path,
    })),
    ...events.problems,
  ];
}

/** The plan of a revision without what its record adds. */
function planOf({
  firstMonth,
  months,
  opening,
  creditLimitCents,
  lines,
  flows,
  drivers,
  returns,
  growthBp,
}: CashPlan): CashPlan {
  return { firstMonth, months, opening, creditLimitCents, lines, flows, drivers, returns, growthBp };
}
