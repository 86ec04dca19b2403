import { accountsCalls } from './calls/accounts.ts';
import { agreementsCalls } from './calls/agreements.ts';
import { auditCalls } from './calls/audit.ts';
import type { AllCalls, Ids } from './calls/call.ts';
import { comparisonCalls } from './calls/comparison.ts';
import { exposureCalls } from './calls/exposure.ts';
import { historyCalls } from './calls/history.ts';
import { indicatorsCalls } from './calls/indicators.ts';
import { judgementsCalls } from './calls/judgements.ts';
import { kpisCalls } from './calls/kpis.ts';
import { ladderCalls } from './calls/ladder.ts';
import { landsdeelCalls } from './calls/landsdeel.ts';
import { liquidityCalls } from './calls/liquidity.ts';
import { liveCalls } from './calls/live.ts';
import { notificationsCalls } from './calls/notifications.ts';
import { peopleCalls } from './calls/people.ts';
import { portfolioCalls } from './calls/portfolio.ts';
import { propertyCalls } from './calls/property.ts';
import { referenceCalls } from './calls/reference.ts';
import { releaseCalls } from './calls/release.ts';
import { reviewsCalls } from './calls/reviews.ts';
import { rightsCalls } from './calls/rights.ts';
import { risksCalls } from './calls/risks.ts';
import { searchCalls } from './calls/search.ts';
import { seatsCalls } from './calls/seats.ts';
import { sharingCalls } from './calls/sharing.ts';
import { tasksCalls } from './calls/tasks.ts';
import { threadsCalls } from './calls/threads.ts';
import { warningCalls } from './calls/warning.ts';

/** By area: nobody adds one without calls. */
const BY_AREA: AllCalls = {
  accounts: accountsCalls,
  agreements: agreementsCalls,
  audit: auditCalls,
  comparison: comparisonCalls,
  exposure: exposureCalls,
  history: historyCalls,
  indicators: indicatorsCalls,
  judgements: judgementsCalls,
  kpis: kpisCalls,
  ladder: ladderCalls,
  landsdeel: landsdeelCalls,
  liquidity: liquidityCalls,
  live: liveCalls,
  notifications: notificationsCalls,
  people: peopleCalls,
  reviews: reviewsCalls,
  rights: rightsCalls,
  seats: seatsCalls,
  portfolio: portfolioCalls,
  property: propertyCalls,
  reference: referenceCalls,
  release: releaseCalls,
  risks: risksCalls,
  search: searchCalls,
  sharing: sharingCalls,
  tasks: tasksCalls,
  threads: threadsCalls,
  warning: warningCalls,
};

/** A valid call of every procedure. One that is missing fails the proof: nobody adds a procedure unproved. */
export const CALLS: Readonly<Record<string, (ids: Ids) => unknown>> = Object.assign(
  {},
  ...Object.values(BY_AREA),
);
