import type { FREQUENCIES } from '@regietafel/domain/core/amount';
import type { Cents } from '@regietafel/domain/core/cents';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type {
  CashEventId,
  ForecastRunId,
  RevisionId,
  RiskId,
  ScenarioId,
  TenantId,
} from '@regietafel/domain/core/ids';
import type { ForecastOverrides } from '@regietafel/domain/liquidity/compiled';
import type { CashEventContent, CashEventKind } from '@regietafel/domain/liquidity/event';
import type {
  ForecastRunRequest,
  ForecastRunResult,
  ForecastRunState,
} from '@regietafel/domain/liquidity/forecast-run';
import type { ColumnType, Generated } from 'kysely';
import type { RecordColumns, Recorded } from './columns.ts';

interface ChainColumns extends RecordColumns {
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  standPer: PlainDate;
  removedReason: string | null;
  isFictitious: Generated<boolean>;
}

export interface CashEventRevisionTable extends ChainColumns {
  recordId: CashEventId;
  kind: CashEventKind;
  title: string;
  direction: CashEventContent['direction'];
  amountKind: CashEventContent['amount']['kind'];
  amountCents: Cents | null;
  amountMinCents: Cents | null;
  amountMaxCents: Cents | null;
  likelyCents: Cents | null;
  amountFrequency: (typeof FREQUENCIES)[number] | null;
  probabilityPercent: number | null;
  /** First days of the months. */
  fromMonth: PlainDate;
  toMonth: PlainDate;
  spreadMonths: number;
  isInBase: boolean;
  coversRiskIds: RiskId[];
  note: string;
}

export interface ForecastScenarioRevisionTable extends ChainColumns {
  recordId: ScenarioId;
  name: string;
  note: string;
  /** Canonical JSON on the way in. */
  overrides: ColumnType<ForecastOverrides, string, never>;
}

export interface LikelihoodSettingTable {
  tenantId: TenantId;
  settingId: string;
  setAt: Recorded<Instant>;
  possiblePercent: number;
  likelyPercent: number;
}

export interface ForecastRunTable extends RecordColumns {
  runId: ForecastRunId;
  /** 0 for what was asked. */
  step: number;
  state: ForecastRunState;
  percent: number;
  /** Canonical JSON on the way in. */
  request: ColumnType<ForecastRunRequest | null, string | null, never>;
  result: ColumnType<ForecastRunResult | null, string | null, never>;
}

export interface ForecastsTables {
  forecastRun: ForecastRunTable;
  cashEventRevision: CashEventRevisionTable;
  forecastScenarioRevision: ForecastScenarioRevisionTable;
  likelihoodSetting: LikelihoodSettingTable;
}
