import type { Instant, PlainDate } from '../core/dates.ts';
import type { DossierId, KringId, LadderStepId, TenantId } from '../core/ids.ts';

/** How certain a fact of the reference data is. */
export const STANDINGS = ['established', 'probable', 'uncertain'] as const;
export type Standing = (typeof STANDINGS)[number];

/** One trede in one version of the ladder's definition (reference data, to be confirmed by a domain expert). */
export interface TredeDefinition {
  readonly ladderVersion: number;
  /** Number of the trede, 1 to 6. */
  readonly trede: number;
  readonly name: string;
  readonly description: string;
  readonly duties: readonly string[];
  readonly planKind: 'geen' | 'verbeterplan' | 'herstelplan' | 'continuiteitsplan';
  readonly standing: Standing;
  readonly source: string;
}

/** What a step in the history of a dossier is. */
export const LADDER_STEP_KINDS = ['vaststelling', 'verkenning', 'advies', 'afschaling'] as const;
export type LadderStepKind = (typeof LADDER_STEP_KINDS)[number];

/** One step of a dossier on the ladder, authored by the table or by the accounthoudende regio. */
export interface LadderStep {
  readonly id: LadderStepId;
  readonly dossierId: DossierId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly recordedAt: Instant;
  readonly kind: LadderStepKind;
  /** The trede that was established or explored. */
  readonly trede: number;
  /** The day on which it took or takes effect; the precision says how much of it the source gives. */
  readonly effectiveOn: PlainDate;
  readonly precision: 'day' | 'month';
  /** Who decided, in the words of the source. */
  readonly decidedBy: string;
  /** The document on which it rests. */
  readonly document: string;
  readonly note: string;
}
