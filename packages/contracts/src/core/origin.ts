import { KRING_KINDS } from '@regietafel/domain/sharing/tenant';
import * as z from 'zod/mini';
import { instant } from './dates.ts';
import { kringId, tenantId } from './ids.ts';

/** A kring as a record names it. */
export const kringRef = z.object({ id: kringId, kind: z.enum(KRING_KINDS), name: z.string() });

/** Who wrote a record, which kring reads it, and when it was recorded. `authorName` is null for who must stay unnamed. */
export const origin = z.object({
  authorTenantId: tenantId,
  authorName: z.nullable(z.string()),
  kring: kringRef,
  recordedAt: instant,
});
