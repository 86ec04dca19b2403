import type { YearMonth } from '@regietafel/domain/core/dates';
import { LINE_NATURES, type LineNature } from '@regietafel/domain/liquidity/lines';
import type { CashPart, CashRule, PlanLine } from '@regietafel/domain/liquidity/plan';
import type { Sheet, SheetLine } from '@regietafel/domain/liquidity/sheet';
import { RULE, RULE_KINDS, RULES } from '../cash-sheets.ts';
import { monthNames, NAMED, OUTSTANDING, sheetName, sheetNamed } from '../input-sheets.ts';
import type { CellReader } from './cell-reader.ts';

const MONTHS_IN_YEAR = 12;
const KIND_NAMES = [RULE_KINDS.parts, RULE_KINDS.yearly, RULE_KINDS.none] as const;

/** The lines of the plan: how each becomes cash, and what was still open at the start. */
export function readLines(reader: CellReader): readonly PlanLine[] {
  const open = readOutstanding(reader);
  return reader.rowsOf(RULES).map((row, index) => {
    const path = `plan.lines.${index}`;
    const named = readNamed(reader, RULES, row, path);
    const outstanding = open.get(named.key);
    for (const [at, item] of (outstanding ?? []).entries())
      reader.cells.set(`${path}.outstanding.${at}`, item.cell);
    return {
      ...named,
      rule: readRule(reader, row, `${path}.rule`),
      outstanding: (outstanding ?? []).map(({ month, cents }) => ({ month, cents })),
    };
  });
}

/** The sheets of each year that the workbook holds. */
export function readYears(reader: CellReader): readonly Sheet[] {
  const named = reader.sheetNames.flatMap((name) => sheetNamed(name) ?? []);
  return named.map(({ kind, year }, index) => {
    const name = sheetName(kind, year);
    for (const [at, month] of monthNames(year).entries())
      if (reader.month(name, 0, NAMED + at) !== month)
        reader.refuse(name, 0, NAMED + at, 'workbook.header', { expected: month });
    return {
      kind,
      year,
      lines: reader.rowsOf(name).map((row, at): SheetLine => {
        const path = `sheets.${index}.lines.${at}`;
        return {
          ...readNamed(reader, name, row, path),
          months: Array.from({ length: MONTHS_IN_YEAR }, (_, month) => {
            reader.placeField(`${path}.months.${month}`, name, row, NAMED + month);
            return reader.amount(name, row, NAMED + month);
          }),
        };
      }),
    };
  });
}

/** The months in the header of a sheet, by column; a header that is no month is refused. */
export function readMonths(
  reader: CellReader,
  sheet: string,
  from: number,
  until: number,
): readonly { readonly column: number; readonly month: YearMonth }[] {
  return Array.from({ length: Math.max(0, until - from) }, (_, at) => from + at).flatMap((column) => {
    const month = reader.month(sheet, 0, column);
    return month === null ? [] : [{ column, month }];
  });
}

function readNamed(
  reader: CellReader,
  sheet: string,
  row: number,
  path: string,
): { readonly key: string; readonly title: string; readonly nature: LineNature } {
  reader.placeField(path, sheet, row, 0);
  reader.placeField(`${path}.title`, sheet, row, 1);
  reader.placeField(`${path}.nature`, sheet, row, 2);
  return {
    key: reader.required(sheet, row, 0),
    title: reader.required(sheet, row, 1),
    nature: reader.choice(sheet, row, 2, LINE_NATURES),
  };
}

function readRule(reader: CellReader, row: number, path: string): CashRule {
  reader.placeField(path, RULES, row, RULE.kind);
  const kind = reader.choice(RULES, row, RULE.kind, KIND_NAMES);
  if (kind === RULE_KINDS.none) return { kind: 'none' };
  if (kind === RULE_KINDS.parts) return { kind: 'parts', parts: readParts(reader, row, path) };
  reader.placeField(`${path}.month`, RULES, row, RULE.month);
  reader.placeField(`${path}.day`, RULES, row, RULE.yearlyDay);
  return {
    kind: 'yearly',
    month: reader.whole(RULES, row, RULE.month),
    day: reader.day(RULES, row, RULE.yearlyDay),
  };
}

function readParts(reader: CellReader, row: number, path: string): readonly CashPart[] {
  const many = Math.ceil((reader.widthOf(RULES, row) - RULE.firstPart) / RULE.perPart);
  const columns = Array.from(
    { length: Math.max(0, many) },
    (_, part) => RULE.firstPart + part * RULE.perPart,
  ).filter((column) => [0, 1, 2].some((at) => !reader.isEmpty(RULES, row, column + at)));
  reader.placeField(`${path}.parts`, RULES, row, RULE.firstPart);
  return columns.map((column, part) => {
    for (const [at, field] of ['shareBp', 'delayMonths', 'day'].entries())
      reader.placeField(`${path}.parts.${part}.${field}`, RULES, row, column + at);
    return {
      shareBp: reader.basisPoints(RULES, row, column),
      delayMonths: reader.whole(RULES, row, column + 1),
      day: reader.day(RULES, row, column + 2),
    };
  });
}

type Open = PlanLine['outstanding'][number] & { readonly cell: string };

function readOutstanding(reader: CellReader): ReadonlyMap<string, readonly Open[]> {
  const months = readMonths(reader, OUTSTANDING, NAMED, reader.widthOf(OUTSTANDING, 0));
  return new Map(
    reader.rowsOf(OUTSTANDING).map((row) => [
      reader.text(OUTSTANDING, row, 0),
      months.flatMap(({ column, month }): readonly Open[] => {
        const cents = reader.amount(OUTSTANDING, row, column);
        return cents === null ? [] : [{ month, cents, cell: reader.nameOf(OUTSTANDING, row, column) }];
      }),
    ]),
  );
}
