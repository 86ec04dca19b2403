import { dutchDayOf, type Instant } from '@regietafel/domain/core/dates';
import { endOf, type PeriodCode } from '@regietafel/domain/indicators/period';
import { basesOf, type ReportBasis, type ReportScope } from '@regietafel/domain/indicators/report';
import type * as z from 'zod/mini';
import { actInDossier } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { basisOption, periodOption, scopeOption } from '../indicator-options.ts';
import { type ActingOptions, declareActing } from '../options.ts';
import type { Console } from '../shell.ts';
import { exportForm, writeExport } from '../write-export.ts';

interface Given extends ActingOptions {
  readonly period: PeriodCode;
  readonly scope: ReportScope;
  readonly basis?: ReportBasis;
  readonly file?: string;
}

/** Writes the sheet in which the own organisation reports the figures of a period. */
export const indicatorsExport: CommandSpec<z.infer<typeof exportForm>, Given> = {
  group: 'indicators',
  name: 'export',
  description: 'indicators.export',
  document: exportForm,
  declare(command, shell) {
    const { words } = shell;
    declareActing(command, shell)
      .requiredOption('--period <period>', words('option.period'), periodOption(shell))
      .option('--scope <scope>', words('option.scope'), scopeOption(shell), 'whole')
      .option('--basis <basis>', words('option.basis'), basisOption(shell))
      .option('--file <file>', words('option.output'));
  },
  async run({ period, scope, basis, file, ...given }, shell) {
    const asked = { period, scope, basis: basis ?? usualBasis(period, shell) };
    const sheet = await actInDossier(given, shell, ({ api, dossierId }) =>
      api.indicators.exportSheet({ dossierId, ...asked }),
    );
    return writeExport(sheet, file, shell);
  },
};

/** As long as a period runs its figures can only be estimated. */
function usualBasis(period: PeriodCode, { now }: Console): ReportBasis {
  const today = dutchDayOf(now.toISOString() as Instant);
  return endOf(period) > today ? 'estimate' : (basesOf(period)[0] ?? 'estimate');
}
