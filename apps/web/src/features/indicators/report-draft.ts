import type { IndicatorBoard, ShownReport } from '@regietafel/contracts/indicators/board';
import type { reportInput } from '@regietafel/contracts/indicators/record';
import type { ShownItem } from '@regietafel/contracts/indicators/shapes';
import { monthOf, type PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId } from '@regietafel/domain/core/ids';
import { addPeriods, endOf, type PeriodCode, periodOf } from '@regietafel/domain/indicators/period';
import { basesOf, type ReportBasis, type ReportScope } from '@regietafel/domain/indicators/report';
import type * as z from 'zod/mini';

/** One item as it stands in the form: money as euros. */
export interface ItemDraft {
  readonly typed: number | null;
  readonly isUnknown: boolean;
  /** How it was counted, when otherwise than the catalogue says; null when it was not. */
  readonly otherwise: string | null;
}

/** A report as it stands in the form, with what it builds upon. */
export interface ReportDraft {
  readonly id: ShownReport['reportId'] | null;
  readonly supersedes: ShownReport['headRevisionId'] | null;
  readonly period: PeriodCode;
  readonly scope: ReportScope;
  readonly basis: ReportBasis;
  readonly items: Readonly<Record<string, ItemDraft>>;
  readonly note: string;
  readonly sourceName: string;
  readonly isSubmitted: boolean;
}

/** Periods back that the form offers: three years of quarters, and three years. */
const QUARTERS_BACK = 12;
const YEARS_BACK = 3;

/** The form as it begins: with what stands, or empty for the last quarter that was not reported yet. */
export function draftOf(board: IndicatorBoard, report: ShownReport | null): ReportDraft {
  const items = Object.fromEntries(board.items.map((item) => [item.code, itemDraftOf(item, report)]));
  if (report !== null) {
    const { reportId: id, headRevisionId: supersedes, period, scope, basis, note, sourceName } = report;
    return {
      id,
      supersedes,
      period,
      scope,
      basis,
      items,
      note,
      sourceName,
      isSubmitted: report.state !== 'draft',
    };
  }
  const [period = periodOf(monthOf(board.day), 'quarter')] = freePeriods(board);
  return {
    id: null,
    supersedes: null,
    period,
    scope: 'whole',
    basis: basisFor(period, board.day),
    items,
    note: '',
    sourceName: '',
    isSubmitted: false,
  };
}

/** From where figures of a period usually come: as long as it runs they can only be estimated. */
export function basisFor(period: PeriodCode, today: PlainDate): ReportBasis {
  return endOf(period) > today ? 'estimate' : (basesOf(period)[0] ?? 'estimate');
}

function itemDraftOf({ code, unit }: ShownItem, report: ShownReport | null): ItemDraft {
  const figure = report?.items[code];
  return {
    typed: figure == null ? null : unit === 'cents' ? figure / 100 : figure,
    isUnknown: figure === null,
    otherwise: report?.deviations.find(({ item }) => item === code)?.reason ?? null,
  };
}

/** The periods that can be reported, the newest first: quarters, then years. */
export function periodsOffered(today: PlainDate): readonly PeriodCode[] {
  const quarter = periodOf(monthOf(today), 'quarter');
  const year = periodOf(monthOf(today), 'year');
  return [
    ...Array.from({ length: QUARTERS_BACK + 1 }, (_, back) => addPeriods(quarter, -back)),
    ...Array.from({ length: YEARS_BACK + 1 }, (_, back) => addPeriods(year, -back)),
  ];
}

/** Of those, what had ended and was not reported by the own organisation, over the whole. */
function freePeriods(board: IndicatorBoard): readonly PeriodCode[] {
  const own = new Set(
    board.reports
      .filter(({ origin, scope }) => origin.author.isOwn && scope === 'whole')
      .map(({ period }) => period),
  );
  return periodsOffered(board.day).filter((period) => endOf(period) <= board.day && !own.has(period));
}

/** What the form says, as the server takes it: an item that is left empty is absent, and unknown only when it was said to be. */
export function inputOf(
  draft: ReportDraft,
  items: readonly ShownItem[],
  dossierId: DossierId,
): z.input<typeof reportInput> {
  const { items: drafts, ...rest } = draft;
  const figures = items.flatMap(({ code, unit }): readonly (readonly [string, number | null])[] => {
    const { typed, isUnknown } = drafts[code] ?? EMPTY;
    if (isUnknown) return [[code, null]];
    if (typed === null) return [];
    return [[code, unit === 'cents' ? Math.round(typed * 100) : typed]];
  });
  const deviations = items.flatMap(({ code }) => {
    const reason = drafts[code]?.otherwise ?? null;
    return reason === null ? [] : [{ item: code, reason }];
  });
  return { ...rest, dossierId, items: Object.fromEntries(figures), deviations };
}

/** An item of which nothing was said. */
export const EMPTY: ItemDraft = { typed: null, isUnknown: false, otherwise: null };
