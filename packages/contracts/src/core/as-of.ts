import * as z from 'zod/mini';
import { instant, plainDate } from './dates.ts';

/** Reading position in the two times of history; null means now. */
export const asOf = z.object({ standPer: z.nullable(plainDate), knownAt: z.nullable(instant) });
