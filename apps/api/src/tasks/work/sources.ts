import { agreementsDue } from './agreements-due.ts';
import { careToReview } from './care-to-review.ts';
import { contractsToRenew } from './contracts-to-renew.ts';
import { deliveriesToSign } from './deliveries-to-sign.ts';
import { mentionsOfMe } from './mentions-of-me.ts';
import { milestonesDue } from './milestones-due.ts';
import { releasesAsked } from './releases-asked.ts';
import { reportsWaiting } from './reports-waiting.ts';
import { reviewsDue } from './reviews-due.ts';
import { consentsAsked, invitationsWaiting } from './sharing-asked.ts';
import { signaturesAsked } from './signatures-asked.ts';
import type { WorkSource } from './source.ts';
import { tasksOfMine } from './tasks-of-mine.ts';

/** Everywhere that work for a person comes from. */
export const WORK_SOURCES: readonly WorkSource[] = [
  tasksOfMine,
  mentionsOfMe,
  agreementsDue,
  milestonesDue,
  signaturesAsked,
  deliveriesToSign,
  invitationsWaiting,
  consentsAsked,
  reviewsDue,
  reportsWaiting,
  releasesAsked,
  careToReview,
  contractsToRenew,
];
