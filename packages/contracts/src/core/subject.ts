import { isId } from '@regietafel/domain/core/ids';
import { SUBJECT_KINDS } from '@regietafel/domain/core/subject';
import * as z from 'zod/mini';

/** One thing in a dossier, by its kind and id. Whether it exists, and for whom, is never decided here. */
export const subject = z.strictObject({
  kind: z.enum(SUBJECT_KINDS),
  id: z.string().check(z.refine(isId, { error: 'field.id' })),
});
