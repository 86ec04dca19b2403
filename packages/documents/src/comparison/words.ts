import type { SuppressionRule } from '@regietafel/domain/comparison/disclosure';
import type { GroupDimension } from '@regietafel/domain/comparison/question';
import type { Instant, PlainDate } from '@regietafel/domain/core/dates';
import type { Comparability } from '@regietafel/domain/indicators/comparable';
import type { IndicatorDefinition, IndicatorUnit } from '@regietafel/domain/indicators/indicator';
import type { PeriodCode } from '@regietafel/domain/indicators/period';
import type { CareKind, SizeClass } from '@regietafel/domain/indicators/profile';

export const UNIT_WORDS: Readonly<Record<IndicatorUnit, string>> = {
  percent: '%',
  ratio: 'verhouding',
  days: 'dagen',
  count: 'aantal',
  cents: 'euro',
};

export const DIRECTION_WORDS: Readonly<Record<IndicatorDefinition['direction'], string>> = {
  higher: 'hoger is gunstiger',
  lower: 'lager is gunstiger',
  band: 'het gunstigst binnen grenzen',
};

export const STANDING_WORDS: Readonly<Record<IndicatorDefinition['standing'], string>> = {
  established: 'vastgesteld',
  probable: 'waarschijnlijk',
  uncertain: 'onzeker',
};

export const COMPARABLE_WORDS: Readonly<Record<Comparability, string>> = {
  yes: 'vergelijkbaar',
  other_formula: 'niet vergelijkbaar: een post is anders geteld',
  other_scope: 'niet vergelijkbaar: alleen het jeugddeel van een aanbieder die meer doet',
  estimate: 'niet vergelijkbaar: een schatting',
};

/** Stands in the place of every figure that the rule keeps back. */
export const SUPPRESSED_WORDS: Readonly<Record<SuppressionRule, string>> = {
  too_few: 'Niet gegeven: te weinig aanbieders',
  dominated: 'Niet gegeven: één aanbieder overheerst',
  earlier_question: 'Niet gegeven: herleidbaar door een eerdere vraag',
};

export const DIMENSION_WORDS: Readonly<Record<GroupDimension, string>> = {
  none: 'alle samen',
  landsdeel: 'landsdeel',
  region: 'regio',
  size_class: 'omvang',
  main_kind: 'soort zorg',
};

export const SIZE_WORDS: Readonly<Record<SizeClass, string>> = {
  klein: 'klein (tot € 2 mln. per jaar)',
  middelgroot: 'middelgroot (tot € 10 mln.)',
  groot: 'groot (tot € 50 mln.)',
  zeer_groot: 'zeer groot (meer dan € 50 mln.)',
};

export const CARE_WORDS: Readonly<Record<CareKind, string>> = {
  ambulant: 'ambulant',
  pleegzorg: 'pleegzorg',
  gezinshuis: 'gezinshuis',
  verblijf: 'verblijf',
  crisis: 'crisishulp',
  behandeling: 'behandeling',
  jeugdbescherming: 'jeugdbescherming',
  jeugdzorgplus: 'JeugdzorgPlus',
};

export const UNKNOWN = 'niet opgegeven';

/** A figure in the unit in which people read it: money in euros. */
export function inUnit(value: number, unit: IndicatorUnit): number {
  return unit === 'cents' ? value / 100 : value;
}

export function dayWords(day: PlainDate): string {
  return `${day.slice(8)}-${day.slice(5, 7)}-${day.slice(0, 4)}`;
}

/** The moment on Dutch clocks. */
export function momentWords(at: Instant): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Amsterdam');
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${dayWords(local.toPlainDate().toString() as PlainDate)} ${time}`;
}

export function periodWords(period: PeriodCode): string {
  const [year = '', quarter] = period.split('-Q');
  return quarter === undefined ? year : `${year} K${quarter}`;
}

/** The value of a dimension in words. */
export function groupWords(
  dimension: GroupDimension,
  value: string | null,
  regionNames: Readonly<Record<string, string>>,
): string {
  if (dimension === 'none') return DIMENSION_WORDS.none;
  if (value === null) return UNKNOWN;
  if (dimension === 'region') return regionNames[value] ?? value;
  if (dimension === 'landsdeel') return value;
  const words: Readonly<Record<string, string>> = dimension === 'size_class' ? SIZE_WORDS : CARE_WORDS;
  return words[value] ?? value;
}
