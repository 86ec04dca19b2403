import type { ShownSubsidyAnswer } from '@regietafel/contracts/liquidity/delivery-figures';
import { type Cents, cents } from '@regietafel/domain/core/cents';
import { isPlainDate, type PlainDate } from '@regietafel/domain/core/dates';
import type { DeliveryId } from '@regietafel/domain/core/ids';
import { Card } from '@regietafel/ui/components/card';
import { DateField } from '@regietafel/ui/components/date-field';
import { StatRow, StatTile } from '@regietafel/ui/components/stat-tile';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Part } from '../../components/part.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { subsidyTestQuery } from '../../lib/liquidity/deliveries-query.ts';
import { useMoney } from '../../lib/liquidity/use-money.ts';
import { useTenantId } from '../../lib/session/session.ts';
import { useDossier } from '../../lib/sharing/dossier.ts';

interface SubsidyCardProps {
  readonly deliveryId: DeliveryId;
  readonly day: PlainDate;
}

/** Whether the national scheme would help on a day that the reader chooses, and with how much at most. */
export function SubsidyCard({ deliveryId, day }: SubsidyCardProps) {
  const t = useMessages('deliveries');
  const [chosen, setChosen] = useState<string | null>(day);
  return (
    <Card title={t('subsidy.title')}>
      <div className="rt-deliveries__part">
        <DateField label={t('subsidy.on')} isRequired value={chosen} onChange={setChosen} />
        {chosen !== null && isPlainDate(chosen) && (
          <Part>
            <Answer deliveryId={deliveryId} on={chosen} />
          </Part>
        )}
      </div>
    </Card>
  );
}

function Answer(asked: { readonly deliveryId: DeliveryId; readonly on: PlainDate }) {
  const t = useMessages('deliveries');
  const { dossierId } = useDossier();
  const { data } = useSuspenseQuery(subsidyTestQuery(useTenantId(), { dossierId, ...asked }));
  const { scheme, doubts } = data;
  const doubtText = useDoubtText(data);
  return (
    <div role="status" className="rt-deliveries__part">
      <Verdict answer={data} />
      {scheme && <Amounts answer={data} />}
      {doubts.length > 0 && (
        <>
          <h3>{t('subsidy.missing')}</h3>
          <ul>
            {doubts.map((doubt) => (
              <li key={doubt}>{doubtText(doubt)}</li>
            ))}
          </ul>
        </>
      )}
      {scheme && (
        <p className="rt-muted">
          {scheme.name}. {t('subsidy.asks', { months: scheme.repayWithinMonths })}{' '}
          {t('subsidy.source', { source: scheme.source })}
        </p>
      )}
    </div>
  );
}

interface AnswerProps {
  readonly answer: ShownSubsidyAnswer;
}

function Verdict({ answer: { verdict, firstShortage, windowTo } }: AnswerProps) {
  const t = useMessages('deliveries');
  const format = useFormat();
  const sentence =
    verdict === 'yes' && firstShortage
      ? t('subsidy.yes', { month: format.monthLong(firstShortage) })
      : verdict === 'no' && windowTo
        ? t('subsidy.no', { day: format.date(windowTo) })
        : t('subsidy.unknown');
  return <p className="rt-deliveries__sentence">{sentence}</p>;
}

function Amounts({ answer: { needCents, maxCents, amountCents, turnover, scheme } }: AnswerProps) {
  const t = useMessages('deliveries');
  const format = useFormat();
  const money = useMoney();
  const known = (amount: Cents | null) => (amount === null ? t('subsidy.unknownAmount') : money(amount));
  const left = amountCents === null ? 0 : needCents - amountCents;
  return (
    <>
      <StatRow>
        <StatTile
          label={t('subsidy.need')}
          value={needCents === 0 ? t('subsidy.amountNone') : money(needCents)}
        />
        <StatTile
          label={t('subsidy.max')}
          value={known(maxCents)}
          note={
            turnover &&
            scheme &&
            t('subsidy.maxNote', {
              percent: format.percent(scheme.maxShareBp / 100),
              year: String(turnover.year),
              kind: t(`subsidy.kind.${turnover.kind}`),
              turnover: money(turnover.cents),
            })
          }
        />
        <StatTile
          label={t('subsidy.amount')}
          value={needCents === 0 ? t('subsidy.amountNone') : known(amountCents)}
        />
      </StatRow>
      {left > 0 && <p>{t('subsidy.short', { amount: money(cents(left)) })}</p>}
    </>
  );
}

function useDoubtText({ scheme }: ShownSubsidyAnswer) {
  const t = useMessages('deliveries');
  const format = useFormat();
  return (doubt: ShownSubsidyAnswer['doubts'][number]): string => {
    if (doubt !== 'scheme_unconfirmed') return t(`subsidy.doubt.${doubt}`);
    const until = scheme?.confirmedUntil;
    return t('subsidy.doubt.scheme_unconfirmed', { day: until ? format.date(until) : '' });
  };
}
