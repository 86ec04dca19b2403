import type { FundingYear } from '@regietafel/contracts/landsdeel/plan';
import type { Cents } from '@regietafel/domain/core/cents';
import { Card } from '@regietafel/ui/components/card';
import { ScrollRegion } from '@regietafel/ui/components/scroll-region';
import { lazy } from 'react';
import { Opening } from '../../components/opening.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { PlanCardProps } from './card-props.ts';
import { Provenance } from './provenance.tsx';

const FundingDialog = lazy(() =>
  import('./funding-dialog.tsx').then((module) => ({ default: module.FundingDialog })),
);

/** What was granted and spent per year; unknown is said, and left out of the sum with its number. */
export function FundingCard({ plan, isNow }: PlanCardProps) {
  const t = useMessages('landsdeel');
  const { funding } = plan;
  const latest = funding.years.at(-1);
  return (
    <Card
      title={t('funding.title')}
      actions={
        isNow &&
        plan.desk.leads && (
          <Opening label={t('act.funding')}>
            {(close) => <FundingDialog plan={plan} onClose={close} />}
          </Opening>
        )
      }
      footer={
        latest && (
          <>
            {latest.source} <Provenance record={latest} />
          </>
        )
      }
    >
      {funding.years.length === 0 ? <p>{t('funding.empty')}</p> : <FundingTable {...funding} />}
    </Card>
  );
}

function FundingTable({
  years,
  grantedCents,
  spentCents,
  unknownGranted,
  unknownSpent,
}: PlanCardProps['plan']['funding']) {
  const t = useMessages('landsdeel');
  const format = useFormat();
  const euro = (amount: Cents | null) => (amount === null ? t('funding.unknown') : format.euro(amount));
  const sum = (amount: Cents, unknown: number) =>
    unknown === 0
      ? format.euro(amount)
      : `${format.euro(amount)} (${t('funding.incomplete', { count: unknown })})`;
  return (
    <ScrollRegion className="rt-landsdeel__scroll" label={t('funding.caption')}>
      <table className="rt-landsdeel__table">
        <caption className="rt-visually-hidden">{t('funding.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('funding.year')}</th>
            <th scope="col">{t('funding.granted')}</th>
            <th scope="col">{t('funding.spent')}</th>
            <th scope="col">{t('funding.left')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year.year}>
              <th scope="row">{year.year}</th>
              <td>{euro(year.grantedCents)}</td>
              <td>{euro(year.spentCents)}</td>
              <td>{euro(leftOf(year))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('funding.total')}</th>
            <td>{sum(grantedCents, unknownGranted)}</td>
            <td>{sum(spentCents, unknownSpent)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

function leftOf({ grantedCents, spentCents }: FundingYear): Cents | null {
  return grantedCents === null || spentCents === null ? null : ((grantedCents - spentCents) as Cents);
}
