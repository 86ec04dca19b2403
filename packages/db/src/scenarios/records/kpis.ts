import type { Instant, PlainDate, YearMonth } from '@regietafel/domain/core/dates';
import { newId, type RevisionId } from '@regietafel/domain/core/ids';
import type { SystemTx } from '../../kernel/with-system.ts';
import { kpiIdOf } from '../../reference-data/ids.ts';
import { type Pen, penColumns } from './pen.ts';

/** A fictitious norm of a scenario, in the KPI's unit. */
export interface NormFacts {
  readonly code: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly nearMargin: number;
}

/** Records fictitious norms that hold from a day on. */
export async function recordNorms(
  tx: SystemTx,
  pen: Pen,
  validFrom: PlainDate,
  norms: readonly NormFacts[],
): Promise<void> {
  await tx
    .insertInto('kpiNorm')
    .values(
      norms.map(({ code, min, max, nearMargin }) => ({
        ...penColumns(pen),
        kpiId: kpiIdOf(code),
        revisionId: newId<RevisionId>(),
        supersedes: null,
        validFrom,
        validTo: null,
        normMin: min,
        normMax: max,
        nearMargin,
        toleratedUntil: null,
        toleratedReason: null,
        isFictitious: true,
      })),
    )
    .execute();
}

export interface MonthFacts {
  readonly month: YearMonth;
  readonly value: number;
  readonly recordedAt: Instant;
}

/** Records a series of fictitious monthly values of one KPI. */
export async function recordValues(
  tx: SystemTx,
  pen: Pen,
  code: string,
  months: readonly MonthFacts[],
): Promise<void> {
  await tx
    .insertInto('kpiValue')
    .values(
      months.map(({ month, value, recordedAt }) => ({
        ...penColumns({ ...pen, recordedAt }),
        kpiId: kpiIdOf(code),
        month: `${month}-01` as PlainDate,
        value,
        revisionId: newId<RevisionId>(),
        supersedes: null,
        isFictitious: true,
      })),
    )
    .execute();
}
