import type { CellRemark, SheetItemChange, SheetOutlook } from '@regietafel/contracts/indicators/sheet';
import { cents } from '@regietafel/domain/core/cents';
import { REPORT_BASES } from '@regietafel/domain/indicators/report';
import { euroText } from './euro-text.ts';
import type { Console } from './shell.ts';

/** What came of an import. */
interface Done {
  readonly isRecorded: boolean;
  readonly isDryRun: boolean;
  readonly isSubmitted: boolean;
}

/** What a sheet changed, or would, and what is asked about it, for a person. */
export function sheetText(outlook: SheetOutlook, done: Done, shell: Console): string {
  const { words } = shell;
  const { asked, problems, refusals, doubts, items, texts } = outlook;
  const lines = [
    ...(asked === null ? [] : [askedLine(asked, shell)]),
    ...cellLines(problems),
    ...cellLines(refusals),
    ...cellLines(doubts),
    ...texts.map((change) => textLine(change, shell)),
    ...items.map((change) => changeLine(change, shell)),
    words(outcomeOf(outlook, done)),
  ];
  return `${lines.join('\n')}\n`;
}

function askedLine({ period, scope, basis }: NonNullable<SheetOutlook['asked']>, { words }: Console): string {
  return words('sheet.asked', {
    period,
    scope: words(`sheet.scope.${scope}`),
    basis: words(`sheet.basis.${basis}`),
  });
}

function textLine({ field, before, after }: SheetOutlook['texts'][number], { words }: Console): string {
  const say = (text: string) => {
    const basis = field === 'basis' ? REPORT_BASES.find((one) => one === text) : undefined;
    if (basis !== undefined) return words(`sheet.basis.${basis}`);
    return text === '' ? words('sheet.empty') : text;
  };
  return words('sheet.change', {
    name: words(`sheet.field.${field}`),
    before: say(before),
    after: say(after),
  });
}

/** Each remark on a line of its own, after its cell and item. */
export function cellLines(remarks: readonly CellRemark[]): readonly string[] {
  return remarks.map(({ cell, item, message }) => {
    const place = [cell, item === null ? '' : `(${item})`].filter((part) => part !== '').join(' ');
    return place === '' ? message : `${place}: ${message}`;
  });
}

function changeLine({ name, unit, before, after, deviation }: SheetItemChange, shell: Console): string {
  const { words, language } = shell;
  const figure = (value: number | null | undefined) => {
    if (value === undefined) return words('sheet.absent');
    if (value === null) return words('sheet.unknown');
    return unit === 'cents' ? euroText(cents(value), shell) : value.toLocaleString(language);
  };
  const line = words('sheet.change', { name, before: figure(before), after: figure(after) });
  return deviation === null ? line : `${line} ${words('sheet.deviation', { reason: deviation })}`;
}

function outcomeOf({ isUnchanged, problems }: SheetOutlook, { isRecorded, isDryRun, isSubmitted }: Done) {
  if (isRecorded) return isSubmitted ? 'sheet.submitted' : 'sheet.kept';
  if (isDryRun) return problems.length > 0 ? 'sheet.notRight' : 'import.dryRun';
  return isUnchanged ? 'import.nothing' : 'import.dryRun';
}
