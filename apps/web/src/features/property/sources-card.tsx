import type { Property } from '@regietafel/contracts/property/property';
import { sumCents } from '@regietafel/domain/core/cents';
import { worksOf } from '@regietafel/domain/property/in-sight';
import { Card } from '@regietafel/ui/components/card';
import { EmptyState } from '@regietafel/ui/components/notice';
import { lazy, type ReactNode } from 'react';
import { Opening } from '../../components/opening.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { Provenance } from './provenance.tsx';
import type { Standing } from './use-recording.ts';

const PlanDialog = lazy(() => import('./plan-dialog.tsx').then((module) => ({ default: module.PlanDialog })));
const MeansDialog = lazy(() =>
  import('./means-dialog.tsx').then((module) => ({ default: module.MeansDialog })),
);

interface SourcesCardProps {
  readonly property: Property;
  readonly mayRecord: boolean;
}

/** Where the figures come from: the plans of works and the statements of means. */
export function SourcesCard({ property, mayRecord }: SourcesCardProps) {
  const t = useMessages('property');
  const format = useFormat();
  const { plans, means } = property;
  return (
    <Card
      title={t('sources.title')}
      actions={
        mayRecord && (
          <>
            <Opening icon="add" label={t('plan.new')}>
              {(close) => <PlanDialog plan={null} property={property} onClose={close} />}
            </Opening>
            <Opening icon="add" label={t('means.new')}>
              {(close) => <MeansDialog means={null} property={property} onClose={close} />}
            </Opening>
          </>
        )
      }
    >
      {plans.length + means.length === 0 && (
        <EmptyState title={t('sources.empty')}>{t('sources.emptyBody')}</EmptyState>
      )}
      <ul className="rt-property__list">
        {plans.map((plan) => (
          <Source
            key={plan.planId}
            record={plan}
            facts={t('plan.facts', {
              count: worksOf(property, plan.planId).length,
              year: String(plan.priceLevelYear),
              index: format.number(plan.indexBasisPoints / 100, 2),
            })}
            edit={
              mayRecord &&
              plan.origin.author.mayWrite && (
                <Opening isEdit label={t('plan.changeNamed', { name: plan.name })}>
                  {(close) => <PlanDialog plan={plan} property={property} onClose={close} />}
                </Opening>
              )
            }
          />
        ))}
        {means.map((one) => (
          <Source
            key={one.meansId}
            record={one}
            facts={t('means.facts', {
              amount: format.euro(
                sumCents(one.years.flatMap(({ cents }) => (cents === null ? [] : [cents]))),
              ),
              from: String(one.years[0]?.year ?? ''),
              to: String(one.years.at(-1)?.year ?? ''),
            })}
            edit={
              mayRecord &&
              one.origin.author.mayWrite && (
                <Opening isEdit label={t('means.changeNamed', { name: one.name })}>
                  {(close) => <MeansDialog means={one} property={property} onClose={close} />}
                </Opening>
              )
            }
          />
        ))}
      </ul>
    </Card>
  );
}

interface SourceProps {
  readonly record: Standing & {
    readonly name: string;
    readonly source: string;
    readonly note: string;
    readonly withdrawnReason: string | null;
    readonly isFictitious: boolean;
  };
  readonly facts: string;
  readonly edit: ReactNode;
}

function Source({ record, facts, edit }: SourceProps) {
  const t = useMessages('property');
  const { name, source, note, withdrawnReason } = record;
  return (
    <li>
      <div className="rt-property__head">
        <h3>{name}</h3>
        {edit}
      </div>
      <p>{facts}</p>
      {source && <p className="rt-muted">{t('sources.source', { source })}</p>}
      {note && <p className="rt-muted">{note}</p>}
      {withdrawnReason !== null && <p>{t('withdrawn', { reason: withdrawnReason })}</p>}
      <Provenance record={record} />
    </li>
  );
}
