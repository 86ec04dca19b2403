import type { Instant } from '@regietafel/domain/core/dates';
import type { AccountId, TenantId } from '@regietafel/domain/core/ids';
import type { Generated } from 'kysely';
import type { AccountsTables } from './accounts.ts';
import type { ActsTables } from './acts.ts';
import type { AgreementsTables } from './agreements.ts';
import type { AuditTables } from './audit.ts';
import type { ComparisonTables } from './comparison.ts';
import type { ComparisonViewsTables } from './comparison-views.ts';
import type { DeliveriesTables } from './deliveries.ts';
import type { ExposureTables } from './exposure.ts';
import type { ForecastsTables } from './forecasts.ts';
import type { HistoryTables } from './history.ts';
import type { IndicatorsTables } from './indicators.ts';
import type { JudgementsTables } from './judgements.ts';
import type { KpisTables } from './kpis.ts';
import type { LadderTables } from './ladder.ts';
import type { LandsdeelTables } from './landsdeel.ts';
import type { LiquidityTables } from './liquidity.ts';
import type { NotificationsSystemTables, NotificationsTables } from './notifications.ts';
import type { PortfolioTables } from './portfolio.ts';
import type { PropertyTables } from './property.ts';
import type { ReferenceTables } from './reference.ts';
import type { RisksTables } from './risks.ts';
import type { SharingTables } from './sharing.ts';
import type { TasksTables } from './tasks.ts';
import type { ThreadsTables } from './threads.ts';
import type { WarningTables } from './warning.ts';

/** What the application role can name, by area. */
export interface Schema
  extends ReferenceTables,
    AccountsTables,
    AuditTables,
    NotificationsTables,
    PortfolioTables,
    SharingTables,
    ActsTables,
    RisksTables,
    KpisTables,
    LadderTables,
    AgreementsTables,
    JudgementsTables,
    LiquidityTables,
    ForecastsTables,
    ComparisonTables,
    DeliveriesTables,
    PropertyTables,
    IndicatorsTables,
    ComparisonViewsTables,
    WarningTables,
    ExposureTables,
    LandsdeelTables,
    HistoryTables,
    ThreadsTables,
    TasksTables {}

/** What the system role can name beyond that. */
export interface SystemSchema extends Schema, NotificationsSystemTables {
  'system.session': {
    tokenHash: string;
    accountId: AccountId;
    tenantId: TenantId | null;
    createdAt: Generated<Instant>;
    expiresAt: Instant;
  };
  'system.credential': {
    accountId: AccountId;
    passwordHash: string;
    changedAt: Generated<Instant>;
    /** Whether somebody else has seen the password. */
    isInitial: Generated<boolean>;
  };
  'system.signInAttempt': { key: string; attemptedAt: Generated<Instant>; succeeded: boolean };
  'system.systemUse': { usedAt: Generated<Instant>; reason: string; subject: string };
}
