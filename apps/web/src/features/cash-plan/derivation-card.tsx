import { presentField } from '@regietafel/contracts/core/messages/present';
import type { FieldError } from '@regietafel/domain/core/errors';
import type { Result } from '@regietafel/domain/core/result';
import type { DerivedCash } from '@regietafel/domain/liquidity/derived';
import { Card } from '@regietafel/ui/components/card';
import { Notice } from '@regietafel/ui/components/notice';
import { CashTable } from '../../components/cash/cash-table.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useLanguage } from '../../lib/i18n/language.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { DerivedLineItem } from './derived-line.tsx';
import { GapsNotice } from './gaps-notice.tsx';
import { WeeksTable } from './weeks-table.tsx';

interface DerivationCardProps {
  readonly cash: Result<DerivedCash, readonly FieldError[]>;
}

/** How every figure of the forecast came from the exploitatie, line by line, and the weeks that agree with the months. */
export function DerivationCard({ cash }: DerivationCardProps) {
  const t = useMessages('cashPlan');
  if (!cash.ok) return <Refused errors={cash.error} />;
  return (
    <>
      <GapsNotice cash={cash.value} />
      <Card title={t('derived.title')}>
        <p className="rt-muted">{t('derived.lead')}</p>
        {cash.value.lines.map((line) => (
          <DerivedLineItem key={line.key} line={line} months={cash.value.months} />
        ))}
      </Card>
      <TotalsCard cash={cash.value} />
      <WeeksTable cash={cash.value} />
    </>
  );
}

function Refused({ errors }: { readonly errors: readonly FieldError[] }) {
  const t = useMessages('cashPlan');
  const language = useLanguage();
  return (
    <Notice tone="negative" role="alert" title={t('derived.refused')}>
      <ul>
        {errors.map((error) => (
          <li key={`${error.path} ${error.messageKey}`}>{presentField(language, error).message}</li>
        ))}
      </ul>
    </Notice>
  );
}

function TotalsCard({ cash }: { readonly cash: DerivedCash }) {
  const t = useMessages('cashPlan');
  const format = useFormat();
  return (
    <Card title={t('derived.total')}>
      <CashTable
        caption={t('derived.total')}
        columns={[t('rules.line'), ...cash.months.map((month) => format.month(month))]}
        rows={[
          { key: 'net', header: t('derived.net'), cells: cash.net.map(format.euro) },
          {
            key: 'closing',
            header: t('derived.closing'),
            role: 'total',
            cells: cash.closing.map(format.euro),
          },
          {
            key: 'lowest',
            header: t('derived.lowest'),
            cells: cash.lowest.map((low, month) => {
              const day = cash.lowestOn[month];
              return (
                <span key={cash.months[month]}>
                  {format.euro(low)}
                  {day && (
                    <span className="rt-cash-table__note">
                      {t('derived.lowestOn', { day: format.date(day) })}
                    </span>
                  )}
                </span>
              );
            }),
          },
        ]}
      />
    </Card>
  );
}
