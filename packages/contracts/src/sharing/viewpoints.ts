import { PARTICIPATION_ROLES } from '@regietafel/domain/sharing/tenant';
import * as z from 'zod/mini';
import { plainDate } from '../core/dates.ts';
import { tenantId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { VIEWED_CAPACITIES } from '../core/view-as.ts';

/** Another organisation as which the reader can look at a dossier. */
const viewpoint = z.object({
  tenantId,
  name: z.string(),
  role: z.enum(PARTICIPATION_ROLES),
  /** First day of which it sees the records, when it joined later; null: all of them. */
  seesFrom: z.nullable(plainDate),
});
export type Viewpoint = z.infer<typeof viewpoint>;

/** As whom the reader can look at a dossier: always told to oneself, also while looking as another. */
export const viewpoints = z.object({
  organisations: list(viewpoint),
  capacities: list(z.enum(VIEWED_CAPACITIES)),
});
export type Viewpoints = z.infer<typeof viewpoints>;
