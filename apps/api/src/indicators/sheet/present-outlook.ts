import { presentField, presentMessage } from '@regietafel/contracts/core/messages/present';
import type { CellRemark, SheetItemChange, SheetOutlook } from '@regietafel/contracts/indicators/sheet';
import type { ReportRevision } from '@regietafel/db/queries/indicators/reports';
import type { SheetMessage } from '@regietafel/documents/indicators/sheet';
import { periodWords } from '@regietafel/documents/indicators/sheet-words';
import type { IndicatorItem } from '@regietafel/domain/indicators/indicator';
import { isPeriodCode } from '@regietafel/domain/indicators/period';
import type { Asker } from '../../sharing/asker.ts';
import type { HeldRemark, HeldSheet } from './hold-sheet.ts';
import type { OwnReports } from './standing.ts';

type Input = NonNullable<HeldSheet['input']>;

/** What taking a sheet over would change, or what stands in the way, in the language of the asker. */
export function presentOutlook(
  fileName: string,
  held: HeldSheet,
  { items }: OwnReports,
  asker: Asker,
): SheetOutlook {
  const { input, standing, isUnchanged, hash } = held;
  const say = (remarks: readonly HeldRemark[]) =>
    remarks.map((remark) => presentRemark(remark, items, asker));
  const head = standing.head ?? null;
  return {
    fileName,
    asked: held.asked,
    problems: say(held.problems),
    refusals: say(held.refusals),
    doubts: say(held.doubts),
    state: standing.state,
    items: input === null ? [] : itemChanges(items, head, input),
    texts: input === null ? [] : textChanges(head, input),
    isUnchanged,
    hash,
  };
}

function presentRemark(
  remark: HeldRemark,
  items: readonly IndicatorItem[],
  { language }: Pick<Asker, 'language'>,
): CellRemark {
  const nameOf = (code: string | null | undefined) => items.find((item) => item.code === code)?.name ?? null;
  if ('code' in remark) {
    const { cell, code, item, values } = remark;
    return {
      cell,
      item: nameOf(item),
      message: presentMessage(language, `indicators.sheet.${code}`, inWords(values)),
    };
  }
  const { cell, ...field } = remark;
  return { cell, item: nameOf(field.path.split('.')[1]), message: presentField(language, field).message };
}

/** Periods are told as people write them: Q3 2024. */
function inWords(values: SheetMessage['values']): SheetMessage['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && isPeriodCode(value) ? periodWords(value) : value,
    ]),
  );
}

function itemChanges(
  items: readonly IndicatorItem[],
  head: ReportRevision | null,
  input: Input,
): readonly SheetItemChange[] {
  return items.flatMap(({ code, name, unit }) => {
    const [before, after] = [head?.items[code], input.items[code]];
    const [deviationBefore, deviation] = [reasonOf(head, code), reasonOf(input, code)];
    if (before === after && deviationBefore === deviation) return [];
    return [
      {
        item: code,
        name,
        unit,
        // Absent is not answered, and null unknown: the two are told apart.
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
        deviationBefore,
        deviation,
      },
    ];
  });
}

function reasonOf(said: Pick<Input, 'deviations'> | null, code: string): string | null {
  return said?.deviations.find(({ item }) => item === code)?.reason ?? null;
}

const TEXTS = ['basis', 'note', 'sourceName'] as const;

function textChanges(head: ReportRevision | null, input: Input): SheetOutlook['texts'] {
  return TEXTS.filter((field) =>
    head === null ? field !== 'basis' && input[field] !== '' : head[field] !== input[field],
  ).map((field) => ({ field, before: head?.[field] ?? '', after: input[field] }));
}
