import { countInWords } from '@regietafel/contracts/core/count-in-words';
import { type LookBack, lookBack } from '@regietafel/contracts/liquidity/delivery-figures';
import { NOW } from '@regietafel/domain/history/as-of';
import * as z from 'zod/mini';
import { actInDossier } from '../act-as.ts';
import type { CommandSpec } from '../command.ts';
import { euroText } from '../euro-text.ts';
import { type ActingOptions, declareActing } from '../options.ts';
import type { Console } from '../shell.ts';

const document = z.object({ authors: z.readonly(z.array(lookBack)) });

/** How the delivered forecasts of each author did: bias with its error, mean error, and whether the band was right. */
export const forecastBacktest: CommandSpec<z.infer<typeof document>, ActingOptions> = {
  group: 'forecast',
  name: 'backtest',
  description: 'forecast.backtest',
  document,
  declare(command, shell) {
    declareActing(command, shell);
  },
  async run(given, shell) {
    const { lookBacks } = await actInDossier(given, shell, ({ api, dossierId }) =>
      api.liquidity.deliveries({ dossierId, asOf: NOW }),
    );
    const lines = lookBacks.flatMap((one) => linesOf(one, shell));
    const text = lines.length === 0 ? shell.words('forecast.noOutcome') : lines.join('\n');
    return { document: { authors: lookBacks }, text: `${text}\n` };
  },
};

function linesOf(found: LookBack, shell: Console): readonly string[] {
  const { words } = shell;
  const { author, deliveries, points, missing, bias, meanAbsoluteErrorCents } = found;
  const said = {
    author: author ?? words('forecast.somebody'),
    number: countInWords(deliveries, shell.language),
    amount: euroText(bias.aboutCents, shell),
  };
  return [
    deliveries === 1
      ? words(`forecast.biasOne.${bias.verdict}`, said)
      : words(`forecast.bias.${bias.verdict}`, said),
    ...(bias.standardErrorCents === null
      ? []
      : [
          words('forecast.biasError', {
            mean: euroText(bias.meanErrorCents, shell),
            error: euroText(bias.standardErrorCents, shell),
          }),
        ]),
    words('forecast.mae', { amount: euroText(meanAbsoluteErrorCents, shell), points, missing }),
    ...calibrationLines(found, shell),
  ];
}

function calibrationLines({ calibration }: LookBack, shell: Console): readonly string[] {
  const { words, language } = shell;
  if (calibration === null) return [words('forecast.fewDeliveries')];
  const percent = (share: number) =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
  const { within, points, share, upper, lower, interval, meanPinballCents } = calibration;
  return [
    words('forecast.band', {
      within,
      points,
      share: percent(share),
      expected: percent(upper - lower),
      low: percent(interval[0]),
      high: percent(interval[1]),
    }),
    words('forecast.pinball', { amount: euroText(meanPinballCents, shell) }),
  ];
}
