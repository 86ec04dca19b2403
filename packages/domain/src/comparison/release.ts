import { addDays, type PlainDate } from '../core/dates.ts';
import type { FieldError } from '../core/errors.ts';
import type { DossierId, IndicatorId, ReleaseId, TenantId } from '../core/ids.ts';
import type { TenantKind } from '../sharing/tenant.ts';

/** `named`: each value with the name of the provider; `aggregate`: only inside figures of several providers together. */
export const RELEASE_DETAILS = ['named', 'aggregate'] as const;
export type ReleaseDetail = (typeof RELEASE_DETAILS)[number];

/** Who may compare with what is released, from narrow to wide. */
export const RELEASE_AUDIENCES = ['taskforce', 'landsdeel', 'all_regions'] as const;
export type ReleaseAudience = (typeof RELEASE_AUDIENCES)[number];

export const RELEASE_BOUNDS = { purpose: 500, note: 1000, reason: 1000, indicators: 60, years: 3 } as const;

/** What the accounthoudende regio's of a dossier let others compare, for what, by whom and how long. */
export interface Release {
  readonly releaseId: ReleaseId;
  readonly dossierId: DossierId;
  readonly authorTenantId: TenantId;
  readonly indicatorIds: readonly IndicatorId[];
  readonly detail: ReleaseDetail;
  readonly purpose: string;
  readonly audiences: readonly ReleaseAudience[];
  readonly validFrom: PlainDate;
  /** First day on which it holds no more. */
  readonly validUntil: PlainDate;
}

/** What the other accounthoudende regio's said of a release, and who took it back. */
export interface ReleaseAnswers {
  readonly agreedBy: readonly TenantId[];
  readonly refusedBy: readonly TenantId[];
  readonly isWithdrawn: boolean;
}

/** The dossier on the day that is asked about. */
export interface ReleasingDossier {
  readonly closedOn: PlainDate | null;
  /** Who is accounthoudend on that day. */
  readonly accounthoudend: readonly TenantId[];
}

export const RELEASE_STATES = [
  'waiting',
  'refused',
  'withdrawn',
  'planned',
  'holds',
  'lapsed',
  'closed',
] as const;
export type ReleaseState = (typeof RELEASE_STATES)[number];

/**
 * Where a release stands on a day. It `holds` only while every accounthoudende regio of that day proposed it or agreed to
 * it: a region that became accounthoudend later is asked too, and until then nothing is compared. The database answers
 * every comparison by the same rule (`law.release_holds`).
 */
export function releaseState(
  release: Pick<Release, 'authorTenantId' | 'validFrom' | 'validUntil'>,
  answers: ReleaseAnswers,
  dossier: ReleasingDossier,
  today: PlainDate,
): ReleaseState {
  if (answers.isWithdrawn) return 'withdrawn';
  if (dossier.closedOn !== null && dossier.closedOn <= today) return 'closed';
  if (release.validUntil <= today) return 'lapsed';
  if (answers.refusedBy.length > 0) return 'refused';
  if (missingConsents(release, answers, dossier).length > 0 || dossier.accounthoudend.length === 0)
    return 'waiting';
  return today < release.validFrom ? 'planned' : 'holds';
}

/** The accounthoudende regio's that neither proposed the release nor agreed to it. */
export function missingConsents(
  release: Pick<Release, 'authorTenantId'>,
  answers: Pick<ReleaseAnswers, 'agreedBy'>,
  dossier: Pick<ReleasingDossier, 'accounthoudend'>,
): readonly TenantId[] {
  return dossier.accounthoudend.filter(
    (tenantId) => tenantId !== release.authorTenantId && !answers.agreedBy.includes(tenantId),
  );
}

/** Who asks: the kind of organisation and the landsdeel in which it works; null when it works in none. */
export interface ComparisonReader {
  readonly kind: TenantKind;
  readonly landsdeel: string | null;
}

/**
 * Whether an organisation is among those for whom a release is meant. `landsdelen` are those of the accounthoudende
 * regio's of the dossier.
 */
export function isAudience(
  audiences: readonly ReleaseAudience[],
  reader: ComparisonReader,
  landsdelen: readonly string[],
): boolean {
  if (reader.kind === 'taskforce') return audiences.includes('taskforce');
  if (reader.kind !== 'jeugdregio' && reader.kind !== 'landsdeel') return false;
  if (audiences.includes('all_regions')) return true;
  return (
    audiences.includes('landsdeel') && reader.landsdeel !== null && landsdelen.includes(reader.landsdeel)
  );
}

/** What is proposed, before it is a release. */
export type ReleaseProposal = Pick<
  Release,
  'indicatorIds' | 'purpose' | 'audiences' | 'validFrom' | 'validUntil'
>;

/**
 * The fields of a proposal that can not be, each with its sentence; empty when it can. `closedOn` is the day on which the
 * dossier is known to close. The database refuses the same (`law.check_release`).
 */
export function refuseRelease(
  proposal: ReleaseProposal,
  known: {
    readonly today: PlainDate;
    readonly closedOn: PlainDate | null;
    readonly indicatorIds: ReadonlySet<IndicatorId>;
  },
): readonly FieldError[] {
  const { validFrom, validUntil, indicatorIds, audiences, purpose } = proposal;
  const checks: readonly (FieldError & { readonly isWrong: boolean })[] = [
    { path: 'indicatorIds', messageKey: 'field.required', isWrong: indicatorIds.length === 0 },
    {
      path: 'indicatorIds',
      messageKey: 'comparison.unknownIndicator',
      isWrong: indicatorIds.some((id) => !known.indicatorIds.has(id)),
    },
    { path: 'audiences', messageKey: 'comparison.noAudience', isWrong: audiences.length === 0 },
    { path: 'purpose', messageKey: 'comparison.noPurpose', isWrong: purpose.trim() === '' },
    { path: 'validFrom', messageKey: 'comparison.fromPast', isWrong: validFrom < known.today },
    { path: 'validUntil', messageKey: 'comparison.endsBeforeStart', isWrong: validUntil <= validFrom },
    { path: 'validUntil', messageKey: 'comparison.tooLong', isWrong: lastEndOf(validFrom) < validUntil },
    {
      path: 'validUntil',
      messageKey: 'comparison.outlivesDossier',
      isWrong: known.closedOn !== null && known.closedOn < validUntil,
    },
  ];
  return checks
    .filter(({ isWrong }) => isWrong)
    .filter(({ path }, index, wrong) => wrong.findIndex((other) => other.path === path) === index)
    .map(({ path, messageKey }) => ({ path, messageKey }));
}

/** The last day until which a release that begins then may hold. */
export function lastEndOf(validFrom: PlainDate): PlainDate {
  return Temporal.PlainDate.from(validFrom).add({ years: RELEASE_BOUNDS.years }).toString() as PlainDate;
}

/** The last day on which a release holds. */
export function lastDayOfRelease({ validUntil }: Pick<Release, 'validUntil'>): PlainDate {
  return addDays(validUntil, -1);
}
