import type { RuleIndicator } from '@regietafel/contracts/warning/rules';
import type { ShownEvidence, ShownUnknown } from '@regietafel/contracts/warning/shapes';
import type { Cents } from '@regietafel/domain/core/cents';
import { dutchDayOf } from '@regietafel/domain/core/dates';
import type { PeriodCode } from '@regietafel/domain/indicators/period';
import { useMemo } from 'react';
import { useFormat } from '../format/format.ts';
import { useMessages } from '../i18n/use-messages.ts';
import { useIndicatorWords } from '../indicators/use-indicator-words.ts';

interface Named {
  readonly indicators: readonly RuleIndicator[];
  readonly ruleNames: Readonly<Record<string, string>>;
}

/** How signals are told in sentences. */
export interface WarningWords {
  /** "Q3 2024" */
  readonly period: (period: PeriodCode) => string;
  /** Which value, threshold and date speak for a signal. */
  readonly evidence: (evidence: ShownEvidence) => string;
  /** What a rule needed and nobody knows. */
  readonly unknown: (unknown: ShownUnknown) => string;
}

/** The sentences about signals. Needs those of `warning` and `indicators`. */
export function useWarningWords({ indicators, ruleNames }: Named): WarningWords {
  const t = useMessages('warning');
  const format = useFormat();
  const words = useIndicatorWords();
  return useMemo(() => {
    const of = (code: string) => indicators.find((indicator) => indicator.code === code);
    const nameOf = (code: string) => of(code)?.name ?? code;
    const value = (code: string, figure: number) => words.value(of(code)?.unit ?? 'count', figure);
    // Rounded alike, a value would not seem to lie below its own limit.
    const beside = (code: string, figure: number, other: number) => {
      const said = value(code, figure);
      if (figure === other || said !== value(code, other)) return said;
      return of(code)?.unit === 'cents' ? format.euro(Math.round(figure) as Cents) : format.number(figure, 3);
    };
    const levelSentence = (
      { side, threshold, signalValue, indicator }: Extract<ShownEvidence, { readonly kind: 'level' }>,
      told: Readonly<Record<'period' | 'day' | 'indicator' | 'value' | 'threshold', string>>,
    ) => {
      if (signalValue === null) return t(`evidence.level.${side}`, told);
      if (signalValue.value === threshold) return t(`evidence.signal.${side}`, told);
      return t(`evidence.nearSignal.${side}`, { ...told, signal: value(indicator, signalValue.value) });
    };
    return {
      period: words.period,
      evidence: (one) => {
        const known = { period: words.period(one.period), day: format.date(dutchDayOf(one.recordedAt)) };
        if (one.kind === 'rule')
          return t('evidence.rule', { ...known, rule: ruleNames[one.rule] ?? one.rule });
        const told = {
          ...known,
          indicator: nameOf(one.indicator),
          value: beside(one.indicator, one.value, one.kind === 'level' ? one.threshold : one.comparedValue),
          threshold: value(one.indicator, one.threshold),
        };
        if (one.kind === 'level') return levelSentence(one, told);
        const moved = {
          ...told,
          compared: value(one.indicator, one.comparedValue),
          comparedPeriod: words.period(one.comparedPeriod),
        };
        if (one.kind === 'change') return t(`evidence.change.${one.direction}`, moved);
        return t(`evidence.trend.${one.direction}`, {
          ...moved,
          chance: format.percent(100 * one.pValue, 1),
        });
      },
      unknown: ({ indicator, period, reason }) =>
        t(`unknown.${reason}`, { indicator: nameOf(indicator), period: words.period(period) }),
    };
  }, [t, format, words, indicators, ruleNames]);
}
