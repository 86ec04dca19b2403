import type { DossierId, KringId, RevisionId, TenantId } from '../core/ids.ts';

/** By youth turnover a year, in euros: under 2 million, to 10, to 50, and above. */
export const SIZE_CLASSES = ['klein', 'middelgroot', 'groot', 'zeer_groot'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

/** What kind of care a provider gives, most specialised last. */
export const CARE_KINDS = [
  'ambulant',
  'pleegzorg',
  'gezinshuis',
  'verblijf',
  'crisis',
  'behandeling',
  'jeugdbescherming',
  'jeugdzorgplus',
] as const;
export type CareKind = (typeof CARE_KINDS)[number];

/** What groups a provider with its peers, as one author tells it. */
export interface ProviderProfile {
  readonly dossierId: DossierId;
  readonly authorTenantId: TenantId;
  readonly kringId: KringId;
  readonly revisionId: RevisionId;
  readonly sizeClass: SizeClass;
  readonly careKinds: readonly CareKind[];
  /** The kind by which it is compared; one of `careKinds`. */
  readonly mainKind: CareKind;
  /** It also works outside youth care, so that its whole figures speak of more. */
  readonly isCombined: boolean;
  readonly isFictitious: boolean;
}
