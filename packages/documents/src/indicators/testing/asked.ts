import type { PlainDate } from '@regietafel/domain/core/dates';
import type { DossierId } from '@regietafel/domain/core/ids';
import type { IndicatorItem, ItemGroup, ItemUnit } from '@regietafel/domain/indicators/indicator';
import { periodCode } from '@regietafel/domain/indicators/period';
import type { ExpectedSheet, SheetToWrite } from '../sheet.ts';

function item(
  code: string,
  group: ItemGroup,
  unit: ItemUnit,
  kind: IndicatorItem['kind'],
  mayBeNegative = false,
): IndicatorItem {
  const name = `${code[0]?.toUpperCase()}${code.slice(1).replaceAll('_', ' ')}`;
  const definition = `Wat bij ${name} hoort & wat niet <zie toelichting>.`;
  return {
    code,
    name,
    definition,
    unit,
    kind,
    group,
    mayBeNegative,
    standing: 'probable',
    source: 'Fictief',
  };
}

/** Items of every group and unit, in no order of groups. */
export const ITEMS: readonly IndicatorItem[] = [
  item('omzet', 'exploitatie', 'cents', 'flow'),
  item('bezittingen', 'balans', 'cents', 'stock'),
  item('vermogen', 'balans', 'cents', 'stock', true),
  item('schulden', 'balans', 'cents', 'stock'),
  item('voorraad', 'balans', 'cents', 'stock'),
  item('uitkomst', 'exploitatie', 'cents', 'flow', true),
  item('medewerkers', 'personeel', 'fte', 'stock'),
  item('ziekte_dagen', 'personeel', 'days', 'flow'),
  item('gewerkte_uren', 'personeel', 'hours', 'flow'),
  item('kinderen', 'zorg', 'count', 'stock'),
];

/** What is asked of the provider in these tests. */
export const ASKED: ExpectedSheet = {
  dossierId: '01890000-0000-7000-8000-000000000001' as DossierId,
  provider: 'Stichting De Wilg & zonen',
  period: periodCode('2024-Q3'),
  scope: 'whole',
  basis: 'quarter_figures',
  items: ITEMS,
  earlier: [],
};

/** A sheet to be written for what is asked; empty unless said otherwise. */
export function sheetFor(change: Partial<SheetToWrite> = {}): SheetToWrite {
  return { ...ASKED, standing: null, remarks: [], madeOn: '2024-10-01' as PlainDate, ...change };
}

/** Figures of a quarter that fit each other, each of another order of size. */
export const FIGURES = {
  omzet: 612_345_67,
  bezittingen: 4_210_000_00,
  vermogen: -35_000_50,
  schulden: 911_000_00,
  voorraad: 88_120_00,
  uitkomst: -4_120_25,
  medewerkers: 412.75,
  ziekte_dagen: 1_733.5,
  gewerkte_uren: 98_700,
  kinderen: 613,
} as const;
