import { cents } from '@regietafel/domain/core/cents';
import type { ForecastOverrides, ForecastView } from '@regietafel/domain/liquidity/compiled';
import type { ForecastInput } from '@regietafel/domain/liquidity/forecast-input';
import { shareValue } from '@regietafel/forecasting/attribution/gap';
import { BarTable } from '@regietafel/ui/charts/bar-table';
import { Card } from '@regietafel/ui/components/card';
import { Notice } from '@regietafel/ui/components/notice';
import { useMemo } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { type Differences, useDifference } from '../../lib/liquidity/use-difference.ts';
import { useRested } from '../../lib/liquidity/use-rested.ts';
import { changeShares } from './change-shares.ts';

/** What takes seconds to explain waits until somebody stops to look. */
const SLOW_REST_MS = 900;

interface DifferenceCardProps {
  readonly input: ForecastInput;
  readonly overrides: ForecastOverrides;
  readonly view: ForecastView;
  readonly other: ForecastView;
  readonly viewName: (view: ForecastView) => string;
  /** Month up to and including which a shortage counts for the chance. */
  readonly until: number;
}

/** Why two views of one forecast differ: what each risk and each assumption accounts for, adding up to the whole. */
export function DifferenceCard({ input, overrides, view, other, viewName, until }: DifferenceCardProps) {
  const t = useMessages('liquidity');
  const question = useRested(
    useMemo(
      () => ({ input, overrides, views: [view, other] as const, horizon: until + 1 }),
      [input, overrides, view, other, until],
    ),
    SLOW_REST_MS,
  );
  const { differences, hasFailed } = useDifference(question);
  const [one, two] = [viewName(question.views[0]), viewName(question.views[1])];
  return (
    <Card title={t('difference.title', { one, other: two })}>
      {hasFailed ? (
        <Notice tone="negative" title={t('difference.failed')} role="alert" />
      ) : (
        <Explained differences={differences} one={one} other={two} />
      )}
    </Card>
  );
}

interface ExplainedProps {
  readonly differences: Differences;
  readonly one: string;
  readonly other: string;
}

function Explained({ differences, one, other }: ExplainedProps) {
  const t = useMessages('liquidity');
  const { worstMonth } = differences;
  if (worstMonth === undefined) return <p className="rt-muted">{t('difference.busy')}</p>;
  if (worstMonth.explained === null) return <p>{t('difference.failed')}</p>;
  if (worstMonth.changes.length === 0) return <p>{t('difference.same')}</p>;
  return (
    <div className="rt-forecast__chances">
      <Sentences differences={differences} one={one} />
      <Waterfall differences={differences} one={one} other={other} />
      <p className="rt-muted">{t('difference.method')}</p>
    </div>
  );
}

function Sentences({ differences: { worstMonth, runway }, one }: Omit<ExplainedProps, 'other'>) {
  const t = useMessages('liquidity');
  const format = useFormat();
  const gap = worstMonth?.explained?.gapUnits ?? 0;
  const months = runway?.explained ? shareValue(runway.explained.gapUnits, runway.explained.decimals) : 0;
  const length = t('difference.months.unit', { months: format.number(Math.abs(months), 1) });
  return (
    <p>
      <strong>
        {gap === 0
          ? t('difference.sameEuro', { one })
          : t(gap < 0 ? 'difference.lead' : 'difference.leadMore', {
              gap: format.euro(cents(Math.abs(gap))),
              one,
            })}
      </strong>{' '}
      {months !== 0 && t(months < 0 ? 'difference.runway' : 'difference.runwayMore', { months: length, one })}
    </p>
  );
}

function Waterfall({ differences, one, other }: ExplainedProps) {
  const t = useMessages('liquidity');
  const format = useFormat();
  const { worstMonth, runway, chance } = differences;
  if (!worstMonth?.explained) return null;
  const { fromUnits, toUnits, gapUnits } = worstMonth.explained;
  const euro = (amount: number) => format.euro(cents(amount));
  const monthsOf = (units: number | null) =>
    units === null || !runway?.explained
      ? '…'
      : format.number(shareValue(units, runway.explained.decimals), 1);
  const pointsOf = (units: number | null) =>
    units === null ? '–' : t('points.percent', { points: format.number(units, 0) });
  const chanceAt = (units: number | undefined) => (units === undefined ? '–' : format.percent(units, 0));
  return (
    <BarTable
      caption={t('difference.caption')}
      head={{
        name: t('difference.cause'),
        bar: t('difference.bar', { one, other }),
        figures: [t('difference.euro'), t('difference.months'), t('difference.chance')],
      }}
      rows={[
        {
          key: 'one',
          label: one,
          from: 0,
          to: fromUnits,
          tone: 'neutral',
          isTotal: true,
          figures: [
            euro(fromUnits),
            monthsOf(runway?.explained?.fromUnits ?? null),
            chanceAt(chance?.explained?.fromUnits),
          ],
        },
        ...changeShares(differences).map(({ change, from, to, units, runwayUnits, chanceUnits }) => ({
          key: change.id,
          label: nameOf(change, t),
          from,
          to,
          tone: units < 0 ? ('negative' as const) : ('positive' as const),
          figures: [euro(units), monthsOf(runwayUnits), pointsOf(chanceUnits)],
        })),
        {
          key: 'other',
          label: other,
          note: t('difference.together', { gap: euro(gapUnits) }),
          from: 0,
          to: toUnits,
          tone: 'neutral',
          isTotal: true,
          figures: [
            euro(toUnits),
            monthsOf(runway?.explained?.toUnits ?? null),
            chanceAt(chance?.explained?.toUnits),
          ],
        },
      ]}
    />
  );
}

type Change = ReturnType<typeof changeShares>[number]['change'];

function nameOf(
  { kind, title, number, driver }: Change,
  t: ReturnType<typeof useMessages<'liquidity'>>,
): string {
  if (kind === 'return') return t('difference.return');
  if (driver !== null) return t(`driver.${driver}`);
  if (number !== null && title !== null) return t('event.numbered', { number: String(number), title });
  return title ?? '';
}
