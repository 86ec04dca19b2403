import { cents } from '@regietafel/domain/core/cents';
import { lastDayOf } from '@regietafel/domain/core/dates';
import type { CompiledForecast } from '@regietafel/domain/liquidity/compiled';
import type { Simulation } from '@regietafel/forecasting/simulate/simulation';
import { Card } from '@regietafel/ui/components/card';
import { Notice } from '@regietafel/ui/components/notice';
import type { Tone } from '@regietafel/ui/core/tone';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import {
  chanceFigures,
  type Likelihood,
  type LikelihoodThresholds,
  likelihoodOf,
} from '../../lib/liquidity/chance.ts';
import { deepestMonth, hasChances } from '../../lib/liquidity/fan-months.ts';
import { chanceOf, chanceText, shortOf, wholeEuro } from './telling.ts';
import { useIncomplete } from './use-incomplete.ts';

interface HeadlinesProps {
  readonly compiled: CompiledForecast;
  readonly simulation: Simulation | null;
  readonly thresholds: LikelihoodThresholds;
  readonly isAdjusted: boolean;
  /** Month up to and including which the chance is told. */
  readonly untilMonth: number;
}

/** What the forecast means, in sentences: the plan, the chance, and what is missing from both. */
export function Headlines(props: HeadlinesProps) {
  const t = useMessages('liquidity');
  const missing = useIncomplete(props.compiled);
  return (
    <Card title={t('headline.title')}>
      <div className="rt-forecast__headlines">
        <PlanSentence {...props} />
        <ChanceSentence {...props} />
        {missing.length > 0 && (
          <Notice tone="caution" title={t('incomplete.title')}>
            <ul>
              {missing.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </Card>
  );
}

function PlanSentence({ compiled, isAdjusted }: HeadlinesProps) {
  const t = useMessages('liquidity');
  const format = useFormat();
  const { firstBreach, lowest, cash } = compiled;
  const deepest = deepestMonth(compiled);
  const monthAt = (index: number) => format.monthLong(cash.months[index] ?? cash.months[0] ?? NO_MONTH);
  const lowAt = (index: number) => lowest[index] ?? cents(0);
  if (firstBreach === null)
    return (
      <p className="rt-forecast__headline">
        <strong>
          {t(isAdjusted ? 'headline.adjustedNoBreach' : 'headline.noBreach', {
            month: monthAt(cash.months.length - 1),
          })}
        </strong>{' '}
        {t('headline.room', {
          low: wholeEuro(lowAt(deepest), format),
          lowMonth: monthAt(deepest),
          room: wholeEuro(cents(-shortOf(lowAt(deepest), compiled)), format),
        })}
      </p>
    );
  return (
    <p className="rt-forecast__headline">
      <strong>
        {t(isAdjusted ? 'headline.adjustedBreach' : 'headline.breach', { month: monthAt(firstBreach) })}
      </strong>{' '}
      {t('headline.breachDepth', {
        low: wholeEuro(lowAt(firstBreach), format),
        short: wholeEuro(shortOf(lowAt(firstBreach), compiled), format),
        deepest: wholeEuro(lowAt(deepest), format),
        deepestMonth: monthAt(deepest),
      })}
    </p>
  );
}

/** A plan without months is refused before it comes here. */
const NO_MONTH = '2015-01' as CompiledForecast['cash']['months'][number];

export const LIKELIHOOD_TONES = {
  unlikely: 'positive',
  possible: 'caution',
  likely: 'negative',
} as const satisfies Record<Likelihood, Tone>;

function ChanceSentence({ compiled, simulation, thresholds, untilMonth }: HeadlinesProps) {
  const t = useMessages('liquidity');
  const format = useFormat();
  if (!hasChances(compiled)) return <p>{t('chance.none')}</p>;
  const before = simulation?.breachBefore[untilMonth + 1];
  const month = compiled.cash.months[untilMonth];
  if (simulation === null || before === undefined || month === undefined)
    return <p className="rt-forecast__headline rt-forecast__headline--chance">{t('chance.pending')}</p>;
  const chance = chanceOf(before, simulation.paths);
  const { odds, margin, bound } = chanceFigures(chance);
  const word = t(`likelihood.${likelihoodOf(chance, thresholds)}`);
  const day = format.date(lastDayOf(month));
  const sentence =
    bound === null
      ? t('chance.sentence', { day, times: odds.times, of: odds.of, word })
      : t(bound.side === 'below' ? 'chance.sentenceNever' : 'chance.sentenceAlways', {
          day,
          percent: format.percent(bound.percent, 3),
          word,
        });
  return (
    <p className="rt-forecast__headline rt-forecast__headline--chance">
      <strong>{sentence}</strong>{' '}
      {bound === null
        ? t('chance.support', {
            percent: chanceText(chance, t, format),
            margin: format.number(margin, 2),
            paths: simulation.paths,
          })
        : t('chance.supportBound', { paths: simulation.paths })}{' '}
      <span className="rt-muted">
        {t('likelihood.why', {
          possible: format.percent(thresholds.possiblePercent, 0),
          likely: format.percent(thresholds.likelyPercent, 0),
        })}
      </span>
    </p>
  );
}
