import type { AppRouter } from '../../router.ts';

/** Ids that a call may name; the tests fill them with somebody else's and with ones that do not exist. */
export interface Ids {
  readonly dossier: string;
  readonly slug: string;
  readonly kring: string;
  readonly risk: string;
  readonly revision: string;
  readonly version: string;
  readonly agreement: string;
  readonly comment: string;
  readonly task: string;
  readonly assumption: string;
  readonly position: string;
  /** The last version of that position. */
  readonly positionRevision: string;
  readonly building: string;
  readonly plan: string;
  readonly work: string;
  readonly means: string;
  readonly phasing: string;
  readonly indicatorReport: string;
  /** The last revision of that report. */
  readonly reportRevision: string;
  readonly tenant: string;
  readonly act: string;
  readonly person: string;
  readonly seat: string;
  readonly review: string;
  readonly cashEvent: string;
  readonly scenario: string;
  readonly delivery: string;
  readonly proposal: string;
  readonly run: string;
  /** A contract and a rule set that an organisation keeps, and a provider of the reference data. */
  readonly contract: string;
  readonly ruleSet: string;
  readonly provider: string;
  /** A release for comparison. */
  readonly release: string;
  /** A comparison that an organisation keeps. */
  readonly view: string;
}

type Areas = AppRouter['_def']['record'];
/** These name nothing and end the session in which the proof runs. */
export const ENDING = ['accounts.changePassword', 'accounts.signOut', 'accounts.signOutEverywhere'] as const;
/** A feed has no one answer: what it tells whom is proved beside it, in `live/feeds.test.ts`. */
export const FEEDS = ['live.feed'] as const;
type ProcedureOf<Area extends keyof Areas & string> = Exclude<
  `${Area}.${keyof Areas[Area] & string}`,
  (typeof ENDING)[number] | (typeof FEEDS)[number]
>;

type Call = (ids: Ids) => unknown;

/** A valid call of every procedure of an area: one that is missing does not compile. */
export type Calls<Area extends keyof Areas & string> = Readonly<Record<ProcedureOf<Area>, Call>>;
export type AllCalls = { readonly [Area in keyof Areas & string]: Calls<Area> };

export const NOW = { standPer: null, knownAt: null };
export const DAY = '2024-10-01';
/** For what can only begin today or later. */
export const TODAY = Temporal.Now.plainDateISO('Europe/Amsterdam').toString();
