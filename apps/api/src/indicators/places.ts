import type { Desk } from '@regietafel/db/queries/sharing/desk';
import type { KringId } from '@regietafel/domain/core/ids';
import type { Asker } from '../sharing/asker.ts';
import { writableKringen } from '../sharing/desk.ts';

/** Where a report stands: as a draft with its author alone, submitted at the table. */
interface ReportPlaces {
  readonly draft: KringId;
  readonly submitted: KringId;
}

/** The places of the asker's own reports; undefined for who is not at the table. */
export function findReportPlaces(desk: Desk, asker: Asker): ReportPlaces | undefined {
  const kringen = writableKringen(desk, asker);
  const draft = kringen.find(({ kind }) => kind === 'eigen');
  const submitted = kringen.find(({ kind }) => kind === 'tafel');
  return draft && submitted && { draft: draft.id, submitted: submitted.id };
}
