import * as z from 'zod/mini';
import { asOf } from '../core/as-of.ts';
import { instant, plainDate } from '../core/dates.ts';
import { dossierId, kringId, registerVersionId, riskId } from '../core/ids.ts';
import { list } from '../core/list.ts';
import { mayWiden } from '../core/may-widen.ts';
import { origin } from '../core/origin.ts';
import { riskContent } from './content.ts';
import { difference, renumbered } from './difference.ts';

export const versionsInput = z.strictObject({ dossierId, asOf });
export const versionInput = z.strictObject({ dossierId, versionId: registerVersionId });

const summary = {
  versionId: registerVersionId,
  standPer: plainDate,
  contentHash: z.string(),
  /** Name of the file out of which it came; empty when it was published from the register. */
  sourceName: z.string(),
  origin,
};

/** Newest first. */
export const versions = z.object({ versions: list(z.object({ ...summary, rowCount: z.int() })) });
export type VersionSummary = z.infer<typeof versions>['versions'][number];

export const version = z.object({
  ...summary,
  rows: list(z.object({ ...riskContent.shape, riskId })),
  removed: list(z.object({ riskId, number: z.int(), title: z.string(), reason: z.string() })),
  /** The frozen content still has the hash under which it was published. */
  isIntact: z.boolean(),
});

export const publishInput = z.strictObject({ dossierId, standPer: plainDate, kringId, mayWiden });

/** `isNew` is false when the very same register had been published for that day and kring already. */
export const published = z.object({
  versionId: registerVersionId,
  contentHash: z.string(),
  isNew: z.boolean(),
  rowCount: z.int(),
  /** Risks that stand in a narrower kring than the version, and so were left out. */
  leftOut: z.int(),
});
export type Published = z.infer<typeof published>;

/** A side of a comparison: a published version, or the register as it stood on a day. */
const side = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('version'), versionId: registerVersionId }),
  z.strictObject({ kind: z.literal('day'), day: plainDate }),
]);
export type ComparedSide = z.infer<typeof side>;

/** `knownAt`: with what was known at that moment; null means now. */
export const compareInput = z.strictObject({
  dossierId,
  from: side,
  to: side,
  knownAt: z.nullable(instant),
});

const comparedSide = z.object({ standPer: plainDate, rowCount: z.int() });

export const comparison = z.object({
  from: comparedSide,
  to: comparedSide,
  difference,
  renumbered,
  /** "Geen wijzigingen": nothing added, removed or changed. */
  isUnchanged: z.boolean(),
});
export type Comparison = z.infer<typeof comparison>;
