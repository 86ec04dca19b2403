import type { ReviewKind } from '@regietafel/domain/accounts/review-kinds';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { RightsReviewId, TenantId } from '@regietafel/domain/core/ids';
import { sql } from 'kysely';
import type { SystemTx } from '../../kernel/with-system.ts';
import type { TenantReader, TenantTx } from '../../kernel/with-tenant.ts';

/** A review of rights as it was signed. */
export interface SignedReview {
  readonly reviewId: RightsReviewId;
  readonly kind: ReviewKind;
  readonly accountName: string;
  readonly signedAt: Instant;
  /** Canonical JSON of a `ReviewContent`, and the SHA-256 of its text. */
  readonly content: string;
  readonly contentHash: string;
}

/** The reviews of the own organisation, the latest first. */
export function listReviews(reader: TenantReader): Promise<readonly SignedReview[]> {
  return reader
    .selectFrom('rightsReview')
    .select(['reviewId', 'kind', 'accountName', 'signedAt', 'content', 'contentHash'])
    .orderBy('signedAt', 'desc')
    .execute();
}

/** The day on which the own organisation came: reviews are counted from it while none was signed. */
export async function getDayOfComing(reader: TenantReader, tenantId: TenantId): Promise<PlainDate> {
  const { cameOn } = await reader
    .selectFrom('tenant')
    .where('tenantId', '=', tenantId)
    .select(dutchDay('tenant.createdAt').as('cameOn'))
    .executeTakeFirstOrThrow();
  return cameOn;
}

/** Signs a review as the actor; the database keeps who, when and the hash, which is the answer. */
export async function signReview(
  tx: TenantTx,
  review: { readonly reviewId: RightsReviewId; readonly kind: ReviewKind; readonly content: string },
): Promise<string> {
  const { rows } = await sql<{ hash: string }>`
    select law.sign_review(${review.reviewId}, ${review.kind}, ${review.content}) as hash`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error('a review without a hash');
  return row.hash;
}

/** When an organisation came, and when it last signed each kind of review; null while it never did. */
export interface ReviewStand {
  readonly tenantId: TenantId;
  readonly cameOn: PlainDate;
  readonly lastSigned: Readonly<Record<ReviewKind, PlainDate | null>>;
}

/** How every organisation with people stands with its reviews, for reminders. */
export async function listReviewStands(tx: SystemTx): Promise<readonly ReviewStand[]> {
  const rows = await tx
    .selectFrom('tenant')
    .where('kind', '<>', 'tafel')
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('membership').whereRef('membership.tenantId', '=', 'tenant.tenantId').select('role')),
    )
    .select(['tenantId', dutchDay('tenant.createdAt').as('cameOn')])
    .select([lastSigned('alle').as('alle'), lastSigned('bevoorrecht').as('bevoorrecht')])
    .orderBy('tenantId')
    .execute();
  return rows.map(({ tenantId, cameOn, alle, bevoorrecht }) => ({
    tenantId,
    cameOn,
    lastSigned: { alle, bevoorrecht },
  }));
}

function dutchDay(column: string) {
  return sql<PlainDate>`(${sql.ref(column)} at time zone 'Europe/Amsterdam')::date`;
}

/** A review of everything looks at the privileged rights too. */
function lastSigned(kind: ReviewKind) {
  const kinds = kind === 'alle' ? sql`('alle')` : sql`('alle', 'bevoorrecht')`;
  return sql<PlainDate | null>`(select max((r.signed_at at time zone 'Europe/Amsterdam')::date)
    from public.rights_review r where r.tenant_id = tenant.tenant_id and r.kind in ${kinds})`;
}
