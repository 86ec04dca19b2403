import { PARTICIPATION_ROLES } from '@regietafel/domain/sharing/tenant';
import * as z from 'zod/mini';
import { plainDate } from '../core/dates.ts';
import { dossierId, providerId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { line } from '../core/text.ts';

/** A dossier as the address names it: by its slug or its id. What is neither is not found, like what is not shared. */
export const dossierInput = z.strictObject({ dossier: line({ max: 100 }) });

/** What stands at the head of a row or a page about a dossier. */
export const dossierHead = z.object({
  dossierId,
  slug: z.string(),
  providerId,
  providerName: z.string(),
  providerGroup: z.nullable(z.string()),
  openedOn: plainDate,
  closedOn: z.nullable(plainDate),
  isFictitious: z.boolean(),
  /** Whether it follows a bovenregionaal plan instead of a provider: then its name is that of the plan. */
  isPlan: z.boolean(),
  /** In what capacities the own organisation takes part today. */
  capacities: list(z.enum(PARTICIPATION_ROLES)),
});
export type DossierHead = z.infer<typeof dossierHead>;
