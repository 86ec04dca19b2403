import type { SuppressionRule } from '@regietafel/domain/comparison/disclosure';
import type { ComparisonFilters } from '@regietafel/domain/comparison/filters';
import type { ComparisonMatrix } from '@regietafel/domain/comparison/matrix';
import type { GroupDimension } from '@regietafel/domain/comparison/question';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { IndicatorId } from '@regietafel/domain/core/ids';
import type { IndicatorDefinition } from '@regietafel/domain/indicators/indicator';
import type { PeriodCode } from '@regietafel/domain/indicators/period';

/** A comparison as it leaves the system: what was asked, what the figures mean, and what was answered. */
export interface ComparisonToWrite {
  readonly asked: AskedComparison;
  /** Of every indicator that was asked, in the order in which they are to stand. */
  readonly definitions: readonly WrittenDefinition[];
  readonly answer: NamedToWrite | GroupsToWrite;
}

export interface AskedComparison {
  readonly from: PeriodCode;
  readonly to: PeriodCode;
  readonly filters: ComparisonFilters;
  /** When it was answered, and the organisation for which it was asked. */
  readonly at: Instant;
  readonly tenant: string;
  /** Names of the jeugdregio's by their code. */
  readonly regionNames: Readonly<Record<string, string>>;
  readonly leastProviders: number;
}

export type WrittenDefinition = Pick<
  IndicatorDefinition,
  | 'id'
  | 'code'
  | 'name'
  | 'definition'
  | 'formulaText'
  | 'formula'
  | 'unit'
  | 'direction'
  | 'isSeasonal'
  | 'signalValues'
  | 'standing'
  | 'source'
>;

/** A provider in a file: what groups it, and nothing by which its dossier is known. */
export interface WrittenProvider extends ComparisonFilters {
  readonly name: string;
  readonly isCombined: boolean | null;
  readonly isFictitious: boolean;
}

/** Values by name. */
export interface NamedToWrite {
  readonly kind: 'named';
  readonly matrix: ComparisonMatrix<WrittenProvider>;
  readonly purposes: readonly WrittenPurpose[];
}

/** For what a provider was released by name, and the last day of that. */
export interface WrittenPurpose {
  readonly provider: string;
  readonly purpose: string;
  readonly lastDay: PlainDate;
}

/** Providers together. For what each was released is not told: a purpose can name its provider. */
export interface GroupsToWrite {
  readonly kind: 'groups';
  readonly groupBy: GroupDimension;
  readonly groups: readonly WrittenGroup[];
}

export interface WrittenGroup {
  readonly indicatorId: IndicatorId;
  readonly period: PeriodCode;
  readonly group: string | null;
  readonly suppressedBy: SuppressionRule | null;
  readonly count: number | null;
  readonly mean: number | null;
  readonly pooled: number | null;
  readonly waiting: number;
  readonly isBehind: boolean;
}
