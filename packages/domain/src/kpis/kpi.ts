import type { Instant, PlainDate, YearMonth } from '../core/dates.ts';
import type { DossierId, KpiId, KringId, RevisionId, TenantId } from '../core/ids.ts';

/** Which way is better. A band is best between its two limits. */
export const KPI_DIRECTIONS = ['higher', 'lower', 'band'] as const;
export type KpiDirection = (typeof KPI_DIRECTIONS)[number];

export const KPI_UNITS = ['percent', 'count', 'cents'] as const;
export type KpiUnit = (typeof KPI_UNITS)[number];

/** A name that a KPI carried in letters during some time: from a first day, until the first day without it. */
export interface KpiAlias {
  readonly name: string;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** Catalogue entry: reference data, the same for everybody. */
export interface KpiDefinition {
  readonly id: KpiId;
  /** Stable code (`productiviteit`); names drift between letters, codes do not. */
  readonly code: string;
  readonly name: string;
  readonly definition: string;
  readonly formula: string;
  readonly unit: KpiUnit;
  readonly direction: KpiDirection;
  /** Seasonal KPI's are compared with the same month of the year before. */
  readonly isSeasonal: boolean;
  readonly aliases: readonly KpiAlias[];
  /** Where the definition comes from and how certain it is. */
  readonly source: string;
  readonly standing: 'established' | 'probable' | 'uncertain';
}

/** A norm that holds in one dossier from a day on. For a band both limits are given; otherwise only the fitting one. */
export interface KpiNorm {
  readonly revisionId: RevisionId;
  readonly dossierId: DossierId;
  readonly kpiId: KpiId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly recordedAt: Instant;
  readonly validFrom: PlainDate;
  /** First day on which it holds no more; null while it holds. */
  readonly validTo: PlainDate | null;
  /** Lower limit in the KPI's unit (per cent points, count, cents). */
  readonly min: number | null;
  /** Upper limit in the KPI's unit. */
  readonly max: number | null;
  /** Distance to the norm that still counts as "bijna", in the KPI's unit, at least 0. */
  readonly nearMargin: number;
  /** A deviation is tolerated through this day, with the reason; null when none is. */
  readonly toleratedUntil: PlainDate | null;
  readonly toleratedReason: string | null;
  readonly isFictitious: boolean;
}

/** One month's value by one author. Corrections are later recordings of the same month. */
export interface KpiValue {
  readonly dossierId: DossierId;
  readonly kpiId: KpiId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly month: YearMonth;
  /** Value in the KPI's unit; null says that the author reports the month as unknown. */
  readonly value: number | null;
  readonly recordedAt: Instant;
  readonly isFictitious: boolean;
}

export const KPI_STATUSES = [
  'behaald',
  'bijna',
  'niet_behaald',
  'gedoogd',
  'verouderd',
  'geen_norm',
] as const;
export type KpiStatus = (typeof KPI_STATUSES)[number];

export const KPI_TRENDS = ['verbetert', 'stabiel', 'stokt', 'verslechtert', 'onbekend'] as const;
export type KpiTrendWord = (typeof KPI_TRENDS)[number];
