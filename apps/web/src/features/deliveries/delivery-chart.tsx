import type { Delivery } from '@regietafel/contracts/liquidity/deliveries';
import { cents } from '@regietafel/domain/core/cents';
import type { YearMonth } from '@regietafel/domain/core/dates';
import { FanChart } from '@regietafel/ui/charts/fan-chart';
import type { FanMonth } from '@regietafel/ui/charts/fan-data';
import { useMemo } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useMoney } from '../../lib/liquidity/use-money.ts';

/** The balance at the end of each month as it was forecast, with its band, and as far as it is known what it became. */
export function DeliveryChart({ delivery }: { readonly delivery: Delivery }) {
  const t = useMessages('deliveries');
  const format = useFormat();
  const money = useMoney();
  const { content, variance } = delivery;
  const { months, closing, band } = content;
  const fan = useMemo(() => fanOf(content), [content]);
  const actual = useMemo(() => actualsOf(delivery), [delivery]);
  const known = new Map(variance.closing.months.map(({ month, actual: cents }) => [month, cents]));
  const actualText = (month: YearMonth | undefined) => {
    const amount = month === undefined ? null : (known.get(month) ?? null);
    return amount === null ? t('chart.unknown') : money(amount);
  };
  const bandText = (index: number, end: 'low' | 'high') => {
    const amount = fan[index]?.band?.[end];
    return amount === undefined ? t('chart.unknown') : money(cents(amount));
  };
  const planText = (index: number) => money(closing[index] ?? cents(0));
  return (
    <div className="rt-deliveries__chart">
      <FanChart
        title={t('chart.title')}
        description={t('chart.description')}
        words={{
          plan: t('chart.plan'),
          middle: t('chart.middle'),
          wide: t('chart.wide'),
          narrow: t('chart.narrow'),
          limit: t('chart.limit'),
          ...(actual.length > 0 && { other: t('chart.actual') }),
        }}
        months={fan}
        isSpread={band !== null}
        limit={-content.creditLimitCents}
        {...(actual.length > 0 && { other: actual })}
        readout={(index) => [
          [t('chart.plan'), planText(index)],
          [t('chart.actual'), actualText(months[index])],
          [
            t('chart.wide'),
            t('chart.between', { low: bandText(index, 'low'), high: bandText(index, 'high') }),
          ],
        ]}
        table={{
          head: [t('chart.month'), t('chart.plan'), t('chart.actual'), t('chart.low'), t('chart.high')],
          cells: (index) => {
            const month = months[index];
            return [
              month === undefined ? '' : format.month(month),
              planText(index),
              actualText(month),
              bandText(index, 'low'),
              bandText(index, 'high'),
            ];
          },
        }}
        restingAt={Math.max(0, actual.length - 1)}
        // The fan speaks of the months that it was given.
        formatMonth={(month) => format.month(month as YearMonth)}
        formatTick={(value) => format.euroShort(cents(value))}
      />
      <p className="rt-muted">
        {band === null
          ? t('chart.noBand')
          : t('chart.band', {
              paths: format.number(band.paths),
              model: band.modelVersion,
              seed: String(band.seed),
            })}
      </p>
    </div>
  );
}

function fanOf({ months, closing, band }: Delivery['content']): readonly FanMonth[] {
  const at = (level: number, index: number) =>
    band?.quantiles.find((quantile) => quantile.level === level)?.months[index];
  return months.map((month, index) => {
    const [low, lowerQuarter, middle, upperQuarter, high] = [0.05, 0.25, 0.5, 0.75, 0.95].map((level) =>
      at(level, index),
    );
    const isWhole = [low, lowerQuarter, middle, upperQuarter, high].every((amount) => amount !== undefined);
    return {
      month,
      value: closing[index] ?? 0,
      band: isWhole
        ? {
            low: low ?? 0,
            lowerQuarter: lowerQuarter ?? 0,
            middle: middle ?? 0,
            upperQuarter: upperQuarter ?? 0,
            high: high ?? 0,
          }
        : null,
    };
  });
}

/** What came true, up to the first month that nobody told: a line must not run over what is unknown. */
function actualsOf({ content, variance }: Delivery): readonly FanMonth[] {
  const known = new Map(variance.closing.months.map(({ month, actual }) => [month, actual]));
  const actuals: FanMonth[] = [];
  for (const month of content.months) {
    const value = known.get(month) ?? null;
    if (value === null) break;
    actuals.push({ month, value, band: null });
  }
  return actuals;
}
