import type { ContractId } from '@regietafel/domain/core/ids';
import { MISSING, OBLIGES, TAKING_PART } from '@regietafel/domain/warning/contract-duty';
import { SEVERITIES } from '@regietafel/domain/warning/rule';
import * as z from 'zod/mini';
import { plainDate } from '../core/dates.ts';
import { dossierId, id, providerId, revisionId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { periodCode } from '../indicators/shapes.ts';
import { ruleCode, ruleIndicator, ruleSetChoice, ruleSetId } from './rules.ts';
import { evidence } from './shapes.ts';

export const watchListInput = z.strictObject({ ruleSetId: z.nullable(ruleSetId) });

export const contractId = id<ContractId>();

/** One provider that the own organisation follows. */
const watched = z.object({
  dossierId,
  slug: z.string(),
  providerName: z.string(),
  /** By the own organisation, or by another one that says so. */
  care: z.nullable(
    z.object({
      since: plainDate,
      reason: z.string(),
      reviewOn: z.nullable(plainDate),
      isReviewDue: z.boolean(),
      isOwn: z.boolean(),
      byName: z.nullable(z.string()),
    }),
  ),
  /** Reasons of who holds it for hard to replace. */
  designated: list(z.object({ reason: z.string(), byName: z.nullable(z.string()) })),
  /** The signals that stand, the gravest first. */
  signals: list(
    z.object({
      rule: ruleCode,
      ruleName: z.string(),
      severity: z.enum(SEVERITIES),
      firedIn: periodCode,
      holding: list(evidence),
      isUnanswered: z.boolean(),
    }),
  ),
  /** How many rules could not be judged for want of figures. */
  unjudged: z.int(),
  lastReported: z.nullable(periodCode),
});
export type WatchedProvider = z.infer<typeof watched>;

const contract = z.object({
  contractId,
  headRevisionId: revisionId,
  providerId,
  providerName: z.string(),
  name: z.string(),
  obliges: z.enum(OBLIGES),
  validFrom: plainDate,
  validUntil: z.nullable(plainDate),
  renewalOn: z.nullable(plainDate),
  note: z.string(),
  isRunning: z.boolean(),
  isFictitious: z.boolean(),
  takesPart: z.enum(TAKING_PART),
  lastReported: z.nullable(periodCode),
  missing: list(z.enum(MISSING)),
  daysToRenewal: z.nullable(z.int()),
});
export type ShownContract = z.infer<typeof contract>;

/** What an organisation watches: the providers that it follows, and its contracts. */
export const watchList = z.object({
  day: plainDate,
  /** The quarter that should have been reported by now. */
  dueQuarter: periodCode,
  ruleSet: ruleSetChoice,
  ruleSets: list(ruleSetChoice),
  indicators: list(ruleIndicator),
  ruleNames: z.record(z.string(), z.string()),
  /** Under bijzonder beheer first, then by how grave and how many their signals are, then by name. */
  providers: list(watched),
  coverage: z.object({
    totals: z.object({
      providers: z.int(),
      obliged: z.int(),
      unknown: z.int(),
      takePart: z.int(),
      obligedAndSilent: z.int(),
    }),
    /** What must be renewed first comes first. */
    contracts: list(contract),
    /** Providers that a contract can be with; empty for who may record none. */
    choices: list(z.object({ id: providerId, name: z.string() })),
    mayRecord: z.boolean(),
  }),
});
export type WatchList = z.infer<typeof watchList>;

/** Details of a CONFLICT: the list as somebody else left it. */
export const watchListConflict = z.object({ current: watchList });
