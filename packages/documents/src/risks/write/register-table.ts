import type { Amount, Frequency } from '@regietafel/domain/core/amount';
import { hasFigure } from '@regietafel/domain/core/amount';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { RiskContent, RiskGroup, RiskStatus } from '@regietafel/domain/risks/risk';
import { formatOwners } from '../cells/owners.ts';

/** A register as it goes out: the day of which it speaks and its rows. */
export interface RegisterToWrite {
  readonly standPer: PlainDate | null;
  readonly rows: readonly RiskContent[];
}

/** One column of a written register. Numbers stay numbers, so that a spreadsheet can count with them. */
export interface WrittenColumn {
  readonly heading: string;
  readonly width: number;
  readonly value: (risk: RiskContent) => string | number | null;
}

const GROUP_WORDS: Readonly<Record<RiskGroup, string>> = {
  herstelplan: 'Herstelplan',
  bedrijfsvoering_met_relatie: 'Bedrijfsvoering met relatie naar herstelplan',
  bedrijfsvoering: 'Bedrijfsvoering',
};
const STATUS_WORDS: Readonly<Record<RiskStatus, string>> = {
  opgelost: 'Opgelost',
  onderhanden: 'Onderhanden',
  feit: 'Geen risico maar een feit',
};
const KIND_WORDS: Readonly<Record<Amount['kind'], string>> = {
  known: 'bekend',
  max: 'ten hoogste',
  range: 'bandbreedte',
  pm: 'PM',
  none: 'geen',
};
const FREQUENCY_WORDS: Readonly<Record<Frequency, string>> = {
  once: 'eenmalig',
  yearly: 'jaarlijks',
  unstated: '',
};

/** The columns of a written register. Each has a heading that the reader knows, so that nothing is lost on the way back. */
export const WRITTEN_COLUMNS: readonly WrittenColumn[] = [
  { heading: 'Nr', width: 6, value: ({ number }) => number },
  { heading: 'Groep', width: 24, value: ({ group }) => GROUP_WORDS[group] },
  { heading: 'Risico', width: 40, value: ({ title }) => title },
  { heading: 'Oorzaak', width: 32, value: ({ cause }) => cause },
  { heading: 'Gevolg', width: 32, value: ({ consequence }) => consequence },
  { heading: 'Beheersmaatregelen', width: 48, value: ({ measures }) => measures },
  { heading: 'Eigenaar', width: 22, value: ({ owners }) => formatOwners(owners) },
  { heading: 'Status', width: 24, value: ({ status }) => STATUS_WORDS[status] },
  { heading: 'Statusdatum', width: 13, value: ({ statusDate }) => statusDate },
  { heading: 'Periode van', width: 13, value: ({ window }) => window?.from ?? null },
  { heading: 'Periode tot', width: 13, value: ({ window }) => window?.to ?? null },
  {
    heading: 'Niet beïnvloedbaar',
    width: 18,
    value: ({ notInfluenceable }) => (notInfluenceable ? 'ja' : 'nee'),
  },
  { heading: 'Bedragsoort', width: 14, value: ({ amount }) => KIND_WORDS[amount.kind] },
  { heading: 'Bedrag', width: 16, value: ({ amount }) => lowest(amount) },
  {
    heading: 'Bedrag tot',
    width: 16,
    value: ({ amount }) => (amount.kind === 'range' ? amount.maxCents / 100 : null),
  },
  {
    heading: 'Frequentie',
    width: 13,
    value: ({ amount }) => (hasFigure(amount) ? FREQUENCY_WORDS[amount.frequency] : ''),
  },
  { heading: 'Herbeoordelen op', width: 17, value: ({ wakeUpOn }) => wakeUpOn },
];

/** Euros; a register's figures stay far below where a float loses a cent. */
function lowest(amount: Amount): number | null {
  if (amount.kind === 'known' || amount.kind === 'max') return amount.cents / 100;
  return amount.kind === 'range' ? amount.minCents / 100 : null;
}

/** The line above the table that says of which day it speaks; null when that is not known. */
export function standPerLine(standPer: PlainDate | null): string | null {
  return standPer === null
    ? null
    : `Stand per ${standPer.slice(8)}-${standPer.slice(5, 7)}-${standPer.slice(0, 4)}`;
}
