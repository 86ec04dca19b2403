import type { Property, ShownMeans, ShownPlan } from '@regietafel/contracts/property/property';
import type { Cents } from '@regietafel/domain/core/cents';
import { yearsOf } from '@regietafel/domain/property/horizon';
import { gapsOfPlan, standing } from '@regietafel/domain/property/in-sight';
import type { Horizon } from '@regietafel/domain/property/means';
import { patternOf, type YearGap } from '@regietafel/domain/property/yearly';
import { YearBars } from '@regietafel/ui/charts/year-bars';
import { Card } from '@regietafel/ui/components/card';
import { NativeSelect } from '@regietafel/ui/components/native-select';
import { Toolbar } from '@regietafel/ui/components/toolbar';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PatternWords } from './pattern-words.tsx';

interface PlansCardProps {
  readonly property: Property;
  readonly plan: ShownPlan;
  readonly means: ShownMeans | undefined;
  readonly horizon: Horizon;
}

/** More plans beside each other than this cannot be told apart; the one that is shown is always among them. */
const MOST_PLANS = 3;

/** The plans beside each other and beside the means, and what the shown one is short or leaves. */
export function PlansCard({ property, plan, means, horizon }: PlansCardProps) {
  const t = useMessages('property');
  const navigate = useNavigate({ from: '/dossiers/$dossier/vastgoed' });
  const show = (change: object) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  const compared = useMemo(() => {
    const others = standing(property.plans).filter((one) => one !== plan);
    return [...others.slice(0, MOST_PLANS - 1), plan].map((one) => ({
      plan: one,
      gaps: gapsOfPlan(property, one, means, horizon),
    }));
  }, [property, plan, means, horizon]);
  const gaps = compared.at(-1)?.gaps ?? [];
  return (
    <Card title={t('plans.title')}>
      <div className="rt-property__card">
        <Toolbar label={t('plans.choose')}>
          <NativeSelect
            label={t('plans.plan')}
            options={standing(property.plans).map(({ planId, name }) => ({
              value: planId as string,
              label: name,
            }))}
            value={plan.planId}
            onChange={(planId) => show({ plan: planId, fasering: undefined })}
          />
          {means && (
            <NativeSelect
              label={t('plans.means')}
              options={standing(property.means).map(({ meansId, name }) => ({
                value: meansId as string,
                label: name,
              }))}
              value={means.meansId}
              onChange={(meansId) => show({ middelen: meansId, fasering: undefined })}
            />
          )}
        </Toolbar>
        <PatternWords
          property={property}
          plan={plan}
          means={means}
          pattern={patternOf(gaps)}
          years={horizon.years}
        />
        <PlansChart compared={compared} means={means} horizon={horizon} />
        <p className="rt-muted">
          {t('plans.basis', {
            year: String(plan.priceLevelYear),
            index: useFormat().number(plan.indexBasisPoints / 100, 2),
          })}
        </p>
      </div>
    </Card>
  );
}

interface PlansChartProps {
  /** The shown plan last. */
  readonly compared: readonly { readonly plan: ShownPlan; readonly gaps: readonly YearGap[] }[];
  readonly means: ShownMeans | undefined;
  readonly horizon: Horizon;
}

function PlansChart({ compared, means, horizon }: PlansChartProps) {
  const t = useMessages('property');
  const format = useFormat();
  const gaps = compared.at(-1)?.gaps ?? [];
  const name = compared.at(-1)?.plan.name ?? '';
  const money = (value: Cents | null) => (value === null ? t('unknown') : format.euro(value));
  const data = useMemo(
    () => ({
      years: yearsOf(horizon),
      bars: compared.map(({ plan, gaps: own }) => ({
        key: plan.planId,
        label: plan.name,
        values: own.map(({ totalCents }) => totalCents),
      })),
      level: gaps.map(({ budgetCents }) => budgetCents),
      lines: [{ key: 'cumulative', label: '', values: gaps.map(({ cumulativeCents }) => cumulativeCents) }],
    }),
    [compared, gaps, horizon],
  );
  const lines = data.lines.map((line) => ({ ...line, label: t('plans.cumulativeOf', { plan: name }) }));
  return (
    <YearBars
      {...data}
      lines={lines}
      title={t('plans.chart')}
      description={t('plans.chartDescription', { plan: name, means: means?.name ?? t('unknown') })}
      levelLabel={means?.name ?? t('plans.noMeans')}
      formatValue={(value) => format.euroShort(value as Cents)}
      table={{
        head: [
          t('column.year'),
          ...compared.map(({ plan }) => plan.name),
          t('column.maintenance'),
          t('column.sustainability'),
          t('column.budget'),
          t('column.gap'),
          t('column.cumulative'),
        ],
        rows: gaps.map((gap, at) => ({
          key: String(gap.year),
          cells: [
            gap.year,
            ...compared.map(({ gaps: own }) => <Total key="total" gap={own[at]} />),
            money(gap.maintenanceCents),
            money(gap.sustainabilityCents),
            money(gap.budgetCents),
            money(gap.gapCents),
            money(gap.cumulativeCents),
          ],
        })),
      }}
    />
  );
}

/** What the works of a year come to; with PM among them that sum is no more than a beginning. */
function Total({ gap }: { readonly gap: YearGap | undefined }) {
  const t = useMessages('property');
  const format = useFormat();
  if (gap === undefined) return null;
  const euro = format.euro(gap.totalCents);
  return gap.openWorkIds.length === 0 ? euro : t('plusPm', { amount: euro });
}
