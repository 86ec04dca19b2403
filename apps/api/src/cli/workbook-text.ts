import type { ForecastOutlook } from '@regietafel/contracts/liquidity/workbook';
import { euroText } from './euro-text.ts';
import type { Console } from './shell.ts';

type SheetChange = ForecastOutlook['sheets'][number];

/** What a workbook changed, or would change, for a person. */
export function workbookText(outlook: ForecastOutlook, isRecorded: boolean, shell: Console): string {
  const { words } = shell;
  const { problems, notes, plan, sheets, isUnchanged } = outlook;
  const lines = [
    ...[...problems, ...notes].map(({ cell, message }) => `${cell}: ${message}`),
    ...plan.map(({ part, name }) => words('workbook.plan', { part, name: name ?? '' }).trimEnd()),
    ...sheets.flatMap((sheet) => sheetLines(sheet, shell)),
  ];
  if (isUnchanged) lines.push(words('import.nothing'));
  else lines.push(words(isRecorded ? 'workbook.recorded' : 'import.dryRun'));
  return `${lines.join('\n')}\n`;
}

function sheetLines({ kind, year, changes, cells }: SheetChange, shell: Console): readonly string[] {
  const { words } = shell;
  const euro = (amount: SheetChange['cells'][number]['before']) =>
    amount === null ? words('workbook.unknown') : euroText(amount, shell);
  return [
    words('workbook.sheet', { sheet: `${kind} ${year}`, count: changes }),
    ...cells.map(({ title, month, before, after }) =>
      words('workbook.cell', {
        title,
        month: `${year}-${String(month).padStart(2, '0')}`,
        before: euro(before),
        after: euro(after),
      }),
    ),
  ];
}
