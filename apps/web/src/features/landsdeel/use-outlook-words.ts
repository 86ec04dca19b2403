import type { Outlook } from '@regietafel/contracts/landsdeel/plan';
import { type HalfYear, halvesBetween, startOfHalf } from '@regietafel/domain/landsdeel/half-year';
import type { Tone } from '@regietafel/ui/core/tone';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

/** A figure in words, with what it means. */
export interface OutlookWord {
  readonly value: string;
  readonly note: string | null;
  readonly tone: Tone | null;
}

/** What an outlook says, in words. */
export function useOutlookWords() {
  const t = useMessages('landsdeel');
  const format = useFormat();
  const dayOf = (half: HalfYear) => format.date(startOfHalf(half));
  const distance = (places: number | null): string => {
    if (places === null) return t('drift.unknown');
    if (places === 0) return t('drift.none');
    return t(places > 0 ? 'drift.more' : 'drift.fewer', { count: format.number(Math.abs(places)) });
  };
  return {
    dayOf,
    now: ({ drift }: Outlook): OutlookWord =>
      drift === null
        ? { value: t('now.none'), note: null, tone: null }
        : {
            value: format.number(drift.places),
            note: t('now.note', { day: dayOf(drift.half) }),
            tone: null,
          },
    drift: ({ drift }: Outlook): OutlookWord => ({
      value: distance(drift?.fromPath ?? null),
      note: drift === null ? null : t('drift.first', { drift: distance(drift.fromFirstPath).toLowerCase() }),
      tone: drift?.fromPath == null ? null : drift.fromPath > 0 ? 'caution' : 'positive',
    }),
    pace: ({ pace }: Outlook, goal: HalfYear): OutlookWord => {
      if (pace.kind === 'too_few')
        return { value: t('pace.too_few'), note: t('pace.too_fewNote'), tone: null };
      const note = t('pace.note', {
        pace: format.number(pace.perHalf),
        from: dayOf(pace.from),
        to: dayOf(pace.to),
      });
      if (pace.kind === 'never') return { value: t('pace.never'), note, tone: 'negative' };
      const late = halvesBetween(goal, pace.zeroAt);
      const when = late > 0 ? t('pace.late', { count: late }) : t('pace.inTime');
      return {
        value: dayOf(pace.zeroAt),
        note: `${when}; ${note}`,
        tone: late > 0 ? 'negative' : 'positive',
      };
    },
  };
}
