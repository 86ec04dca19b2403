import type { Amount } from '../core/amount.ts';
import type { Cents } from '../core/cents.ts';
import type { Instant, PlainDate } from '../core/dates.ts';
import type { DossierId, KringId, RegisterVersionId, RiskId, TenantId } from '../core/ids.ts';
import type { Revision } from '../history/revision.ts';

/** The three parts of a register, in the order of the council letters. */
export const RISK_GROUPS = ['herstelplan', 'bedrijfsvoering_met_relatie', 'bedrijfsvoering'] as const;
export type RiskGroup = (typeof RISK_GROUPS)[number];

/** What the register says of a risk. `feit`: it has come true and belongs in budget and forecast, not among the risks. */
export const RISK_STATUSES = ['opgelost', 'onderhanden', 'feit'] as const;
export type RiskStatus = (typeof RISK_STATUSES)[number];

/** The period in which an open risk is expected to be settled; either side may be unknown. */
export interface RiskWindow {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** The words and figures of one risk, the unit in which registers are compared. */
export interface RiskContent {
  /** Number in the register, from 1. */
  readonly number: number;
  readonly group: RiskGroup;
  readonly title: string;
  readonly cause: string;
  readonly consequence: string;
  readonly measures: string;
  readonly owners: readonly string[];
  readonly status: RiskStatus;
  /** The day on which it was resolved; null when the register gives none. */
  readonly statusDate: PlainDate | null;
  readonly window: RiskWindow | null;
  /** True for a risk or fact that nobody at the table can influence ("niet beïnvloedbaar"). */
  readonly notInfluenceable: boolean;
  readonly amount: Amount;
  /** The day on which a settled risk must be judged anew (end of a guarantee, a contract, a court case). */
  readonly wakeUpOn: PlainDate | null;
}

/** One recorded state of a risk. Records are superseded, never changed. */
export interface RiskRevision extends RiskContent, Revision {
  readonly riskId: RiskId;
  /** Filled when this revision takes the risk off the register; the reason is mandatory. */
  readonly removedReason: string | null;
}

/** One party's own judgement of a risk. Judgements stand side by side; they are never averaged. */
export interface Assessment extends Revision {
  readonly riskId: RiskId;
  /** Probability between 0 and 1 in whole per cents (0-100); null when the author does not say. */
  readonly probabilityPercent: number | null;
  readonly amountMinCents: Cents | null;
  /** The most likely amount between the two limits; null when the author names none. */
  readonly amountLikelyCents: Cents | null;
  readonly amountMaxCents: Cents | null;
  /** When the author expects it to hit. */
  readonly expectedFrom: PlainDate | null;
  readonly expectedTo: PlainDate | null;
  /** Months over which the amount moves evenly once it hits; null when the author does not say (then at once). */
  readonly spreadMonths: number | null;
  readonly rationale: string;
}

/** A published register: frozen content with the hash of its canonical form. */
export interface RegisterVersion {
  readonly versionId: RegisterVersionId;
  readonly dossierId: DossierId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly standPer: PlainDate;
  readonly recordedAt: Instant;
  /** SHA-256 (lower-case hex) of the canonical JSON of `rows` without risk ids (`registerHash`). */
  readonly contentHash: string;
  readonly rows: readonly RegisterRow[];
}

/** A risk as it stands in a published version. */
export interface RegisterRow extends RiskContent {
  readonly riskId: RiskId;
}

/** Colour of a risk: derived from history, never typed in. */
export const RISK_COLOURS = ['groen', 'oranje', 'rood', 'grijs'] as const;
export type RiskColour = (typeof RISK_COLOURS)[number];

/** Signals beside the colour. */
export const RISK_FLAGS = ['herbeoordelen', 'venster_verlopen', 'niet_beinvloedbaar'] as const;
export type RiskFlag = (typeof RISK_FLAGS)[number];
