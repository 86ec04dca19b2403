import type { PlainDate } from '@regietafel/domain/core/dates';
import type { RevisionId } from '@regietafel/domain/core/ids';
import type { ExposureRow, ExposureSide, Guarantee, RoomElsewhere } from '@regietafel/domain/exposure/share';
import type { ColumnType, Generated } from 'kysely';
import type { RecordColumns } from './columns.ts';

/** A list that is read as it was written; canonical JSON on the way in. */
type Listed<T> = ColumnType<readonly T[], string, string>;

export interface ExposureRevisionTable extends RecordColumns {
  revisionId: RevisionId;
  supersedes: RevisionId | null;
  standPer: PlainDate;
  year: number;
  side: ExposureSide;
  rows: Listed<ExposureRow>;
  guarantees: Listed<Guarantee>;
  room: Listed<RoomElsewhere>;
  mayBeTraced: boolean;
  source: string;
  note: string;
  withdrawnReason: string | null;
  isFictitious: Generated<boolean>;
}

export interface ExposureTables {
  exposureRevision: ExposureRevisionTable;
}
