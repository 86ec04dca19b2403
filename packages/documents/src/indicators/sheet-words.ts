import type { PlainDate } from '@regietafel/domain/core/dates';
import type { IndicatorItem, ItemGroup, ItemUnit } from '@regietafel/domain/indicators/indicator';
import { endOf, grainOf, type PeriodCode, startOf } from '@regietafel/domain/indicators/period';
import type { ReportBasis, ReportScope } from '@regietafel/domain/indicators/report';

/** What stands in a cell of which the figure is unknown. */
export const UNKNOWN = 'onbekend';

export const UNIT_WORDS: Readonly<Record<ItemUnit, string>> = {
  cents: 'euro',
  fte: 'fte',
  days: 'dagen',
  hours: 'uren',
  count: 'aantal',
};
export const GROUP_WORDS: Readonly<Record<ItemGroup, string>> = {
  balans: 'Balans',
  exploitatie: 'Exploitatie',
  personeel: 'Personeel',
  zorg: 'Zorg',
};
export const SCOPE_WORDS: Readonly<Record<ReportScope, string>> = {
  whole: 'hele organisatie',
  youth: 'alleen het deel jeugdhulp',
};
export const BASIS_WORDS: Readonly<Record<ReportBasis, string>> = {
  quarter_figures: 'kwartaalcijfers',
  annual_account: 'jaarrekening',
  estimate: 'schatting',
};

/** Headings of the columns that are the same in every sheet. */
export const HEADINGS = {
  label: 'Post',
  unit: 'Eenheid',
  moment: 'Wanneer geteld',
  reason: 'Anders geteld? Zeg hoe',
  definition: 'Wat hoort erbij',
  remark: 'Opmerking bij teruggeven',
} as const;
export const SOURCE_LABEL = 'Herkomst';
export const NOTE_LABEL = 'Toelichting';

export const HINT =
  'Vul de gele cellen in. Leeg is niet beantwoord, “onbekend” is onbekend en 0 is niets. Bedragen in hele euro’s of met centen, niet in duizenden.';

const EXPLANATION = [
  'Dit werkblad is gemaakt voor één aanbieder en één periode. Gebruik het niet voor een andere: haal daarvoor een nieuw werkblad op.',
  'Alleen de gele cellen zijn in te vullen. Rijen, namen en eenheden liggen vast; een werkblad waarin die zijn gewijzigd, wordt niet ingelezen.',
  'Leeg, “onbekend” en 0 zijn drie verschillende antwoorden. Leeg: u hebt nog niet geantwoord. Onbekend: het cijfer is er niet. 0: er was niets.',
  'Schrijf getallen als getal, zonder teken of eenheid erachter, en geen formule: plak de uitkomst als waarde.',
  'Bedragen staan in euro’s. Een bedrag in duizenden is duizend keer te klein.',
  'Een cijfer op de laatste dag is de stand van die dag. Een cijfer over de periode telt alleen die periode, en niet het jaar tot nu toe.',
  'Hebt u een post anders geteld dan beschreven, zeg dan in de cel ernaast hoe. Het cijfer telt mee, maar wordt niet vergeleken.',
  'De eerdere cijfers staan erbij om te vergelijken. Klopt daarvan iets niet, verbeter dan de opgave van die periode.',
  'Bij het inlezen ziet u eerst wat er verandert en welke cellen niet kloppen. Er wordt niets bewaard zolang een cel niet klopt.',
] as const;
export const EXPLANATION_LINES: readonly string[] = EXPLANATION;

/** A period as people write it: `Q3 2024`, `2024`. */
export function periodWords(period: PeriodCode): string {
  return period.split('-').toReversed().join(' ');
}

/** What the sheet is about, in one line. */
export function aboutWords(
  {
    period,
    scope,
    basis,
  }: { readonly period: PeriodCode; readonly scope: ReportScope; readonly basis: ReportBasis },
  madeOn: PlainDate,
): string {
  const days = `${dayWords(startOf(period))} tot en met ${dayWords(endOf(period))}`;
  return `${periodWords(period)}: ${days}; ${SCOPE_WORDS[scope]}; ${BASIS_WORDS[basis]}. Gemaakt op ${dayWords(madeOn)}.`;
}

/** On which day or over which time an item is counted. */
export function momentWords({ kind }: Pick<IndicatorItem, 'kind'>, period: PeriodCode): string {
  if (kind === 'stock') return `op ${dayWords(endOf(period))}`;
  return grainOf(period) === 'year' ? 'over het jaar' : 'over het kwartaal';
}

function dayWords(day: PlainDate): string {
  return Temporal.PlainDate.from(day).toLocaleString('nl-NL', { dateStyle: 'long' });
}
