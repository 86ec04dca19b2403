import { fieldErrorsOf } from '@regietafel/contracts/core/field-errors';
import type { Language } from '@regietafel/contracts/core/language';
import { presentField } from '@regietafel/contracts/core/messages/present';
import { riskContent } from '@regietafel/contracts/risks/content';
import { type ImportPreview, MAX_IMPORT_ROWS } from '@regietafel/contracts/risks/import';
import { renderMessage, renderPlace } from '@regietafel/documents/risks/messages';
import { readRegister } from '@regietafel/documents/risks/read-register';
import type { RegisterWarning } from '@regietafel/documents/risks/reading';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { DomainError } from '@regietafel/domain/core/errors';
import type { RiskContent } from '@regietafel/domain/risks/risk';

export type ImportWarning = ImportPreview['warnings'][number];

/** The register in a file, as far as it can be recorded, and everything that the person should know about the rest. */
export interface ReadRegister {
  readonly standPer: PlainDate | null;
  readonly rows: readonly RiskContent[];
  readonly warnings: readonly ImportWarning[];
}

/** Reads a file that a person handed in; refuses, in one sentence, a file that is no register or cannot be trusted. */
export async function readUpload(file: File, language: Language): Promise<ReadRegister> {
  const reading = await readRegister(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!reading.ok) {
    const { code, messageKey, values } = reading.error;
    const details = { sentence: renderMessage(language, messageKey, values), reason: code };
    throw new DomainError('UNREADABLE_FILE', 'risks.fileRefused', { details });
  }
  const { standPer, rows, warnings } = reading.value;
  if (rows.length > MAX_IMPORT_ROWS)
    throw new DomainError('TOO_LARGE', 'risks.tooManyRows', { details: { count: MAX_IMPORT_ROWS } });
  const checked = rows.map((row) => checkRow(row, language));
  return {
    standPer,
    rows: checked.flatMap(({ row }) => row ?? []),
    warnings: [
      ...warnings.map((warning) => presentWarning(warning, language)),
      ...checked.flatMap((one) => one.warnings),
    ],
  };
}

/** A row that the register cannot hold (a cell that is too long) is left out, and said. */
function checkRow(
  row: RiskContent,
  language: Language,
): { readonly row: RiskContent | null; readonly warnings: readonly ImportWarning[] } {
  const parsed = riskContent.safeParse(row);
  if (parsed.success) return { row: parsed.data, warnings: [] };
  const warnings = fieldErrorsOf(parsed.error.issues).map((error) => ({
    row: row.number,
    field: error.path.split('.')[0] ?? 'row',
    message: presentField(language, error).message,
  }));
  return { row: null, warnings };
}

function presentWarning(warning: RegisterWarning, language: Language): ImportWarning {
  const sentence = renderMessage(language, warning.messageKey, warning.values);
  const place = renderPlace(language, warning.place);
  return {
    row: warning.row,
    field: warning.field,
    message: place === '' ? sentence : `${sentence} (${place})`,
  };
}
