import type { DeliveryProposalShown } from '@regietafel/contracts/liquidity/deliveries';
import { Button } from '@regietafel/ui/components/button';
import { DefinitionList } from '@regietafel/ui/components/definition-list';
import { Notice } from '@regietafel/ui/components/notice';
import { lazy, useState } from 'react';
import { Part } from '../../components/part.tsx';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { useMoney } from '../../lib/liquidity/use-money.ts';

const AnswerDialog = lazy(() =>
  import('./answer-dialog.tsx').then((module) => ({ default: module.AnswerDialog })),
);

export type ProposalAnswer = 'sign' | 'refuse';

/** A worse forecast of the own organisation that waits for a second person, or came back. */
export function ProposalCard({ proposal }: { readonly proposal: DeliveryProposalShown }) {
  const t = useMessages('deliveries');
  const format = useFormat();
  const money = useMoney();
  const [answer, setAnswer] = useState<ProposalAnswer | null>(null);
  const { standPer, preparer, signer, protocol, lowest, refusedBecause, maySign, mayRefuse } = proposal;
  const isRefused = refusedBecause !== null;
  return (
    <Notice
      tone={isRefused ? 'neutral' : 'caution'}
      title={t(isRefused ? 'proposal.refused' : 'proposal.title')}
      actions={
        (maySign || mayRefuse) && (
          <>
            {maySign && (
              <Button variant="primary" onClick={() => setAnswer('sign')}>
                {t('proposal.sign')}
              </Button>
            )}
            {mayRefuse && <Button onClick={() => setAnswer('refuse')}>{t('proposal.refuse')}</Button>}
          </>
        )
      }
    >
      <p>
        {t('proposal.body', {
          day: format.date(standPer),
          preparer: preparer ?? t('somebody'),
          amount: money(lowest.cents),
          month: format.monthLong(lowest.month),
        })}{' '}
        {isRefused
          ? t('proposal.reason', { reason: refusedBecause })
          : signer === null
            ? t('proposal.anybody')
            : t('proposal.signer', { signer })}
      </p>
      {protocol && (
        <DefinitionList
          items={[
            { term: t('cause'), value: protocol.cause },
            { term: t('action'), value: protocol.action },
          ]}
        />
      )}
      {answer && (
        <Part>
          <AnswerDialog proposal={proposal} answer={answer} onClose={() => setAnswer(null)} />
        </Part>
      )}
    </Notice>
  );
}
