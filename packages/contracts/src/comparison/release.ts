import {
  RELEASE_AUDIENCES,
  RELEASE_BOUNDS,
  RELEASE_DETAILS,
  RELEASE_STATES,
} from '@regietafel/domain/comparison/release';
import { INDICATOR_UNITS } from '@regietafel/domain/indicators/indicator';
import { CONSENT_ANSWERS } from '@regietafel/domain/sharing/acts';
import * as z from 'zod/mini';
import { plainDate } from '../core/dates.ts';
import { dossierId, indicatorId, releaseId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { origin } from '../core/origin.ts';
import { line, text } from '../core/text.ts';

export const releasesInput = z.strictObject({ dossierId });

/** What one accounthoudende regio holds of a release; null when it may not be known who it is. */
const voice = z.object({
  name: z.nullable(z.string()),
  isOwn: z.boolean(),
  answer: z.enum(['proposed', ...CONSENT_ANSWERS, 'waiting']),
  note: z.string(),
});

/** A release of figures for comparison, as it stands today. */
export const shownRelease = z.object({
  releaseId,
  state: z.enum(RELEASE_STATES),
  indicatorIds: list(indicatorId),
  detail: z.enum(RELEASE_DETAILS),
  purpose: z.string(),
  audiences: list(z.enum(RELEASE_AUDIENCES)),
  validFrom: plainDate,
  /** The last day on which it holds. */
  lastDay: plainDate,
  isFictitious: z.boolean(),
  /** Who proposed it first, then the others that have the account, or had it when they answered. */
  voices: list(voice),
  withdrawal: z.nullable(z.object({ reason: z.string(), origin })),
  /** The own organisation is asked to agree. */
  isAsked: z.boolean(),
  mayWithdraw: z.boolean(),
  origin,
});
export type ShownRelease = z.infer<typeof shownRelease>;

export const releases = z.object({
  today: plainDate,
  /** What can be released. */
  indicators: list(z.object({ indicatorId, name: z.string(), unit: z.enum(INDICATOR_UNITS) })),
  /** Newest first. */
  releases: list(shownRelease),
  mayPropose: z.boolean(),
});
export type Releases = z.infer<typeof releases>;

export const proposeReleaseInput = z.strictObject({
  dossierId,
  indicatorIds: list(indicatorId).check(z.minLength(1), z.maxLength(RELEASE_BOUNDS.indicators)),
  detail: z.enum(RELEASE_DETAILS),
  purpose: line({ max: RELEASE_BOUNDS.purpose }),
  audiences: list(z.enum(RELEASE_AUDIENCES)).check(
    z.minLength(1, { error: 'comparison.noAudience' }),
    z.maxLength(RELEASE_AUDIENCES.length),
  ),
  validFrom: plainDate,
  /** The last day on which it holds. */
  lastDay: plainDate,
});
export const recordedRelease = z.object({ releaseId });

export const answerReleaseInput = z.strictObject({
  dossierId,
  releaseId,
  answer: z.enum(CONSENT_ANSWERS),
  note: text({ min: 0, max: RELEASE_BOUNDS.note }),
});

export const withdrawReleaseInput = z.strictObject({
  dossierId,
  releaseId,
  reason: text({ max: RELEASE_BOUNDS.reason }),
});
