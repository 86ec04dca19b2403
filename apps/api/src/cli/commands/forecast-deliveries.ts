import { type DeliveryOutline, deliveries } from '@regietafel/contracts/liquidity/deliveries';
import { NOW } from '@regietafel/domain/history/as-of';
import * as z from 'zod/mini';
import { actInDossier } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { euroText } from '../euro-text.ts';
import { type ActingOptions, declareActing } from '../options.ts';
import type { Console } from '../shell.ts';

const document = z.object({ deliveries: deliveries.shape.deliveries });

/** The forecasts that were delivered, as far as the account reads them. */
export const forecastDeliveries: CommandSpec<z.infer<typeof document>, ActingOptions> = {
  group: 'forecast',
  name: 'deliveries',
  description: 'forecast.deliveries',
  document,
  declare(command, shell) {
    declareActing(command, shell);
  },
  async run(given, shell) {
    const found = await actInDossier(given, shell, ({ api, dossierId }) =>
      api.liquidity.deliveries({ dossierId, asOf: NOW }),
    );
    const lines = found.deliveries.map((one) => `${lineOf(one, shell)}\n`);
    const text = lines.join('') || `${shell.words('forecast.noDeliveries')}\n`;
    return { document: { deliveries: found.deliveries }, text };
  },
};

function lineOf({ standPer, lowest, deterioration, origin }: DeliveryOutline, shell: Console): string {
  const { words } = shell;
  const course =
    deterioration === null
      ? words('forecast.firstDelivery')
      : words(deterioration.reasons.length > 0 ? 'forecast.worse' : 'forecast.notWorse');
  return words('forecast.delivery', {
    day: standPer,
    lowest: euroText(lowest.cents, shell),
    month: lowest.month,
    course,
    author: origin.author.name ?? words('forecast.somebody'),
  });
}
