import { isPeriodCode, type PeriodCode } from '@regietafel/domain/indicators/period';
import {
  REPORT_BASES,
  REPORT_SCOPES,
  type ReportBasis,
  type ReportScope,
} from '@regietafel/domain/indicators/report';
import { choiceOption } from './options.ts';
import { type Console, UsageError } from './shell.ts';

/** Reads an option that is a quarter or a year. */
export function periodOption({ words }: Console): (value: string) => PeriodCode {
  return (value) => {
    if (!isPeriodCode(value)) throw new UsageError(words('usage.period', { name: value.slice(0, 80) }));
    return value;
  };
}

/** Reads an option that says over what figures go. */
export function scopeOption(shell: Console): (value: string) => ReportScope {
  return choiceOption(shell, REPORT_SCOPES);
}

/** Reads an option that says out of which books figures come. */
export function basisOption(shell: Console): (value: string) => ReportBasis {
  return choiceOption(shell, REPORT_BASES);
}
