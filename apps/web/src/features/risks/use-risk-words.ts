import type { RecordOrigin } from '@regietafel/contracts/core/origin';
import type { RiskFieldChange } from '@regietafel/contracts/risks/difference';
import type { PlainDate } from '@regietafel/domain/core/dates';
import type { RiskContent, RiskWindow } from '@regietafel/domain/risks/risk';
import { useMemo } from 'react';
import { amountText } from '../../lib/format/amount.ts';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';
import type { RegisterTableRow } from './queries.ts';

type Field = RiskFieldChange['field'];

/** How the parts of a risk read in the user's language. */
export function useRiskWords() {
  const t = useMessages('risks');
  const terms = useMessages('terms');
  const format = useFormat();
  return useMemo(() => {
    const amount = (value: RiskContent['amount']) => amountText(value, terms, format);
    const window = (value: RiskWindow) => {
      if (value.from === null) return t('window.until', { to: format.date(value.to ?? ('' as never)) });
      if (value.to === null) return t('window.since', { from: format.date(value.from) });
      return t('window.between', { from: format.date(value.from), to: format.date(value.to) });
    };
    const status = ({ status: word, statusDate }: Pick<RiskContent, 'status' | 'statusDate'>) =>
      statusDate === null
        ? terms(`riskStatus.${word}`)
        : t('statusOn', { status: terms(`riskStatus.${word}`), day: format.date(statusDate) });
    const day = (value: PlainDate | null) => (value === null ? t('noDay') : format.date(value));
    const readers: { readonly [F in Field]: (value: RiskContent[F]) => string } = {
      group: (value) => terms(`riskGroup.${value}`),
      title: (value) => value,
      cause: (value) => value,
      consequence: (value) => value,
      measures: (value) => value,
      owners: (value) => (value.length === 0 ? t('nobody') : format.list(value)),
      status: (value) => terms(`riskStatus.${value}`),
      statusDate: day,
      window: (value) => (value === null ? t('noWindow') : window(value)),
      notInfluenceable: (value) => t(value ? 'yes' : 'no'),
      amount,
      wakeUpOn: day,
    };
    return {
      amount,
      window,
      status,
      /** The value of one field in words. */
      fieldText: <F extends Field>(field: F, value: RiskContent[F]): string => readers[field](value),
      author: (origin: RecordOrigin) => origin.author.name ?? t('someParticipant'),
      gap: ({
        gapCents,
        gapProbabilityPoints,
      }: Pick<RegisterTableRow, 'gapCents' | 'gapProbabilityPoints'>) => {
        const parts = [
          gapCents === null ? null : format.euroShort(gapCents),
          gapProbabilityPoints === null ? null : t('gapPoints', { points: gapProbabilityPoints }),
        ];
        return parts.filter((part) => part !== null).join(' · ');
      },
    };
  }, [t, terms, format]);
}
