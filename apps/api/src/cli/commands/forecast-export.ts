import { NO_OVERRIDES } from '@regietafel/domain/liquidity/compiled';
import type * as z from 'zod/mini';
import { actInDossier } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { type ForecastOptions, forecastInputFor, PROVIDER_VIEW, viewNamed } from '../forecast-views.ts';
import { dayOption, declareActing } from '../options.ts';
import { exportForm, writeExport } from '../write-export.ts';

interface Given extends ForecastOptions {
  readonly view: string;
  readonly output?: string;
}

/** Writes the forecast of a dossier, as the account sees it, to a workbook that calculates. */
export const forecastExport: CommandSpec<z.infer<typeof exportForm>, Given> = {
  group: 'forecast',
  name: 'export',
  description: 'forecast.export',
  document: exportForm,
  declare(command, shell) {
    const { words } = shell;
    declareActing(command, shell)
      .option('--view <view>', words('option.view'), PROVIDER_VIEW)
      .option('--as-of <day>', words('option.asOf'), dayOption(shell))
      .option('--output <file>', words('option.output'));
  },
  async run({ view, output, ...asked }, shell) {
    const eyes = viewNamed(await forecastInputFor(asked, shell), view, shell);
    const file = await actInDossier(asked, shell, ({ api, dossierId }) =>
      api.liquidity.exportForecast({
        dossierId,
        asOf: { standPer: asked.asOf ?? null, knownAt: null },
        planOf: null,
        view: eyes,
        overrides: { ...NO_OVERRIDES, events: {}, drivers: {}, together: undefined },
      }),
    );
    return writeExport(file, output, shell);
  },
};
