import type { PlainDate } from '@regietafel/domain/core/dates';
import type { AccountId, DossierId, ForecastRunId, TenantId } from '@regietafel/domain/core/ids';

/** What a job of each queue carries: ids and days, never content. */
export interface JobData {
  /** Looks who is to be mailed now, and makes the mails. */
  readonly 'plan-mail': Readonly<Record<string, never>>;
  readonly 'send-mail': { readonly mailId: string };
  /** Sets the organisations to work of which deadlines are derived. */
  readonly 'plan-reminders': Readonly<Record<string, never>>;
  readonly remind: { readonly tenantId: TenantId; readonly day: PlainDate };
  /** A long simulation, as the person who asked for it. */
  readonly 'run-forecast': {
    readonly runId: ForecastRunId;
    readonly dossierId: DossierId;
    readonly tenantId: TenantId;
    readonly accountId: AccountId;
  };
}
export type QueueName = keyof JobData;

interface QueueRule {
  /** `exclusive`: of each key no more than one waits or runs. */
  readonly policy: 'standard' | 'exclusive';
  /** How often a job that failed is tried again, and after how many seconds the first time; each time twice as long. */
  readonly retryLimit: number;
  readonly retryDelay: number;
  readonly retryDelayMax: number;
  /** Longest that a job may run, in seconds, before it counts as lost and is tried again. */
  readonly expireInSeconds: number;
  /** How long a job that is done, or failed for good, is kept for operators to see, in seconds. */
  readonly deleteAfterSeconds: number;
  /** When it is put in the queue by itself, on Dutch clocks; one that was missed while nothing ran is made up for. */
  readonly cron?: string;
}

const DAY = 24 * 3600;

/** The closed list of queues. A mail server that is away for a day loses no mail: 12 attempts reach over 33 hours. */
export const QUEUES: Readonly<Record<QueueName, QueueRule>> = {
  'plan-mail': {
    policy: 'exclusive',
    retryLimit: 0,
    retryDelay: 1,
    retryDelayMax: 60,
    expireInSeconds: 120,
    // One every minute.
    deleteAfterSeconds: DAY,
    cron: '* * * * *',
  },
  'send-mail': {
    policy: 'standard',
    retryLimit: 12,
    retryDelay: 30,
    retryDelayMax: 6 * 3600,
    expireInSeconds: 120,
    deleteAfterSeconds: 30 * DAY,
  },
  'plan-reminders': {
    policy: 'exclusive',
    retryLimit: 10,
    retryDelay: 60,
    retryDelayMax: 3600,
    expireInSeconds: 300,
    deleteAfterSeconds: 30 * DAY,
    cron: '30 5 * * *',
  },
  remind: {
    policy: 'exclusive',
    retryLimit: 10,
    retryDelay: 60,
    retryDelayMax: 3600,
    expireInSeconds: 900,
    deleteAfterSeconds: 30 * DAY,
  },
  'run-forecast': {
    policy: 'exclusive',
    retryLimit: 3,
    retryDelay: 5,
    retryDelayMax: 60,
    expireInSeconds: 900,
    deleteAfterSeconds: 30 * DAY,
  },
};

export const QUEUE_NAMES = Object.keys(QUEUES) as readonly QueueName[];
