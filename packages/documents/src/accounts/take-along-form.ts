import { TAKE_ALONG_FORMAT, TAKE_ALONG_VERSION } from '@regietafel/domain/accounts/take-along';
import * as z from 'zod/mini';

const row = z.record(z.string(), z.unknown());

/** The form of the document with everything of an organisation, in the version that this program writes. */
export const takeAlongForm = z.strictObject({
  format: z.literal(TAKE_ALONG_FORMAT),
  version: z.literal(TAKE_ALONG_VERSION),
  organisations: z.array(z.string()).check(z.minLength(1)),
  tables: z.record(z.string(), z.strictObject({ own: z.array(row), frame: z.array(row) })),
});
