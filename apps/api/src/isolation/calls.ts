import { accountsCalls } from './calls/accounts.ts';
import { agreementsCalls } from './calls/agreements.ts';
import type { AllCalls, Ids } from './calls/call.ts';
import { historyCalls } from './calls/history.ts';
import { kpisCalls } from './calls/kpis.ts';
import { ladderCalls } from './calls/ladder.ts';
import { liveCalls } from './calls/live.ts';
import { portfolioCalls } from './calls/portfolio.ts';
import { referenceCalls } from './calls/reference.ts';
import { risksCalls } from './calls/risks.ts';
import { sharingCalls } from './calls/sharing.ts';
import { tasksCalls } from './calls/tasks.ts';
import { threadsCalls } from './calls/threads.ts';

/** By area: nobody adds one without calls. */
const BY_AREA: AllCalls = {
  accounts: accountsCalls,
  agreements: agreementsCalls,
  history: historyCalls,
  kpis: kpisCalls,
  ladder: ladderCalls,
  live: liveCalls,
  portfolio: portfolioCalls,
  reference: referenceCalls,
  risks: risksCalls,
  sharing: sharingCalls,
  tasks: tasksCalls,
  threads: threadsCalls,
};

/** A valid call of every procedure. One that is missing fails the proof: nobody adds a procedure unproved. */
export const CALLS: Readonly<Record<string, (ids: Ids) => unknown>> = Object.assign(
  {},
  ...Object.values(BY_AREA),
);
