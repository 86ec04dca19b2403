import type { PlainDate } from '@regietafel/domain/core/dates';
import type { RiskContent } from '@regietafel/domain/risks/risk';
import type { MessageKey, MessageValues, RefusalCode } from './messages.ts';

/** What a register in a file says, and everything that could not be read as it stands there. */
export interface RegisterReading {
  /** The day of which the register speaks ("Stand per 15-8-2024"); null when the document does not say. */
  readonly standPer: PlainDate | null;
  /** Rows in the order of the document. A row whose number or status is unusable is left out, with a warning. */
  readonly rows: readonly RiskContent[];
  readonly warnings: readonly RegisterWarning[];
}

/** Fields that a warning can point at: those of a risk, or something of the document as a whole. */
export type WarningField = keyof RiskContent | 'standPer' | 'column' | 'row';

/** Something in the file that was not understood, or that the reader should look at. */
export interface RegisterWarning {
  /** Number of the risk; null when the warning is about no single risk. */
  readonly row: number | null;
  readonly field: WarningField;
  readonly place: Place;
  readonly messageKey: MessageKey;
  readonly values: MessageValues;
  /** The sentence in Dutch, place included; `renderMessage` gives it in English. */
  readonly message: string;
}

/** Where something stands in the file, as far as the format can say it. */
export type Place =
  | { readonly kind: 'cell'; readonly sheet: string; readonly cell: string }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'table'; readonly table: number; readonly row: number }
  | { readonly kind: 'document' };

/** Why a file was not read. Nothing else is returned with it. */
export interface FileRefusal {
  readonly code: RefusalCode;
  readonly messageKey: MessageKey;
  readonly values: MessageValues;
  /** One sentence in Dutch. */
  readonly message: string;
}
