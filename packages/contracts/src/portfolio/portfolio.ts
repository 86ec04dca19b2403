import { KPI_STATUSES, KPI_TRENDS } from '@regietafel/domain/kpis/kpi';
import { RISK_COLOURS } from '@regietafel/domain/risks/risk';
import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { instant, plainDate } from '../core/dates.ts';
import { dossierId, kpiId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { CHANGE_KINDS, change } from '../history/changes.ts';
import { dossierHead } from '../sharing/dossier.ts';

const count = z.int().check(z.gte(0));
const trede = z.int().check(z.gte(1), z.lte(6));

/** What is new for the person since the last visit; null before the first. */
const news = z.nullable(
  z.object({ since: instant, total: count, counts: list(z.object({ kind: z.enum(CHANGE_KINDS), count })) }),
);

/** How the open risks of a register are expressed in money. */
const openRisks = z.object({ total: count, withAmount: count, pm: count, withoutAmount: count });

/** KPI's with a norm, by how they stand. */
const kpiCounts = z.object({ total: count, red: count, near: count, stale: count });

export const portfolioRow = z.object({
  ...dossierHead.shape,
  trede: z.nullable(trede),
  kpis: kpiCounts,
  openRisks,
  /** All that the reader sees of; none is not the same as all on time. */
  agreementCount: count,
  overdueAgreements: count,
  lastRegisterOn: z.nullable(plainDate),
  news,
});
export type PortfolioRow = z.infer<typeof portfolioRow>;

export const portfolio = z.object({ day: plainDate, dossiers: list(portfolioRow) });
export type Portfolio = z.infer<typeof portfolio>;

/** What asks for somebody's attention, each with the place where it can be dealt with. */
export const TODO_KINDS = [
  'agreement_overdue',
  'kpi_red',
  'kpi_stale',
  'risk_to_reassess',
  'risk_window_passed',
  'risk_without_amount',
  'risk_not_assessed',
] as const;

const todo = z.object({
  kind: z.enum(TODO_KINDS),
  subjectId: z.string(),
  subject: z.string(),
  /** The day on which it became, or becomes, a matter; null when there is none. */
  on: z.nullable(plainDate),
});
export type Todo = z.infer<typeof todo>;

export const overviewInput = z.strictObject({ dossierId, asOf });

/** One dossier on one screen: how it is, what changed, what must be done. */
export const overview = z.object({
  day: plainDate,
  ...dossierHead.shape,
  trede: z.nullable(
    z.object({ trede, since: plainDate, precision: z.enum(['day', 'month']), name: z.nullable(z.string()) }),
  ),
  kpis: kpiCounts,
  kpiStates: list(
    z.object({ kpiId, name: z.string(), status: z.enum(KPI_STATUSES), trend: z.enum(KPI_TRENDS) }),
  ),
  openRisks,
  riskColours: list(z.object({ colour: z.enum(RISK_COLOURS), count })),
  agreements: z.object({ total: count, open: count, overdue: count, slipped: count }),
  overdueAgreements: count,
  lastRegisterOn: z.nullable(plainDate),
  news,
  latest: list(change),
  todos: list(todo),
});
export type Overview = z.infer<typeof overview>;

/** What is new in one dossier since the person's last visit. */
const dossierNews = z.object({
  ...dossierHead.shape,
  since: instant,
  /** All of it, also what the list leaves out. */
  total: count,
  /** The newest first; the oldest are left out where there are many. */
  changes: list(change),
});

/** What is new since the person's last visits, by dossier, the one with the newest first. */
export const portfolioNews = z.object({ dossiers: list(dossierNews) });
export type PortfolioNews = z.infer<typeof portfolioNews>;

export const visitInput = z.strictObject({ dossierId });
