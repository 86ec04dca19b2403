import type { ShownDefinition, ShownItem } from '@regietafel/contracts/indicators/shapes';
import type { Cents } from '@regietafel/domain/core/cents';
import type { PlainDate } from '@regietafel/domain/core/dates';
import { grainOf, type PeriodCode } from '@regietafel/domain/indicators/period';
import { useMemo } from 'react';
import { type Format, useFormat } from '../format/format.ts';
import type { MessagesOf } from '../i18n/areas.ts';
import type { Translate } from '../i18n/message.ts';
import { useMessages } from '../i18n/use-messages.ts';

type Words = Translate<MessagesOf<'indicators'>>;

/** How periods, figures and signal values are written. */
export interface IndicatorWords {
  /** "Q3 2024" */
  readonly period: (period: PeriodCode) => string;
  /** A value of an indicator in its unit; "onbekend" for null. */
  readonly value: (unit: ShownDefinition['unit'], value: number | null) => string;
  /** A figure of an item in its unit; "onbekend" for null. */
  readonly figure: (unit: ShownItem['unit'], value: number | null) => string;
  /** From which value on an indicator asks for a look, on a day: "onder 11%". */
  readonly signal: (definition: ShownDefinition, day: PlainDate) => string;
}

/** The writers of indicators. Needs the sentences of `indicators`. */
export function useIndicatorWords(): IndicatorWords {
  const t = useMessages('indicators');
  const format = useFormat();
  return useMemo(() => indicatorWords(t, format), [t, format]);
}

/** The writers of indicators out of their sentences. */
export function indicatorWords(t: Words, format: Format): IndicatorWords {
  const value: IndicatorWords['value'] = (unit, figure) => {
    if (figure === null) return t('value.unknown');
    if (unit === 'percent') return format.percent(figure, 2);
    if (unit === 'cents') return format.euroShort(Math.round(figure) as Cents);
    if (unit === 'days') return t('value.days', { number: format.number(figure, 0) });
    return format.number(figure, unit === 'ratio' ? 2 : 0);
  };
  return {
    value,
    period: (period) =>
      grainOf(period) === 'year'
        ? t('period.year', { year: String(period) })
        : t('period.quarter', { quarter: period.slice(-1), year: period.slice(0, 4) }),
    figure: (unit, figure) => {
      if (figure === null) return t('value.unknown');
      return unit === 'cents' ? format.euro(Math.round(figure) as Cents) : format.number(figure, 2);
    },
    signal: (definition, day) => {
      const signal = signalOn(definition, day);
      if (signal === undefined) return t('value.noSignal');
      const key = definition.direction === 'lower' ? 'value.signalLower' : 'value.signalHigher';
      return t(key, { value: value(definition.unit, signal) });
    },
  };
}

/** The signal value that holds on a day; undefined where there is none. */
export function signalOn({ signalValues }: ShownDefinition, day: PlainDate): number | undefined {
  return signalValues.findLast(({ from, to }) => (from === null || from <= day) && (to === null || day < to))
    ?.value;
}

/** Whether a value lies beyond the signal value of its indicator on a day; unknown asks for nothing by itself. */
export function isBeyondSignal(definition: ShownDefinition, value: number | null, day: PlainDate): boolean {
  const signal = signalOn(definition, day);
  if (signal === undefined || value === null || definition.direction === 'band') return false;
  return definition.direction === 'higher' ? value < signal : value > signal;
}
