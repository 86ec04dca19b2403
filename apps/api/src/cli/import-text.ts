import type { ImportPreview, ImportResult } from '@regietafel/contracts/risks/import';
import { differenceText } from './difference-text.ts';
import type { Console } from './shell.ts';

/** What an import did, or (without a result) would do, for a person. */
export function importText(preview: ImportPreview, result: ImportResult | null, shell: Console): string {
  const { words } = shell;
  const { rows, warnings, difference, blocked, standPer } = preview;
  const lines = [
    words('import.rows', { count: rows.length }),
    ...warnings.map(({ row, message }) =>
      row === null ? words('warning.general', { message }) : words('warning.line', { row, message }),
    ),
    differenceText(difference, shell),
  ];
  if (blocked.length > 0)
    lines.push(words('import.blocked', { numbers: blocked.map((risk) => risk.number).join(', ') }));
  lines.push(...outcomeOf(result, standPer ?? '', shell));
  return `${lines.join('\n')}\n`;
}

function outcomeOf(result: ImportResult | null, day: string, { words }: Console): readonly string[] {
  if (result === null) return [words('import.dryRun')];
  if (!result.hasChanged) return [words('import.nothing')];
  const { added, changed, removed, unchanged, version } = result;
  const stored = words('import.done', { added, changed, removed, unchanged });
  return version?.isNew === true ? [stored, words('import.published', { day })] : [stored];
}
