import type { DeliveryDraft } from '@regietafel/contracts/liquidity/deliveries';
import { cents } from '@regietafel/domain/core/cents';
import { Notice } from '@regietafel/ui/components/notice';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useMoney } from '../../lib/liquidity/use-money.ts';

interface DraftSummaryProps {
  /** Undefined while it is derived. */
  readonly answer: DeliveryDraft | undefined;
}

/** What is about to be delivered: how low it gets, and what it does not know. */
export function DraftSummary({ answer }: DraftSummaryProps) {
  const t = useMessages('deliveries');
  const format = useFormat();
  const money = useMoney();
  if (answer === undefined) return <p className="rt-muted">{t('deliver.loading')}</p>;
  const { draft } = answer;
  if (draft === null) return <Notice tone="caution" title={t('deliver.noPlan')} />;
  const low = cents(Math.min(...draft.lowest));
  const month = draft.months[draft.lowest.indexOf(low)];
  return (
    <>
      <p>{month && t('deliver.lowest', { amount: money(low), month: format.monthLong(month) })}</p>
      {draft.gaps.length > 0 && (
        <Notice tone="caution" title={t('deliver.gaps', { count: draft.gaps.length })}>
          <ul>
            {draft.gaps.map(({ kind, line, months }) => (
              <li key={`${kind} ${line} ${months[0]}`}>
                {line === null ? t(`gap.${kind}`) : t('gap.line', { line, what: t(`gap.${kind}`) })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {draft.unknown.length > 0 && (
        <p className="rt-muted">{t('deliver.unknown', { titles: draft.unknown.join('; ') })}</p>
      )}
    </>
  );
}
