import type { JudgedAxis, ShownDisagreement } from '@regietafel/contracts/judgements/measures';
import { cents } from '@regietafel/domain/core/cents';
import type { DisagreementVerdict } from '@regietafel/domain/judgements/disagreement';
import type { Tone } from '@regietafel/ui/core/tone';
import { useMemo } from 'react';
import { useFormat } from '../../lib/format/format.ts';
import { useMessages } from '../../lib/i18n/use-messages.ts';

/** How a verdict looks. What cannot be compared is never green. */
export const VERDICT_TONES: Readonly<Record<DisagreementVerdict, Tone>> = {
  differ: 'caution',
  contested: 'caution',
  not_comparable: 'neutral',
  agree: 'positive',
  one_judgement: 'neutral',
};

type Gap = ShownDisagreement['gaps'][number];
interface Stance {
  readonly axes: readonly JudgedAxis[];
  readonly isContested: boolean;
}

/** Figures and gaps of judgements in words. Unknown never reads as zero. */
export function useJudgementWords() {
  const t = useMessages('judgements');
  const format = useFormat();
  return useMemo(() => {
    const one = (value: number, unit: JudgedAxis['unit']): string => {
      if (unit === 'cents') return format.euro(cents(value));
      return unit === 'percent' ? format.percent(value, 2) : format.number(value, 2);
    };
    const figure = ({ low, high, unit }: JudgedAxis): string => {
      if (low === null && high === null) return t('figure.none');
      if (low === null) return t('figure.to', { high: one(high ?? 0, unit) });
      if (high === null) return t('figure.from', { low: one(low, unit) });
      return low === high
        ? one(low, unit)
        : t('figure.range', { low: one(low, unit), high: one(high, unit) });
    };
    const size = (value: number, unit: Gap['unit']): string => {
      if (value === 0) return t('gap.equal');
      if (unit === 'percent') return t('gap.points', { points: format.number(value, 2) });
      return unit === 'trede' ? t('gap.treden', { count: value }) : one(value, unit);
    };
    const gap = (of: Gap): string => {
      if (of.size === null) return t('gap.none');
      const told = size(of.size, of.unit);
      return of.silent > 0 && of.size > 0 ? t('gap.atLeast', { gap: told }) : told;
    };
    const stance = ({ axes, isContested }: Stance): string => {
      const told = axes.filter(({ low, high }) => low !== null || high !== null).map(figure);
      const words = isContested ? [...told, t('figure.contested')] : told;
      return words.length === 0 ? t('figure.none') : words.join(', ');
    };
    /** Why there is no gap to tell; empty where there is. */
    const why = ({ verdict, contestedBy }: ShownDisagreement): string => {
      if (verdict === 'contested') return t('verdict.why.contested', { count: contestedBy });
      return verdict === 'differ' ? '' : t(`verdict.why.${verdict}`);
    };
    return { figure, gap, stance, why };
  }, [t, format]);
}
