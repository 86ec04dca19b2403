import type { ShownStatement } from '@regietafel/contracts/exposure/exposure';
import { cents, MAX_CENTS } from '@regietafel/domain/core/cents';
import { divideByShare } from '@regietafel/domain/exposure/concentration';
import { EXPOSURE_MEASURES, type ExposureMeasure } from '@regietafel/domain/exposure/share';
import { Card } from '@regietafel/ui/components/card';
import { NumberField } from '@regietafel/ui/components/number-field';
import { useState } from 'react';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PartsTable } from './parts-table.tsx';
import { byMunicipality } from './share-card.tsx';
import { MeasureSelect } from './year-tools.tsx';

const EUROS = { style: 'currency', currency: 'EUR' } as const;

/** An amount divided over the own municipalities to the cent, by what each has at the provider. */
export function DivideCard({ statement }: { readonly statement: ShownStatement }) {
  const t = useMessages('exposure');
  const [amount, setAmount] = useState<number | null>(null);
  const usable = EXPOSURE_MEASURES.filter((one) => partsOf(statement, one).some(({ value }) => value > 0));
  const [chosen, setChosen] = useState<ExposureMeasure>('revenueCents');
  const measure = usable.includes(chosen) ? chosen : usable[0];
  if (measure === undefined) return null;
  const parts = partsOf(statement, measure);
  const divided = divideByShare(
    centsOf(amount),
    parts.map(({ value }) => value),
  );
  return (
    <Card title={t('divide.title')}>
      <div className="rt-exposure__card">
        <p className="rt-muted">{t('divide.lead')}</p>
        <div className="rt-exposure__fields">
          <NumberField
            label={t('divide.amount')}
            value={amount}
            onChange={setAmount}
            minValue={0}
            format={EUROS}
          />
          <MeasureSelect label={t('divide.key')} measures={usable} measure={measure} onChange={setChosen} />
        </div>
        {amount !== null && divided !== null && (
          <PartsTable
            caption={t('divide.title')}
            kind="municipality"
            measure="revenueCents"
            parts={parts.map(({ key }, at) => ({
              key,
              label: key,
              sum: { value: divided[at] ?? 0, isIncomplete: false },
            }))}
          />
        )}
      </div>
    </Card>
  );
}

/** What is unknown gives no weight. */
function partsOf(statement: ShownStatement, measure: ExposureMeasure) {
  return byMunicipality(statement, measure).map(({ key, sum }) => ({ key, value: sum?.value ?? 0 }));
}

function centsOf(euros: number | null) {
  const value = Math.round((euros ?? 0) * 100);
  return cents(Math.min(Math.max(value, 0), MAX_CENTS));
}
