import type { Instant, PlainDate } from '../core/dates.ts';
import { daysBetween } from '../core/dates.ts';
import type { ContractId, ProviderId, RevisionId, TenantId } from '../core/ids.ts';
import { addPeriods, endOf, grainOf, type PeriodCode } from '../indicators/period.ts';
import { lastExpected } from './series.ts';

/** Whether a contract obliges a provider to take part in early warning. Nobody has looked: `unknown`, which is not `no`. */
export const OBLIGES = ['yes', 'no', 'unknown'] as const;
export type Obliges = (typeof OBLIGES)[number];

/** A contract of one organisation with a provider, as it stands since one state of it. */
export interface ContractDuty {
  readonly contractId: ContractId;
  readonly revisionId: RevisionId;
  readonly supersedes: RevisionId | null;
  readonly tenantId: TenantId;
  readonly recordedAt: Instant;
  readonly providerId: ProviderId;
  readonly name: string;
  readonly obliges: Obliges;
  readonly validFrom: PlainDate;
  /** First day without; null when it has no end. */
  readonly validUntil: PlainDate | null;
  /** The day on which a next contract must be agreed; null when none is planned. */
  readonly renewalOn: PlainDate | null;
  readonly note: string;
  /** Why it was taken off the list; null while it is on it. */
  readonly removedReason: string | null;
  readonly isFictitious: boolean;
}

/** What an organisation sees of the reports of a provider: null when it takes part in no dossier of it. */
export type SeenReports = readonly PeriodCode[] | null;

/** What is missing before a contract is renewed. */
export const MISSING = ['duty', 'duty_unknown', 'figures', 'dossier'] as const;
export type Missing = (typeof MISSING)[number];

/** `takes_part`: reported the last quarter that was due; `silent`: did not; `not_seen`: no dossier to see it in. */
export const TAKING_PART = ['takes_part', 'silent', 'not_seen'] as const;

export interface Coverage<Contract> {
  readonly contract: Contract;
  readonly takesPart: (typeof TAKING_PART)[number];
  readonly lastReported: PeriodCode | null;
  readonly missing: readonly Missing[];
  /** Days until it must be renewed; negative when that day has passed, null without one. */
  readonly daysToRenewal: number | null;
}

/** The quarter that should have been reported by a day. */
export function dueQuarter(today: PlainDate): PeriodCode {
  return lastExpected('quarter', today);
}

/** Whether a contract runs on a day. */
export function isRunning(
  { validFrom, validUntil }: Pick<ContractDuty, 'validFrom' | 'validUntil'>,
  today: PlainDate,
): boolean {
  return validFrom <= today && (validUntil === null || today < validUntil);
}

/** How far one running contract covers the duty to take part, and what is missing before it is renewed. */
export function coverageOf<Contract extends Pick<ContractDuty, 'obliges' | 'renewalOn'>>(
  contract: Contract,
  reported: SeenReports,
  today: PlainDate,
): Coverage<Contract> {
  const due = dueQuarter(today);
  const lastReported = (reported ?? []).toSorted((a, b) => (endOf(a) < endOf(b) ? -1 : 1)).at(-1) ?? null;
  const isIn = lastReported !== null && endOf(lastReported) >= endOf(due);
  const takesPart = reported === null ? 'not_seen' : isIn ? 'takes_part' : 'silent';
  const missing: Readonly<Record<Missing, boolean>> = {
    duty: contract.obliges === 'no',
    duty_unknown: contract.obliges === 'unknown',
    figures: takesPart === 'silent',
    dossier: takesPart === 'not_seen',
  };
  return {
    contract,
    takesPart,
    lastReported,
    missing: MISSING.filter((one) => missing[one]),
    daysToRenewal: contract.renewalOn === null ? null : daysBetween(today, contract.renewalOn),
  };
}

/** What the contracts of an organisation come to. A provider counts once, by its most obliging running contract. */
export interface CoverageTotals {
  readonly providers: number;
  readonly obliged: number;
  readonly unknown: number;
  readonly takePart: number;
  /** Obliged, and did not report the last quarter that was due. */
  readonly obligedAndSilent: number;
}

export function coverageTotals(
  coverages: readonly Coverage<Pick<ContractDuty, 'providerId' | 'obliges'>>[],
): CoverageTotals {
  const providers = [...Map.groupBy(coverages, ({ contract }) => contract.providerId).values()];
  const has = (value: Obliges) => (group: (typeof providers)[number]) =>
    group.some(({ contract }) => contract.obliges === value);
  const obliged = providers.filter(has('yes'));
  return {
    providers: providers.length,
    obliged: obliged.length,
    unknown: providers.filter((group) => !has('yes')(group) && has('unknown')(group)).length,
    takePart: providers.filter((group) => group.some(({ takesPart }) => takesPart === 'takes_part')).length,
    obligedAndSilent: obliged.filter((group) => group.every(({ takesPart }) => takesPart === 'silent'))
      .length,
  };
}

/** How far back a silence is counted, in quarters. */
const LONGEST_SILENCE = 8;

/** How many due quarters in a row, up to the last one, nothing was reported of; a year counts for its quarters. */
export function silentQuarters(reported: readonly PeriodCode[], today: PlainDate): number {
  const quarters = new Set(
    reported.flatMap((period) =>
      grainOf(period) === 'quarter' ? [period] : [1, 2, 3, 4].map((quarter) => `${period}-Q${quarter}`),
    ),
  );
  const due = dueQuarter(today);
  for (let back = 0; back < LONGEST_SILENCE; back++) if (quarters.has(addPeriods(due, -back))) return back;
  return LONGEST_SILENCE;
}
