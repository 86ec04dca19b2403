import { sumCents } from '@regietafel/domain/core/cents';
import type { PlanFlow } from '@regietafel/domain/liquidity/plan';
import { Button } from '@regietafel/ui/components/button';
import { Card } from '@regietafel/ui/components/card';
import { useState } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { ShownPlanProps } from './cash-plan.lazy.tsx';
import { FlowDialog } from './flow-dialog.tsx';
import { PlanDialog } from './plan-dialog.tsx';

type Series = readonly [PlanFlow, ...PlanFlow[]];

/** Money that moves without being income or cost, series by series. */
export function FlowsCard({ plans, plan, mayChange }: ShownPlanProps) {
  const t = useMessages('cashPlan');
  const [isNew, setNew] = useState(false);
  const [edited, setEdited] = useState<Series | null>(null);
  const [removed, setRemoved] = useState<PlanFlow | null>(null);
  const words = useSeriesWords();
  const series = [...Map.groupBy(plan.flows, ({ key }) => key).values()]
    .flatMap(seriesOf)
    .toSorted(([a], [b]) => a.title.localeCompare(b.title, 'nl'));
  return (
    <Card
      title={t('flows.title')}
      actions={mayChange && <Button onClick={() => setNew(true)}>{t('flow.new')}</Button>}
    >
      <p className="rt-muted">{t('flows.lead')}</p>
      {series.length === 0 && <p>{t('flows.empty')}</p>}
      <ul className="rt-cash-plan__list">
        {series.map((flows) => (
          <li key={flows[0].key}>
            <p>
              <strong>{flows[0].title}</strong>. {words(flows)}.
            </p>
            {mayChange && (
              <Button onClick={() => setEdited(flows)} aria-label={t('flow.edit', { title: flows[0].title })}>
                {t('change')}
              </Button>
            )}
            {mayChange && (
              <Button
                onClick={() => setRemoved(flows[0])}
                aria-label={t('flow.remove', { title: flows[0].title })}
              >
                {t('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isNew && <FlowDialog plans={plans} plan={plan} onClose={() => setNew(false)} />}
      {edited && <FlowDialog plans={plans} plan={plan} series={edited} onClose={() => setEdited(null)} />}
      {removed && (
        <PlanDialog
          title={t('flow.remove', { title: removed.title })}
          action={t('remove')}
          plans={plans}
          makePlan={() => ({ ...plan, flows: plan.flows.filter(({ key }) => key !== removed.key) })}
          onClose={() => setRemoved(null)}
        >
          {() => <p>{removed.title}</p>}
        </PlanDialog>
      )}
    </Card>
  );
}

function seriesOf([first, ...later]: readonly PlanFlow[]): readonly Series[] {
  return first === undefined ? [] : [[first, ...later]];
}

function useSeriesWords(): (flows: Series) => string {
  const t = useMessages('cashPlan');
  const cash = useMessages('cash');
  const format = useFormat();
  return (flows) => {
    const [first] = flows;
    const total = format.euro(sumCents(flows.map((flow) => flow.cents)));
    const nature = cash(`flow.${first.nature}`);
    const months = flows.map(({ month }) => month).toSorted();
    const [from = first.month, to = first.month] = [months[0], months.at(-1)];
    if (flows.length === 1) return t('flow.sentenceOnce', { nature, total, first: format.month(from) });
    const times = t('flow.times', { count: flows.length });
    return t('flow.sentence', { nature, total, times, first: format.month(from), last: format.month(to) });
  };
}
