import type { Agreement } from '@regietafel/contracts/agreements/agreements';
import { StatusDot } from '@regietafel/ui/components/badge';
import type { Column } from '@regietafel/ui/core/table';
import { useMemo } from 'react';
import { CellDetail, Day } from '../../components/cell.tsx';
import { RecordOrigin } from '../../components/record-origin.tsx';
import { type Format, useFormat } from '../../lib/format/format.ts';
import type { MessagesOf } from '../../lib/i18n/areas.ts';
import type { Translate } from '../../lib/i18n/message.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import { PageLink } from '../../lib/links.ts';
import type { AGREEMENT_COLUMNS } from './agreements-search.ts';
import { AGREEMENT_TONES, Slip } from './slip.tsx';

interface Words {
  readonly t: Translate<MessagesOf<'agreements'>>;
  readonly terms: Translate<MessagesOf<'terms'>>;
  readonly format: Format;
}

type AgreementColumn = Column<Agreement> & { readonly id: (typeof AGREEMENT_COLUMNS)[number] };

/** The columns of the agreements in the reader's language. */
export function useAgreementColumns(): readonly Column<Agreement>[] {
  const t = useMessages('agreements');
  const terms = useMessages('terms');
  const format = useFormat();
  return useMemo(() => columnsOf({ t, terms, format }), [t, terms, format]);
}

function columnsOf({ t, terms, format }: Words): readonly AgreementColumn[] {
  return [
    {
      id: 'afspraak',
      header: t('column.title'),
      isRowHeader: true,
      width: '28%',
      cell: (agreement) => <Title agreement={agreement} />,
      sortValue: ({ title }) => title,
    },
    {
      id: 'partij',
      header: t('column.party'),
      cell: ({ party, topic }) => (
        <>
          {party}
          {topic && <CellDetail>{topic}</CellDetail>}
        </>
      ),
      sortValue: ({ party }) => party,
    },
    {
      id: 'eerst',
      header: t('column.firstDue'),
      cell: ({ firstDueOn }) => <Day day={firstDueOn}>{format.date(firstDueOn)}</Day>,
      sortValue: ({ firstDueOn }) => firstDueOn,
    },
    {
      id: 'nu',
      header: t('column.due'),
      cell: ({ dueOn, moves }) => (
        <>
          <Day day={dueOn}>{format.date(dueOn)}</Day>
          {moves.length > 0 && (
            <CellDetail>
              <StatusDot tone="caution">{t('moves', { count: moves.length })}</StatusDot>
            </CellDetail>
          )}
        </>
      ),
      sortValue: ({ dueOn }) => dueOn,
    },
    {
      id: 'uitloop',
      header: t('column.slip'),
      width: '18%',
      cell: (agreement) => <Slip {...agreement} />,
      sortValue: ({ slipDays }) => slipDays,
    },
    {
      id: 'stand',
      header: t('column.status'),
      cell: ({ status, settledOn }) => (
        <>
          <StatusDot tone={AGREEMENT_TONES[status]}>{terms(`agreementStatus.${status}`)}</StatusDot>
          {settledOn && <CellDetail>{t('settledOn', { day: format.date(settledOn) })}</CellDetail>}
        </>
      ),
      sortValue: ({ status }) => terms(`agreementStatus.${status}`),
    },
  ];
}

function Title({ agreement }: { readonly agreement: Agreement }) {
  return (
    <>
      <PageLink
        to="."
        search={(before) => ({ ...before, afspraak: agreement.agreementId })}
        resetScroll={false}
      >
        {agreement.title}
      </PageLink>
      <CellDetail>
        <RecordOrigin origin={agreement.origin} isTimeless />
      </CellDetail>
    </>
  );
}
