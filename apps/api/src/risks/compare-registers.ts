import type { ComparedSide, Comparison, compareInput } from '@regietafel/contracts/risks/versions';
import { type TenantReader, tenantReader } from '@regietafel/db/kernel/with-tenant';
import { findRegister } from '@regietafel/db/queries/risks/register';
import { findVersion } from '@regietafel/db/queries/risks/versions';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId, RiskId } from '@regietafel/domain/core/ids';
import { compareRegisters, hasNoChanges, listRenumbered } from '@regietafel/domain/risks/compare';
import type { RegisterRow } from '@regietafel/domain/risks/risk';
import type * as z from 'zod/mini';
import { type Asker, found } from '../sharing/asker.ts';
import { standingRisks } from './get-register.ts';

interface Side {
  readonly standPer: PlainDate;
  readonly rows: readonly RegisterRow[];
  /** Why risks had left the register on that day. */
  readonly reasons: readonly (readonly [RiskId, string])[];
}

/** Compares two versions or days of a register, field by field. */
export async function compareSides(
  asker: Asker,
  { dossierId, from, to, knownAt }: z.output<typeof compareInput>,
): Promise<Comparison> {
  const reader = tenantReader(asker.database, asker.actor, { dossierId });
  const [before, after] = await Promise.all(
    [from, to].map((side) => getSide(reader, dossierId, side, knownAt)),
  );
  const [earlier, later] = [found(before), found(after)];
  const difference = compareRegisters(earlier.rows, later.rows, new Map(later.reasons));
  return {
    from: { standPer: earlier.standPer, rowCount: earlier.rows.length },
    to: { standPer: later.standPer, rowCount: later.rows.length },
    difference,
    renumbered: listRenumbered(earlier.rows, later.rows),
    isUnchanged: hasNoChanges(difference),
  };
}

async function getSide(
  reader: TenantReader,
  dossierId: DossierId,
  side: ComparedSide,
  knownAt: Instant | null,
): Promise<Side> {
  if (side.kind === 'version') {
    const { standPer, rows, removed } = found(await findVersion(reader, dossierId, side.versionId));
    return { standPer, rows, reasons: removed.map((one) => [one.riskId, one.reason]) };
  }
  const stored = found(await findRegister(reader, dossierId, { standPer: side.day, knownAt }));
  return {
    standPer: side.day,
    rows: standingRisks(stored),
    reasons: stored.revisions.flatMap(({ riskId, removedReason }) =>
      removedReason === null ? [] : [[riskId, removedReason] as const],
    ),
  };
}
