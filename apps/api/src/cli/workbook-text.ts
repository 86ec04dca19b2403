import type { delivered } from '@regietafel/contracts/liquidity/deliveries';
import type { ForecastOutlook } from '@regietafel/contracts/liquidity/workbook';
import { cents } from '@regietafel/domain/core/cents';
import { UNSCALED_PERCENT } from '@regietafel/domain/liquidity/compiled';
import type * as z from 'zod/mini';
import { euroText } from './euro-text.ts';
import type { Console } from './shell.ts';

type SheetChange = ForecastOutlook['sheets'][number];

/** What came of an import. */
interface Done {
  readonly isRecorded: boolean;
  readonly hasScenario: boolean;
  readonly delivered: z.infer<typeof delivered> | null;
}

/** What a workbook changed and delivered, or would, for a person. */
export function workbookText(outlook: ForecastOutlook, done: Done, shell: Console): string {
  const { words } = shell;
  const { problems, notes, plan, sheets, absentEvents } = outlook;
  const lines = [
    ...[...problems, ...notes].map(({ cell, message }) => `${cell}: ${message}`),
    ...plan.map(({ part, name }) => words('workbook.plan', { part, name: name ?? '' }).trimEnd()),
    ...sheets.flatMap((sheet) => sheetLines(sheet, shell)),
    ...eventLines(outlook, done, shell),
    ...absentEvents.map((title) => words('workbook.absentEvent', { title })),
    ...draftLines(outlook, done, shell),
    outcome(outlook, done, shell),
  ];
  return `${lines.join('\n')}\n`;
}

/** What was done to events, and what becomes of that: nobody may think that it counts in what is delivered. */
function eventLines(
  { events, scenarioName }: ForecastOutlook,
  { hasScenario }: Done,
  { words }: Console,
): readonly string[] {
  if (events.length === 0) return [];
  const kept = scenarioName === null ? 'workbook.eventsLeft' : 'workbook.eventsStand';
  return [
    ...events.map(({ title, isOn, shift, scalePercent }) => {
      const done = [
        ...(isOn === null ? [] : [words(isOn ? 'workbook.on' : 'workbook.off')]),
        ...(shift === 0 ? [] : [words('workbook.shift', { count: shift })]),
        ...(scalePercent === UNSCALED_PERCENT ? [] : [words('workbook.scale', { percent: scalePercent })]),
      ];
      return words('workbook.event', { title, done: done.join(', ') });
    }),
    words(hasScenario ? 'workbook.eventsKept' : kept, { name: scenarioName ?? '' }),
  ];
}

/** What would be delivered, as long as it is not. */
function draftLines(
  { delivery }: ForecastOutlook,
  { isRecorded, delivered: made }: Done,
  shell: Console,
): readonly string[] {
  const draft = delivery?.draft ?? null;
  if (draft === null || isRecorded || made !== null) return [];
  const low = cents(Math.min(...draft.lowest));
  const course = (draft.deterioration?.reasons.length ?? 0) > 0 ? 'forecast.worse' : 'forecast.notWorse';
  return [
    shell.words('workbook.draft', {
      lowest: euroText(low, shell),
      month: draft.months[draft.lowest.indexOf(low)] ?? '',
      course: shell.words(draft.deterioration === null ? 'forecast.firstDelivery' : course),
    }),
    ...(draft.gaps.length === 0 ? [] : [shell.words('workbook.gaps', { count: draft.gaps.length })]),
  ];
}

function outcome({ isUnchanged }: ForecastOutlook, done: Done, { words }: Console): string {
  const { isRecorded, delivered: made } = done;
  if (made !== null) return words(made.deliveryId === null ? 'workbook.proposed' : 'workbook.delivered');
  if (isRecorded) return words('workbook.recorded');
  return words(isUnchanged ? 'import.nothing' : 'import.dryRun');
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
